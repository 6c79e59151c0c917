import { readsAsNotPursued } from '../../../../src/core/plan/statuses';

function wordsOf(text: string): string | null {
  const span = readsAsNotPursued(text);
  return span && text.slice(...span);
}

describe('the ways in which prose says that an action was dropped', () => {
  it.each([
    ['Overtaken by events.', 'Overtaken'],
    ['Superseded following the merger', 'Superseded'],
    ['Outcome of the meeting: rejected as out of scope', 'rejected'],
    ['The panel considered it unworkable.', 'considered it unworkable'],
    ['It was judged to be impracticable', 'judged to be impracticable'],
    ['This was agreed as not necessary', 'agreed as not necessary'],
    ['Regarded as disproportionate by the Trust', 'Regarded as disproportionate'],
    ['Thought that it was unrealistic', 'Thought that it was unrealistic'],
    ['Viewed as unaffordable.', 'Viewed as unaffordable'],
    ['Felt not to be practical.', 'Felt not to be practical'],
    ['Assessed as not required.', 'Assessed as not required'],
    ['The scheme proved  unworkable.', 'proved  unworkable'],
    ['The pilot was therefore abandoned.', 'The pilot was therefore abandoned'],
    ['The bid has been declined.', 'The bid has been declined'],
    ['These actions were subsequently withdrawn.', 'These actions were subsequently withdrawn'],
    ['Our proposal is not supported.', 'Our proposal is not supported'],
    ['The business case was turned down', 'The business case was turned down'],
    ['The new pathway project was shelved', 'The new pathway project was shelved'],
    ['They have been superseded', 'They have been superseded'],
    ['The plan was later dropped.', 'The plan was later dropped'],
    ['The Trust will not be adopting this', 'will not be adopting'],
    ['The Trust does not intend to take this forward', 'does not intend to take this forward'],
    ['The Trust could not proceed with the action', 'could not proceed with the action'],
    ['We will not carry out this action', 'will not carry out this action'],
    [
      'The Trust did not feel able to implement the idea',
      'did not feel able to implement the idea',
    ],
    ['Police did not support going ahead', 'did not support going ahead'],
    ['We cannot take this further', 'cannot take this further'],
    ['The form cannot be introduced', 'cannot be introduced'],
    ['It will not be implemented', 'will not be implemented'],
    ['The scheme is not being pursued', 'not being pursued'],
    ['Never progressed any further', 'Never progressed any further'],
    ['No longer applicable since the merger', 'No longer applicable'],
    ['Not now planned', 'Not now planned'],
    ['This is no longer considered necessary', 'no longer considered necessary'],
    ['The Trust did not think this was necessary', 'did not think this was necessary'],
    [
      'The panel does not believe the second audit to be proportionate',
      'does not believe the second audit to be proportionate',
    ],
    ['The board resolved against this', 'resolved against'],
    ['It was decided by the executive group not to', 'decided by the executive group not to'],
    ['The decision was taken not to', 'decision was taken not to'],
    ['There was no appetite to progress this', 'no appetite to progress'],
    ['There is no intention to adopt the form', 'no intention to adopt'],
    ['There were no plans to develop a register', 'no plans to develop'],
    ['No current plans to pursue', 'No current plans to pursue'],
    ['Action closed, superseded', 'Action closed, superseded'],
    ['Recommendation closed: as no longer needed', 'Recommendation closed: as no longer'],
    ['Closed (not feasible)', 'Closed (not feasible'],
    ['The form had been overtaken by the national form', 'had been overtaken by'],
    ['We were unable to implement this', 'unable to implement this'],
    ['It was not possible to deliver the training', 'not possible to deliver the'],
    ['Impossible to complete this', 'Impossible to complete this'],
    ['The Trust cannot support this action', 'cannot support this action'],
    ['The board ruled out the option', 'ruled out the option'],
    ['MPS turned down the wider suggestion', 'turned down the wider suggestion'],
    ['Proposal not accepted', 'Proposal not accepted'],
    [
      'Funding was not secured and the action was closed',
      'Funding was not secured and the action was closed',
    ],
    [
      'Resources were not available, so this cannot start',
      'Resources were not available, so this cannot',
    ],
  ])('%j', (text, words) => expect(wordsOf(text)).toBe(words));

  it('is told by the first of them', () => {
    expect(wordsOf('The board ruled out the option. Deemed unworkable.')).toBe(
      'ruled out the option',
    );
    expect(wordsOf('No proposal was rejected. Deemed unworkable by the police.')).toBe(
      'Deemed unworkable',
    );
    expect(wordsOf('If the proposal was rejected; the proposal was rejected')).toBe(
      'the proposal was rejected',
    );
  });
});

describe('what was dropped at first and done in the end', () => {
  it.each([
    'The action was rejected initially but has since been agreed.',
    'The proposal was declined, however it was later adopted',
    'The idea was dropped until funding was found and is now in place',
    'The scheme was shelved, although subsequently implemented',
    'Previously the action was rejected',
    'Initially the recommendation was not accepted',
    'In the past the bid was declined',
  ])('%j is not dropped', (text) => expect(wordsOf(text)).toBeNull());

  it('holds for the same sentence only', () => {
    expect(wordsOf('The action was rejected. But training has since been agreed')).toBe(
      'The action was rejected',
    );
  });
});

describe('what might be dropped, and rules for dropping', () => {
  it.each([
    'If the business case was rejected',
    'Unless the proposal is withdrawn',
    'Risk of the scheme being withdrawn',
    'The action should not be withdrawn',
    'Whether the proposal is not accepted will be known in May',
    'In case the pilot is abandoned',
    'Rather than the option rejected',
    'Any proposal not accepted is escalated',
    'No proposal was rejected',
    'None of the recommendations were not accepted',
    'Such proposals were declined',
    'Old plan was superseded',
    'The previous plan was withdrawn',
    'The former scheme was discontinued',
    'Neither option was rejected',
    'Criteria for cases not accepted',
    'It is not possible to be certain',
    'Staff not required to attend',
  ])('%j says no such thing', (text) => expect(wordsOf(text)).toBeNull());
});

describe("what became of a person's referral, offer or case", () => {
  it.each([
    'The referrals were made but it was declined',
    'Victim support was offered and this was withdrawn',
    'The application was not accepted',
    'The request was refused and the idea was dropped',
    'Patients said that the plan was abandoned',
    'The clients felt that this was not possible',
    'Perpetrators said that it was withdrawn',
    'The families asked and it was refused',
    'Children said that it was not possible',
    'Adults said that the plan was dropped',
    'The offer was made and it was declined',
    'Appointments were missed and these were cancelled',
    'The allegation was made and it was withdrawn',
    'The charge was brought and it was dropped',
    'A complaint was made and it was not upheld: the case was not progressed further',
    'The visit was planned and it was cancelled',
    'The resident said it was refused',
    'Individuals said it was not possible',
    'The person said it was withdrawn',
    'The call was made and it was abandoned',
    'Her application was refused and it was withdrawn',
    'Patients did not wish to take up the offer',
    'The family did not agree to proceed with the plan',
    'The client declined this support',
    'Services decided not to',
    'A disclosure was made and this was dismissed',
    'The mother was unable to complete the course',
    'Charges were dropped',
    'He decided against support',
  ])('%j is no fate of an action', (text) => expect(wordsOf(text)).toBeNull());

  it.each([
    ['The referral form was sent out. It was declined', 'It was declined'],
    ['Victims were consulted; this was rejected', 'this was rejected'],
    ['Review of cases: the pilot was abandoned', 'the pilot was abandoned'],
  ])('but it says nothing of the next clause: %j', (text, words) =>
    expect(wordsOf(text)).toBe(words),
  );
});

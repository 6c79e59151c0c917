import {
  findStatusLines,
  isClosingText,
  parseStatus,
  readsAsNotPursued,
} from '../../../../src/core/plan/statuses';
import type { Status } from '../../../../src/core/plan/status';

// Ways in which coordinators and agencies word a status, and what each comes to.

function brief({ kind, continuing, items, share }: Status): string {
  return [
    kind,
    continuing && 'and goes on',
    items && `items ${items.join(' ')}`,
    share !== null && `${Math.round(share * 100)}%`,
  ]
    .filter(Boolean)
    .join(', ');
}

describe('a status cell', () => {
  const status = (text: string): string => {
    const parsed = parseStatus(text);
    if (parsed === null) return 'none';
    return brief(parsed.status) + (parsed.doubt ? ` (${parsed.doubt})` : '');
  };

  const tables: Record<string, readonly string[]> = {
    completed: [
      'Current status: completed',
      'Overall progress – complete 31/03/2025',
      'Action status update: Complete',
      'RAG: Green - complete',
      '* Status - Completed',
      '[Completed]',
      '(Complete)',
      '> Completed',
      'All actions completed.',
      'This action is now complete.',
      'The recommendation has been completed.',
      'Task fully completed',
      'Blue: complete',
      'Outcome: completed',
      'Result – delivered',
      'Complete | 31 March 2025',
      'Completed > 31 March 2025',
      'Completed as of March 2025',
      'Completed within timescale',
      'Complete for all wards',
      'Completed via e-learning',
      'Complete and in place',
      'Complete and reported to the board',
      'Completed, awaiting sign off',
      'Completed in full',
      'Completed!!',
      '1) Completed',
      'Completed....',
      'Completed - see minutes',
      'Completed on behalf of the Trust',
      'Completed following consultation',
      'ü',
      '✓ ✓',
      'Closed as superseded',
      'Closed',
      'Complete June',
      'Complete in June',
      'Complete to June 2025',
      'Completed\n\nSee minutes',
      'Notes\nCompleted',
      '1. Completed',
      '1-3 Completed\n4 Completed',
    ],
    'not-started': ['R: not started', 'Not started yet'],
    ongoing: [
      'Position: ongoing',
      'Ongoing until March 2026',
      'Ongoing as part of business as usual',
      'Ongoing and completed',
      '12. Ongoing',
      '1. Ongoing\n2. Ongoing',
    ],
    'in-progress, 50%': [
      '2 of 4 actions are complete',
      '2 out of 4 have been completed',
      '2 of the 4 wards completed',
      '50 per cent complete',
    ],
    'in-progress, 60%': ['3/5 complete'],
    'in-progress, 34%': ['33.5% complete'],
    'in-progress, 40%': ['In progress, 40%'],
    'in-progress, 20%': ['Open: 20 per cent'],
    'completed, and goes on': [
      'Complete & embedded',
      'Completed, monitored monthly',
      'Complete and reviewed every 3 months',
      'Completed and embedded',
      'Completed - work continues',
      'Complete; this is now ongoing',
      'Completed, runs annually',
      'Completed and takes place quarterly',
      'Completed and repeated each spring term',
      'Completed but ongoing',
      '1. Completed\n2. Completed and ongoing',
    ],
    'ongoing (inferred)': ['Ongoing for all staff'],
    'in-progress': [
      'Outstanding awaiting IT',
      'Completed but not yet published',
      'Completed, report to follow',
      'Completed subject to approval',
      'Completed, one item still to be agreed',
      'Completed, pending the board',
      'Completed with two remaining',
      'Completed, however the leaflet is incomplete',
      'Signed off but work underway',
      'Completed, to be reviewed',
      'In progress and completed',
      'Completed not started',
      'Delayed',
      'Delayed by the supplier',
      '* Started with ward 1',
      'Commenced in May',
      '1: In  progress',
      'In   progress',
      'Not yet completed',
      'Never completed',
      'Awaiting completed form',
      'Substantially complete',
      'Open',
      'Started',
      'On hold',
      'Paused',
      'Completed: action 2 outstanding',
    ],
    'signed-off': [
      'Complete and signed off',
      'Completed and signed off by the board on 12 May 2025',
      'Signed off and completed',
    ],
    'unknown (unknown-status)': [
      'Complete and submit the form',
      'Open and close the meeting',
      'Closed and archive the file',
      'Ongoing?',
      '50% of staff trained',
      'x',
      '☒',
      '✗',
      '🗸',
      '120%',
      'Deferred to 2027',
    ],
    'in-progress (inferred)': [
      'Completed except ward 3',
      'Completed apart from the audit',
      'Completed other than two sites',
      'Completed\nOngoing',
      'a) Completed\nb) In progress',
      'Ongoing\nIn progress',
    ],
    'not-pursued': ['Completed and not pursued further', 'Delivered then rejected'],
    'completed (inferred)': [
      'Implemented across the Trust',
      'Completed 100%',
      'Completed the audit',
      'Completed training for staff',
      'Completed throughout',
      'Completed early',
      'Completed late',
      'Completed\nSigned off',
    ],
    none: [
      'Please select',
      'Select one',
      'Choose an item.',
      '---',
      'N/A',
      'TBC',
      'Not applicable',
      'None',
      'High',
      'R/A/G',
      'Red / Amber',
      '[Select]',
      '{choose}',
      'BRAG',
      'Purple',
      'Status',
    ],
    'not-started, 0%': ['0 %'],
    'completed, 100%': ['100 %', '100% completed'],
    'in-progress, 8%': ['7.5%'],
    'completed, items 1 2': ['1. Completed\n2. Completed\n3. Minutes circulated'],
    'not-pursued (inferred)': ['Completed\nNot pursued'],
  };

  describe.each(Object.entries(tables))('%s', (expected, texts) => {
    it.each(texts)('%j', (text) => {
      expect(status(text)).toBe(expected);
    });
  });

  it.each([
    'not',
    'not yet',
    'never',
    'yet to be',
    'to be',
    'will be',
    'would be',
    'should be',
    'must be',
    'can be',
    'could be',
    'may be',
    'might be',
    'shall be',
    'is to be',
    'are to be',
    'needs to be',
    'need to be',
    'being',
    'awaiting',
    'until',
    'till',
    'once',
    'when',
    'if',
    'unless',
    'before',
    'pending',
    'partially',
    'partly',
    'part',
    'half',
    'almost',
    'nearly',
    'largely',
    'mostly',
    'mainly',
    'substantially',
    'nearing',
    'towards',
    'expected',
    'due to be',
    'planned',
    'anticipated',
    'scheduled',
    'requires',
    'remains',
    'cannot be',
    'without',
    'once fully',
    'when it is',
    'until they are',
    'not quite',
    'not all been',
  ])('"%s completed" is no completion', (words) => {
    expect(parseStatus(`${words} completed`)?.status.kind).not.toBe('completed');
  });
});

describe('the status of a line among other words', () => {
  const lines = (text: string): string[] =>
    findStatusLines(text).map(({ status, span, item, dates, rest, doubt }) =>
      [
        item && `#${item}`,
        brief(status) + (doubt ? ` (${doubt})` : ''),
        `«${text.slice(...span)}»`,
        ...dates.map(({ role, end }) => `${role} ${end}`),
        rest && `beside «${rest}»`,
      ]
        .filter(Boolean)
        .join(' '),
    );

  it.each<[string, string[]]>([
    [
      'Policy revised and issued. Completed March 2025',
      [
        'completed «Completed March 2025» completion 2025-03-31 beside «Policy revised and issued.»',
      ],
    ],
    ['Policy revised - Completed', ['completed «Completed» beside «Policy revised -»']],
    ['Policy revised (completed)', []],
    ['Policy revised Completed', ['completed «Completed» beside «Policy revised»']],
    ['POLICY REVISED COMPLETED', []],
    [
      'The policy has been completed.',
      ['completed (inferred) «has been completed» beside «The policy»'],
    ],
    [
      'The audits are now complete',
      ['completed (inferred) «now complete» beside «The audits are»'],
    ],
    ['The policy is signed off', ['signed-off (inferred) «signed off» beside «The policy is»']],
    ['Staff who had training completed', []],
    ['Protocol agreed. Not pursued', ['not-pursued «Not pursued» beside «Protocol agreed.»']],
    ['Leaflet reprinted: delivered', ['completed «delivered» beside «Leaflet reprinted:»']],
    [
      'Leaflet reprinted; closed 3 May 2025',
      ['completed «closed 3 May 2025» completion 2025-05-03 beside «Leaflet reprinted;»'],
    ],
    [
      'Leaflet reprinted. Closed 3 May 2025. Audit follows.',
      [
        'completed «Closed 3 May 2025» completion 2025-05-03 beside «Leaflet reprinted. Audit follows.»',
      ],
    ],
    [
      'Audit completed 31/03/2025',
      ['completed «completed 31/03/2025» completion 2025-03-31 beside «Audit»'],
    ],
    [
      'Full audit completed on 31/03/2025',
      ['completed «completed on 31/03/2025» completion 2025-03-31 beside «Full audit»'],
    ],
    ['Review completed 1 May 2025', []],
    ['Ensure audit completed 1 May 2025', []],
    ['Audit of cases closed 1 May 2025', []],
    ['Audit for all of the wards completed 1 May 2025', []],
    ['Audit completed March 2025', []],
    [
      'Completed on 1 May 2025 and 3 June 2025',
      [
        'completed «Completed on 1 May 2025 and 3 June 2025» completion 2025-05-01 completion 2025-06-03',
      ],
    ],
    ['Completed (31 March 2025)', ['completed «Completed (31 March 2025» completion 2025-03-31']],
    ['31 March 2025: completed', ['completed «31 March 2025: completed» completion 2025-03-31']],
    ['31 March 2025 the panel completed', []],
    [
      'Completed – report to the board - 31 March 2025',
      ['completed «Completed – report to the board - 31 March 2025» completion 2025-03-31'],
    ],
    [
      'Completed by partners (31 March 2025)',
      ['completed «Completed by partners (31 March 2025» completion 2025-03-31'],
    ],
    [
      'Completed week ending 4 April 2025',
      ['completed «Completed week ending 4 April 2025» completion 2025-04-04'],
    ],
    [
      'In progress, completion expected 1 June 2025',
      ['in-progress «In progress, completion expected 1 June 2025» target 2025-06-01'],
    ],
    ['Ongoing 31 March 2025', ['ongoing «Ongoing 31 March 2025» null 2025-03-31']],
    ['Completed all agencies 31 March 2025', []],
    [
      'Completed – the board met, and then again on 31 March 2025',
      ['completed «Completed» beside «– the board met, and then again on 31 March 2025»'],
    ],
    [
      'Completed 31/03/2025. Next audit 30/09/2025',
      ['completed «Completed 31/03/2025» completion 2025-03-31 beside «Next audit 30/09/2025»'],
    ],
    [
      'Completed, next review due 30/09/2025',
      ['completed «Completed» beside «next review due 30/09/2025»'],
    ],
    ['Completed: tbc', ['completed «Completed» beside «tbc»']],
    ['Completed: see action 4', ['completed «Completed» beside «see action 4»']],
    ['(31/03/2025) Completed', ['completed «31/03/2025) Completed» completion 2025-03-31']],
    ['* 31/03/2025 | Completed', ['completed «31/03/2025 | Completed» completion 2025-03-31']],
    [
      '31/03/2025, all partners, Completed',
      ['completed «31/03/2025, all partners, Completed» completion 2025-03-31'],
    ],
    [
      'Minutes sent 31/03/2025 - Completed',
      ['completed «Completed» beside «Minutes sent 31/03/2025 -»'],
    ],
    [
      'The group met. It is now completed',
      ['completed (inferred) «now completed» beside «The group met. It is»'],
    ],
    ['Work was completed', ['completed «was completed» beside «Work»']],
    ['Work were completed', ['completed «were completed» beside «Work»']],
    [
      'The bid was rejected. Now closed',
      ['completed (inferred) «closed» beside «The bid was rejected. Now»'],
    ],
    [
      'The leaflets have been delivered',
      ['completed (inferred) «delivered» beside «The leaflets have been»'],
    ],
    ['Plan has been rejected', []],
    [
      'The tool is now embedded',
      ['completed, and goes on (inferred) «embedded» beside «The tool is now»'],
    ],
    ['Checked * completed', ['completed «completed» beside «Checked *»']],
    ['Checked/ completed', ['completed «completed» beside «Checked/»']],
    ['Checked -- completed', ['completed «completed» beside «Checked --»']],
    ['Checked > completed', ['completed «completed» beside «Checked >»']],
    ['Checked! Completed', ['completed «Completed» beside «Checked!»']],
    ['Checked? Completed', ['completed «Completed» beside «Checked?»']],
    ['Checked] completed', ['completed «completed» beside «Checked]»']],
    ['✓ Done by ward 1', []],
    [' ✓ 31/03/2025', ['completed « ✓ 31/03/2025» completion 2025-03-31']],
    ['Nothing ✓', []],
    ['☑ Agreed', []],
    ['2. ✔ 3 May 2025', ['#2 completed, items 2 « ✔ 3 May 2025» completion 2025-05-03']],
    [
      'Completed, ongoing and signed off 3 May 2025',
      [
        'signed-off, and goes on «Completed, ongoing and signed off 3 May 2025» completion 2025-05-03',
      ],
    ],
    ['Complete, but also ongoing', ['completed, and goes on «Complete, but also ongoing»']],
    ['Complete now embedded', ['completed, and goes on «Complete now embedded»']],
    ['Completed then signed off', ['signed-off «Completed then signed off»']],
    ['Completed work continuing', ['completed, and goes on «Completed work continuing»']],
    [
      'Completed 12 May 2025 - signed off 14 May 2025',
      ['completed «Completed 12 May 2025» completion 2025-05-12 beside «signed off 14 May 2025»'],
    ],
    [
      'Signed off 14 May 2025, completed 12 May 2025',
      ['signed-off «Signed off 14 May 2025» completion 2025-05-14 beside «completed 12 May 2025»'],
    ],
    [
      'Update: In progress. Due 3 May 2025',
      ['in-progress «In progress. Due 3 May 2025» target 2025-05-03 beside «Update:»'],
    ],
    [
      'Progress update - Completed 3 May 2025',
      ['completed «Completed 3 May 2025» completion 2025-05-03 beside «Progress update -»'],
    ],
    [
      'Red: Not started, due 3 May 2025',
      ['not-started «Not started, due 3 May 2025» target 2025-05-03 beside «Red:»'],
    ],
    [
      'Action 2 completed 3 May 2025',
      ['#2 completed, items 2 «completed 3 May 2025» completion 2025-05-03'],
    ],
    [
      'Recommendations 1 and 2 completed 3 May 2025',
      ['#1and2 completed, items 1 2 «completed 3 May 2025» completion 2025-05-03'],
    ],
    ['Completed by 3 May 2025', ['completed «Completed by 3 May 2025» completion 2025-05-03']],
    ['Complete by 3 May 2025', ['in-progress «Complete by 3 May 2025» target 2025-05-03']],
    [
      'Not completed by 3 May 2025',
      ['in-progress «Not completed by 3 May 2025» target 2025-05-03'],
    ],
    ['To be completed 3 May 2025', ['in-progress «To be completed 3 May 2025» target 2025-05-03']],
    ['Completed?', []],
    [
      'Open cases reviewed; closed 3 May 2025',
      ['completed «closed 3 May 2025» completion 2025-05-03 beside «Open cases reviewed;»'],
    ],
    [
      'Ongoing - on track for 3 May 2025',
      ['ongoing «Ongoing - on track for 3 May 2025» null 2025-05-03'],
    ],
    [
      'No longer required 3 May 2025',
      ['not-pursued «No longer required 3 May 2025» completion 2025-05-03'],
    ],
    ['Embedded in induction', ['completed, and goes on «Embedded» beside «in induction»']],
    [
      'Embedded in induction from 3 May 2025',
      ['completed, and goes on «Embedded» beside «in induction from 3 May 2025»'],
    ],
  ])('%j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('prose that says an action was dropped', () => {
  it.each([
    ['It was rejected.', 'It was rejected'],
    ['These proposals were subsequently withdrawn', 'These proposals were subsequently withdrawn'],
    ['The pilot was ruled out', 'The pilot was ruled out'],
    [
      'The business case has been formally declined',
      'The business case has been formally declined',
    ],
    ['Our scheme is unviable', 'is unviable'],
    ['The measure proved unworkable', 'proved unworkable'],
    ['Considered unnecessary by the panel', 'Considered unnecessary'],
    ['Judged disproportionate', 'Judged disproportionate'],
    ['Felt that it was not practicable', 'Felt that it was not practicable'],
    ['Overtaken by the new Act.', 'Overtaken'],
    ['Abandoned due to cost', 'Abandoned'],
    ['Superseded as of May', 'Superseded'],
    ['Superceded.', 'Superceded'],
    ['rejected because of cost', 'rejected'],
    ['The Trust did not wish to take this forward', 'did not wish to take this forward'],
    ['The CSP does not intend to proceed with this', 'does not intend to proceed with this'],
    ['It will not go ahead', 'will not go ahead'],
    ['Police do not support adopting the idea', 'do not support adopting the idea'],
    ['This will not be pursued', 'will not be pursued'],
    ['The action shall not now be adopted', 'shall not now be adopted'],
    ['Not being progressed any further', 'Not being progressed any further'],
    ['No longer being progressed', 'No longer being progressed'],
    ['No longer pursued', 'No longer pursued'],
    ['Not now needed', 'Not now needed'],
    ['No longer relevant', 'No longer relevant'],
    ['Resolved against the proposal', 'Resolved against'],
    ['The executive concluded not to fund it', 'concluded not to'],
    ['Decision was taken by the board not to proceed', 'Decision was taken by the board not to'],
    ['There were no plans to introduce a register', 'no plans to introduce'],
    ['No present plans to adopt this', 'No present plans to adopt'],
    ['Closed - superseded', 'Closed - superseded'],
    ['Action closed (not accepted)', 'Action closed (not accepted'],
    ['Recommendation closed as rejected', 'Recommendation closed as rejected'],
    ['Has now been superseded by the strategy', 'Has now been superseded by'],
    ['Is overtaken by events', 'Is overtaken by'],
    ['Unable to progress this', 'Unable to progress this'],
    ['Not possible to deliver the training', 'Not possible to deliver the'],
    ['The Trust will not accept this action', 'will not accept this action'],
    ['The Council did not agree with the proposal', 'did not agree with the proposal'],
    ['The panel turned down the revised proposal', 'turned down the revised proposal'],
    ['The Trust withdrew this action', 'withdrew this action'],
    ['Ruled out the option', 'Ruled out the option'],
    ['Recommendation not accepted', 'Recommendation not accepted'],
    ['Idea rejected', 'Idea rejected'],
    ['Proposal not taken forward', 'Proposal not taken forward'],
    ['Funding was not secured and so not started', 'Funding was not secured and so not'],
    ['Capacity is not identified, unable to start', 'Capacity is not identified, unable'],
    ['The plan was dropped', 'The plan was dropped'],
    ['The idea was shelved', 'The idea was shelved'],
    ['Agreed as not required', 'Agreed as not required'],
    ['They would not carry out the action', 'would not carry out the action'],
    ['The board does not believe it necessary', 'does not believe it necessary'],
    ['There is no appetite to adopt it', 'no appetite to adopt'],
    ['The lift can not be introduced', 'can not be introduced'],
  ])('%j', (text, words) => {
    const span = readsAsNotPursued(text);
    expect(span && text.slice(...span)).toBe(words);
  });

  it.each([
    'Neither recommendation was rejected',
    'Any action that was rejected should be listed',
    'The proposal was rejected but has since been agreed',
    'The proposal was rejected until funding came, and has now been accepted',
    'Rather than being rejected, the proposal was agreed',
    'The previous proposal was rejected',
    'The client said it was rejected',
    'The victim said they were rejected',
    'The risk that the scheme is unviable',
    'Such proposals were rejected',
    'Old actions were withdrawn',
    'They may be withdrawn',
    'Calls were abandoned',
    'Services were withdrawn',
    'Offers of support were declined',
    'The family withdrew consent',
    'The charges were dropped',
    'No action was cancelled',
    'None of the proposals was refused',
    'If it is abandoned',
    'The project was discontinued and then has since been completed',
    'Whether the proposal was rejected is not known',
  ])('%j says no such thing', (text) => {
    expect(readsAsNotPursued(text)).toBeNull();
  });
});

describe('closing text', () => {
  it.each([
    'This action is now complete',
    'Now completed on 3 May 2025',
    'Status: completed',
    'Completed, delivered and closed',
    'Completed and ongoing',
    'Completed - 100%',
    'Completed in full on 3 May 2025',
    'Completed in full, 3 May 2025.',
    '3 May 2025 completed',
    '(3 May 2025) - now completed.',
    '3 May 2025 fully implemented',
    'Completed 3 May',
    'Completed spring 2025',
    'Completed 3 May 2025 and ongoing',
    'Completed 3 May 2025 and is now embedded',
    'Completed as at 3 May 2025',
    '- Completed',
    'All actions have been completed',
    'Completed - ongoing',
    'Completed: date of 3 May 2025',
    '✔✔',
    'Signed off, closed 3 May 2025',
    'Completed',
  ])('%j closes a row', (text) => {
    expect(isClosingText(text)).toBe(true);
  });

  it.each([
    '3 May 2025 completed by the Trust',
    'Completed May',
    'Completed ongoing from 3 May 2025',
    'Completed 3 May 2025 by the Trust',
    'Completed by the Trust 3 May 2025',
    '"Completed"',
    'Completed and',
    'Recommendation completed',
    'Completed 3 May 2025, 4 May 2025',
    'Completed tbc',
    '✓ done',
    'complete  by May',
    '3 May 2025',
    'Delivered? 3 May 2025',
  ])('%j does not', (text) => {
    expect(isClosingText(text)).toBe(false);
  });
});

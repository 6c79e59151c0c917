import type { Milestone } from '../../../src/core/plan/plan';
import { actionsOf, read } from './reading';

/** A step as one line: its number, words, target, status and day of completion; dots where none. */
const asLine = ({ number, text, target, status, completion }: Milestone): string =>
  [number, text.value, target.value?.end, status.value?.kind, completion.value?.end]
    .map((said) => said ?? '·')
    .join(' | ');

const recommendation = 'Brief all duty staff on the new protocol';

/** The action of a row with a list of milestones and the cells beside it, by their headings. */
function ofRow(milestones: string, beside: Readonly<Record<string, string>>) {
  const plan = read([
    ['Recommendation', 'Action', 'Lead', 'Key milestones', ...Object.keys(beside)],
    [recommendation, 'Hold briefings', 'MPS', milestones, ...Object.values(beside)],
  ]);
  return actionsOf(plan)[0]!;
}

const stepsOf = (milestones: string, beside: Readonly<Record<string, string>>): string[] =>
  ofRow(milestones, beside).milestones.map(asLine);

const three = '1. Draft the leaflet\n2. Consult staff\n3. Print it';
const lettered = 'a) Draft the leaflet\nb) Consult staff\nc) Print it';

describe('dates beside a list of steps', () => {
  it.each([
    // By number, in whatever order they stand.
    [three, '2. May 2027\n1. March 2027\n3. June 2027', ['2027-03-31', '2027-05-31', '2027-06-30']],
    [three, '1 and 2: May 2027\n3. June 2027', ['2027-05-31', '2027-05-31', '2027-06-30']],
    [three, '1-2: May 2027\n3. June 2027', ['2027-05-31', '2027-05-31', '2027-06-30']],
    // Two lists that number differently pair by their places.
    [three, 'a) March 2027\nb) May 2027\nc) June 2027', ['2027-03-31', '2027-05-31', '2027-06-30']],
    [
      three,
      'i) March 2027\nii) May 2027\niii) June 2027',
      ['2027-03-31', '2027-05-31', '2027-06-30'],
    ],
    [
      lettered,
      '1. March 2027\n2. May 2027\n3. June 2027',
      ['2027-03-31', '2027-05-31', '2027-06-30'],
    ],
    // Numbers say which step is meant, wherever the list begins.
    [
      '3. Draft the leaflet\n4. Consult staff\n5. Print it',
      '4. May 2027\n3. March 2027\n5. June 2027',
      ['2027-03-31', '2027-05-31', '2027-06-30'],
    ],
    [
      '2. Draft the leaflet\n1. Consult staff',
      '1. May 2027\n2. June 2027',
      ['2027-06-30', '2027-05-31'],
    ],
    [
      'B) Draft the leaflet\nA) Consult staff',
      'a) May 2027\nb) June 2027',
      ['2027-06-30', '2027-05-31'],
    ],
    // A date without a number among numbered ones: in order.
    [
      '- Draft the leaflet\n- Consult staff',
      '1. March 2027\n2. May 2027',
      ['2027-03-31', '2027-05-31'],
    ],
    // Without numbers, in order.
    [three, 'March 2027\nMay 2027\nJune 2027', ['2027-03-31', '2027-05-31', '2027-06-30']],
    // One date is the whole action's, and no step's own.
    [three, 'May 2027', [null, null, null]],
  ])('beside %j, %j dates the steps %j', (milestones, target, ends) => {
    const action = ofRow(milestones, { 'Target date': target });
    expect(action.milestones.map((step) => step.target.value?.end ?? null)).toEqual(ends);
    expect(action.target.doubt).toBeUndefined();
  });

  it.each([
    // Fewer or more dates than steps.
    [three, 'March 2027\nMay 2027', [null, null, null]],
    ['1. Draft the leaflet\n2. Consult staff', 'March 2027\nMay 2027\nJune 2027', [null, null]],
    // A step without a date, or a date for a step that is not there.
    [three, '1. March 2027\n3. June 2027', ['2027-03-31', null, '2027-06-30']],
    [three, '1. March 2027\n2. May 2027\n4. June 2027', ['2027-03-31', '2027-05-31', null]],
    [
      three,
      '1. March 2027\n2. May 2027\n3. June 2027\n4. July 2027',
      ['2027-03-31', '2027-05-31', '2027-06-30'],
    ],
    [lettered, '1. March 2027\n2. May 2027\n5. June 2027', ['2027-03-31', '2027-05-31', null]],
  ])('beside %j, %j leaves a doubt: %j', (milestones, target, ends) => {
    const action = ofRow(milestones, { 'Target date': target });
    expect(action.milestones.map((step) => step.target.value?.end ?? null)).toEqual(ends);
    expect(action.target.doubt).toBe('unpaired-dates');
  });

  it('keeps days of completion among the targets from the steps', () => {
    const action = ofRow(three, {
      'Target date': '1. Completed 3 March 2026\n2. May 2027\n3. June 2027',
    });
    expect(action.milestones.map((step) => step.target.value?.end ?? null)).toEqual([
      null,
      '2027-05-31',
      '2027-06-30',
    ]);
  });
});

describe('progress beside a list of steps', () => {
  it.each([
    [
      'numbers as in the list, in another order',
      '2. In progress\n1. Completed 3 March 2026\n3. Not started',
      ['completed | 2026-03-03', 'in-progress | ·', 'not-started | ·'],
    ],
    [
      'one line for two steps',
      'Actions 1 and 2: complete\nAction 3: not started',
      ['completed | ·', 'completed | ·', 'not-started | ·'],
    ],
    [
      'bullets, as many as steps',
      '- Completed 3 March 2026\n- In progress\n- Not started',
      ['completed | 2026-03-03', 'in-progress | ·', 'not-started | ·'],
    ],
    [
      'letters beside numbers',
      'a) Completed 3 March 2026\nb) In progress\nc) Not started',
      ['completed | 2026-03-03', 'in-progress | ·', 'not-started | ·'],
    ],
    [
      'fewer bullets than steps',
      '- Completed 3 March 2026\n- In progress',
      ['· | ·', '· | ·', '· | ·'],
    ],
    ['one status of the whole', 'In progress', ['· | ·', '· | ·', '· | ·']],
    [
      'what is no status, as none',
      '1. Completed 3 March 2026\n2. Two meetings were held\n3. Not started',
      ['completed | 2026-03-03', '· | ·', 'not-started | ·'],
    ],
    ['only the first', '1. Completed 3 March 2026', ['completed | 2026-03-03', '· | ·', '· | ·']],
  ])('pairs %s', (_, progress, expected) => {
    const found = stepsOf(three, { Comments: progress, 'Target date': 'May 2027' });
    expect(found.map((line) => line.split(' | ').slice(3).join(' | '))).toEqual(expected);
  });

  it.each([
    // What several items say, said of steps, is not said of the action.
    [three, '1. Completed\n2. In progress\n3. Not started', null],
    [three, '- Completed\n- In progress', null],
    // A cell without a list, or with one item, speaks for all of it.
    [three, 'Completed 3 March 2026', 'completed'],
    ['Draft the leaflet', '1. Completed 3 March 2026', 'completed'],
    ['Draft the leaflet', '- In progress', 'in-progress'],
    ['Draft the leaflet', 'Leaflet drafted. In progress', 'in-progress'],
  ])('beside %j, %j says of the whole action: %s', (milestones, progress, kind) => {
    const action = ofRow(milestones, { Comments: progress });
    expect(action.status.value?.kind ?? null).toBe(kind);
  });

  it.each([
    ['1. Completed\n2. In progress\n3. Not started', undefined],
    ['1. Completed\n4. In progress', 'unpaired-items'],
    ['- Completed\n- In progress', undefined],
    ['Two meetings were held', undefined],
  ])('asks where a number of progress has no step: %j', (progress, doubt) => {
    const action = ofRow(three, { Comments: progress, Evidence: progress });
    expect(action.progress.doubt).toBe(doubt);
    expect(action.evidence.doubt).toBe(doubt);
  });

  it('asks nothing of numbers beside steps that have none', () => {
    const action = ofRow('Draft the leaflet\nConsult staff', { Comments: '1. Drafted\n2. Begun' });
    expect(action.progress.doubt).toBeUndefined();
  });
});

describe('days of completion beside a list of steps', () => {
  it.each([
    // The action is complete once all of its steps are, on the day of the last.
    [
      '1. 3 March 2026\n2. 9 May 2026\n3. 1 April 2026',
      ['2026-03-03', '2026-05-09', '2026-04-01'],
      '2026-05-09',
    ],
    ['1. 3 March 2026\n2. 9 May 2026', ['2026-03-03', '2026-05-09', null], null],
    [
      '1 and 2. 3 March 2026\n3. 9 May 2026',
      ['2026-03-03', '2026-03-03', '2026-05-09'],
      '2026-05-09',
    ],
    ['3 March 2026', [null, null, null], '2026-03-03'],
    ['1. 3 March 2026\n2. 9 May 2026\n3. Not yet', ['2026-03-03', '2026-05-09', null], null],
  ])('%j dates the steps %j and the action %s', (completion, ends, end) => {
    const action = ofRow(three, { 'Target date': 'May 2027', 'Date completed': completion });
    expect(action.milestones.map((step) => step.completion.value?.end ?? null)).toEqual(ends);
    expect(action.completion.value?.end ?? null).toBe(end);
    expect(action.completion.text).toBe(completion);
  });
});

describe('what a cell of milestones lists', () => {
  it.each([
    [
      'a status that closes each step',
      '1. Draft the leaflet - Completed 3 March 2026\n2. Consult staff - In progress\n3. Print it',
      {},
      [
        '1 | Draft the leaflet - Completed 3 March 2026 | · | completed | 2026-03-03',
        '2 | Consult staff - In progress | · | in-progress | ·',
        '3 | Print it | · | · | ·',
      ],
      null,
    ],
    [
      'a status that closes the whole',
      '1. Draft the leaflet\n2. Consult staff\nIn progress',
      {},
      ['1 | Draft the leaflet | · | · | ·', '2 | Consult staff | · | · | ·'],
      'in-progress',
    ],
    [
      'lines, one for each date',
      'Draft the leaflet\nConsult staff',
      { 'Target date': 'March 2027\nMay 2027' },
      ['· | Draft the leaflet | 2027-03-31 | · | ·', '· | Consult staff | 2027-05-31 | · | ·'],
      null,
    ],
    [
      'lines that the dates do not match in number',
      'Draft the leaflet\nConsult staff',
      { 'Target date': 'March 2027\nMay 2027\nJune 2027' },
      ['· | Draft the leaflet\nConsult staff | · | · | ·'],
      null,
    ],
    [
      'one thing',
      'Draft the leaflet\n\nCompleted 3 March 2026',
      { 'Target date': 'March 2027' },
      ['· | Draft the leaflet | · | · | ·'],
      'completed',
    ],
    [
      'a status before its words',
      'Completed 3 March 2026\nDraft the leaflet',
      { 'Target date': 'March 2027' },
      ['· | Draft the leaflet | · | · | ·'],
      'completed',
    ],
    ['nothing but a status', 'Completed 3 March 2026', {}, [], 'completed'],
  ])('%s', (_, milestones, beside, steps, kind) => {
    const action = ofRow(milestones, beside as Readonly<Record<string, string>>);
    expect(action.milestones.map(asLine)).toEqual(steps);
    expect(action.status.value?.kind ?? null).toBe(kind);
  });

  it('takes the steps from the action where the dates run along that one', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', 'Key milestones', 'Target date'],
      [recommendation, three, 'MPS', 'Leaflet in use', 'March 2027\nMay 2027\nJune 2027'],
    ]);
    expect(actionsOf(plan)[0]!.milestones.map(asLine)).toEqual([
      '1 | Draft the leaflet | 2027-03-31 | · | ·',
      '2 | Consult staff | 2027-05-31 | · | ·',
      '3 | Print it | 2027-06-30 | · | ·',
    ]);
  });

  it('keys the steps of an action in their order', () => {
    const action = ofRow(three, {});
    expect(action.milestones.map(({ key }) => key)).toEqual(
      [1, 2, 3].map((step) => `${action.key}.${step}`),
    );
  });
});

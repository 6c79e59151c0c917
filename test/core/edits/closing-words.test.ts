import fc from 'fast-check';
import { readsClosed } from '../../../src/core/edits/closing-words';
import { parseStatus } from '../../../src/core/plan/statuses';

describe('a status cell that clears a highlight', () => {
  test.each([
    'Completed',
    'complete',
    'COMPLETED.',
    'Completed: 31 October 2016',
    'Complete 31/01/2020',
    'Completed - June 2020.',
    'Completed – 1st September 2020',
    'Completed on 2 Sept 08',
    'Completed\n31 October 2016',
    'Completed 31.10.2016',
    'Completed 5-Nov-20',
    'Completed 2020-11-05',
    '31 October 2016 - completed',
    'Closed',
    'Signed off',
    'Signed off 3/4/21',
    'Done',
    'Achieved: May 2021',
    'Outcome achieved',
    'Complete and ongoing: 31 October 2016',
    '✓',
  ])('%s', (text) => expect(readsClosed(text, 'whole', false)).toBe(true));
});

describe('a status cell that does not', () => {
  test.each([
    '',
    'In progress',
    'Incomplete',
    'Not completed',
    'audit completed, training outstanding',
    '1-3 complete',
    '1–3 complete',
    'Complete 1-3',
    '1, 2 complete',
    '1/2/3 complete',
    '10/11/12 complete',
    '1-3 Complete June 2020',
    '50% complete',
    'Complete by 31 March 2027',
    'To be completed 31 March 2027',
    'Partially completed 31 March 2020',
    'Completed and ongoing work',
    'Complete except for training',
    '31 October 2016',
    '-',
    'Withdrawn',
    'complete?',
  ])('%s', (text) => expect(readsClosed(text, 'whole', false)).toBe(false));
});

test.each([
  ['31 October 2016', true],
  ['31/10/16', true],
  ['October 2016', true],
  ['Completed: 27 March 2026\n94% of officers were trained.', true],
  ['31 October 2016\nAll staff were trained.', true],
  ['Training began in October 2016', false],
  ['-', false],
  ['n/a', false],
  ['TBC', false],
  ['2016', false],
  ['\n31 October 2016', false],
])('a completion cell that begins with the line %j: %s', (text, closed) => {
  expect(readsClosed(text, 'first-line', true)).toBe(closed);
});

test.each([
  ['Guidance written\nCompleted: 31 October 2016', true],
  ['Completed', true],
  ['Completed\nSecond audit planned', false],
  ['Guidance written\nThe audit was completed', false],
  [`${'A long line that says '.repeat(10)}completed`, false],
  ['Guidance written\n31 October 2016', false],
])('a milestone cell that ends in the line %j: %s', (text, closed) => {
  expect(readsClosed(text, 'last-line', false)).toBe(closed);
});

test('a highlight clears on nothing that the reading takes for open', () => {
  const pieces = [
    ...['complete', 'Completed', 'closed', 'Signed off', 'done', 'not', 'in', 'audit', 'and', 'by'],
    ...['31 October 2016', '31/10/2016', '5/6/18', '2016', 'June 2020', '1-3', '1, 2', '12', '50%'],
    ...[':', '-', ',', '.', '\n', 'on', '/'],
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(texts, (words) => {
      const text = words.join(' ').trim();
      fc.pre(/^\w/.test(text) && readsClosed(text, 'whole', false));
      const status = parseStatus(text)?.status;
      expect({ text, kind: status?.kind, items: status?.items }).toEqual({
        text,
        kind: expect.stringMatching(/completed|signed-off|outcome-achieved|unknown/),
        items: null,
      });
    }),
    { numRuns: 300 },
  );
});

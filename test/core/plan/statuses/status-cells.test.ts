import { isClosingText, parseStatus } from '../../../../src/core/plan/statuses';
import { linesOf, statusOf } from './in-words';

describe('a status cell that nobody filled', () => {
  it.each([
    '< Select >',
    '<Please select>',
    '[Choose an item]',
    '-',
    '(none)',
    '*status*',
    'Status:',
    'Red-Amber-Green',
    'R A G',
    'Red, amber & green',
    'RAG:',
    '\u00a0\n',
  ])('%j says nothing', (text) => expect(parseStatus(text)).toBeNull());

  it.each(['Please select a lead', 'Red team', 'Not applicable to this ward', 'Greenwich'])(
    '%j was filled, and is not understood',
    (text) => expect(statusOf(text)).toBe('unknown (unknown-status)'),
  );
});

describe('a status cell of ticks and crosses', () => {
  it.each(['✓', ' ✔ ', '✓✓', '✓ ✓', '\n☑', '\u{f0fc}'])('%j is completed', (text) => {
    expect(statusOf(text)).toBe('completed');
    expect(parseStatus(text)!.span).toEqual([
      text.length - text.trimStart().length,
      text.trimEnd().length,
    ]);
  });

  it.each([
    ['Complete ✅', 'completed'],
    ['Closed ✓✓', 'completed'],
    ['Completed ✔\ufe0f', 'completed'],
    ['Not started ✅', 'not-started'],
    ['Complete ❌', 'unknown (unknown-status)'],
    ['Complete 🟢', 'completed'],
    ['Overdue 🔴', 'in-progress'],
    ['🟢 On track', 'in-progress'],
  ])('%j, words with a mark, is %s', (text, expected) => expect(statusOf(text)).toBe(expected));

  it.each(['x', ' X ', '✗', '☐', '\u{f0a8}\n'])('%j may mean either', (text) =>
    expect(statusOf(text)).toBe('unknown (unknown-status)'),
  );

  it.each(['für', 'Nü', 'üb', 'Fax', 'x-ray'])('%j is a word', (text) => {
    expect(statusOf(text)).toBe('unknown (unknown-status)');
    expect(isClosingText(text)).toBe(false);
  });
});

describe('a status with the number of a drop-down and stops about it', () => {
  it.each([
    ['12) Completed', 'completed'],
    ['3:Open', 'in-progress'],
    ['4 - Signed off', 'signed-off'],
    ['Not started!', 'not-started'],
    ['Open...', 'in-progress'],
    ['Yes.', 'completed (inferred)'],
    ['N', 'in-progress (inferred)'],
    [`Signed ${' '.repeat(60)} off`, 'signed-off'],
    [`Open${'.'.repeat(60)}`, 'in-progress'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));

  it('spans the words, its number with them', () => {
    expect(parseStatus('  1. Open\n')!.span).toEqual([2, 9]);
    expect(parseStatus(' In progress until the new post is filled ')!.span).toEqual([1, 12]);
  });
});

describe('a status in the midst of other words', () => {
  it.each([
    ['Ongoing for the team to consider', 'ongoing (inferred)'],
    ['On  going for the team to consider', 'ongoing (inferred)'],
    ['In  progress and', 'in-progress'],
    ['- completed by phone, three sessions held', 'completed'],
    ['Started, two of three wards', 'in-progress'],
    ['Outstanding invoices paid', 'in-progress (inferred)'],
    ['Training completed for most, remaining to follow', 'in-progress (inferred)'],
    ['Is training outstanding?', 'unknown (unknown-status)'],
    ['Startedness', 'unknown (unknown-status)'],
    ['Was it completed for everyone', 'unknown (unknown-status)'],
    ['S. No', 'unknown (unknown-status)'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});

describe('several lines in a status cell', () => {
  it.each([
    ['1. Completed\n ', 'completed'],
    ['1. Completed\n\n2. Leaflet printed', 'completed, items 1'],
    ['2. Completed\nLeaflet printed and sent', 'completed, items 2'],
    ['1-3. Completed', 'completed, items 1 2 3'],
    ['Completed\nLeaflet printed and sent', 'completed'],
    ['1. Completed\nCompleted\n3. Leaflet', 'completed'],
    ['1. Completed\n2. Leaflet\n3. Completed', 'completed, items 1 3'],
    ['Completed\n2. Completed', 'completed'],
    ['Signed off\nCompleted', 'completed (inferred)'],
    ['Rejected\nCompleted', 'not-pursued (inferred)'],
    ['1. Completed and sent\n2. Leaflet', 'completed, items 1'],
    ['2. Completed with partners', 'completed'],
    ['1-3. Completed with partners', 'completed, items 1 2 3'],
    ['1. Completed 31/03/2025\n ', 'completed'],
    ['50% complete\n50% complete', 'in-progress'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});

describe('what closes a row, with stops and dates about it', () => {
  it.each([
    '✓✓',
    '✓ ',
    'Completed and is now ongoing',
    'Completed and now embedded.',
    'Complete 31/03/2025 and is ongoing',
    '31/03/2025: completed',
    '31/03/2025 - fully implemented.',
    'Closed as of 31/03/2025',
  ])('%j does', (text) => expect(isClosingText(text)).toBe(true));

  it.each([
    '31/03/2025 - completed in part',
    'Ongoing 31/03/2025',
    'In progress',
    'Agreed',
    'Amber',
    'Completed and reviewed 31/03/2025',
    'Completed 31/03/2025 by the panel',
    'Completed. Leaflet printed 31/03/2025',
    'Complete  by',
  ])('%j does not', (text) => expect(isClosingText(text)).toBe(false));
});

describe('what stands beside a status', () => {
  it.each<[string, string[]]>([
    ['Completed: - Leaflet printed', ['completed «Completed» beside «Leaflet printed»']],
    ['Leaflet printed. Completed. 12 sent', []],
    ['Completed (…)', ['completed «Completed»']],
    ['— Completed', ['completed «Completed»']],
    ['* Completed: 12', ['completed «Completed» beside «12»']],
  ])('%j', (text, expected) => expect(linesOf(text)).toEqual(expected));
});

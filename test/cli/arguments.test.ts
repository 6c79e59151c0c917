import { parseAsAt, parseHeaderRow, parseMapping } from '../../src/cli/arguments';
import { sentenceOf } from '../../src/cli/problem';

function refusal(parse: () => unknown): string {
  try {
    parse();
  } catch (failure) {
    return sentenceOf(failure);
  }
  throw new Error('accepted');
}

test('an as-at day is a day that exists, written year-month-day', () => {
  expect(parseAsAt('2024-02-29')).toBe('2024-02-29');
  for (const value of ['2026-02-29', '23/11/2026', '2026-11', 'today', '']) {
    expect(refusal(() => parseAsAt(value))).toContain(`“${value}” is not a day`);
  }
});

test('a header row is counted as Excel counts it', () => {
  expect(parseHeaderRow('4')).toBe(3);
  for (const value of ['0', '-1', '4.5', 'four', '1048577']) {
    expect(refusal(() => parseHeaderRow(value))).toContain('is not a row');
  }
});

test('a mapping is collected field by field, whatever the case of the field', () => {
  const first = parseMapping('lead=Who = does it?');
  expect(parseMapping('TARGET=G', first)).toEqual({ lead: 'Who = does it?', target: 'G' });
  for (const value of ['lead', 'lead=', '=Owner', 'boss=Owner']) {
    expect(refusal(() => parseMapping(value))).toContain('--map lead=Owner');
  }
});

import { HeadingMatcher } from '../../../../src/core/plan/heading-match';
import { readRunningText } from '../../../../src/core/read/running-text';
import { findHeadings, repeatsHeadings } from '../../../../src/core/read/text/heading-line';
import { labelledTable } from '../../../../src/core/read/text/labelled-table';
import { defaultSettings } from '../../../../src/core/settings/settings';

const matcher = new HeadingMatcher(defaultSettings.headings);

describe('headings in a text', () => {
  const found = (text: string): readonly string[] | null => {
    const lines = text.split('\n');
    return (
      findHeadings(
        lines.map((line) => line.trim()),
        lines,
        matcher,
      )?.headings ?? null
    );
  };

  it.each<[string, string, string[] | null]>([
    ['parted by tabs', 'Recommendation\tAction\tLead', ['Recommendation', 'Action', 'Lead']],
    ['parted by wide gaps', 'Recommendation   Action  Lead', ['Recommendation', 'Action', 'Lead']],
    ['parted by bars', 'Recommendation | Action|Lead', ['Recommendation', 'Action', 'Lead']],
    [
      'parted by single spaces',
      'Recommendation Action Lead Agency',
      ['Recommendation', 'Action', 'Lead Agency'],
    ],
    ['under a title', 'The plan\n\nAction\tLead agency', ['Action', 'Lead agency']],
    ['one of them unknown', 'Action\tLead\tPurple', ['Action', 'Lead', 'Purple']],
    [
      'on lines of their own',
      'Recommendation\nAction\nLead agency',
      ['Recommendation', 'Action', 'Lead agency'],
    ],
    [
      'on lines with blanks between',
      'Recommendation\n\nAction\n\nTarget date',
      ['Recommendation', 'Action', 'Target date'],
    ],
    [
      'two on lines of their own',
      'Recommendation\nAction\nHold briefings',
      ['Recommendation', 'Action'],
    ],
    ['two of which one is a lead', 'Action\nLead agency\nHold briefings', null],
    ['without what to do', 'Lead\tTarget date\tStatus', null],
    ['mostly unknown', 'Action\tLead\tPurple\tMonkey\tDishes', null],
    ['one alone', 'Action', null],
    ['prose', 'The action was led by staff of the hospital and of the council', null],
  ])('%s', (_, text, headings) => expect(found(text)).toEqual(headings));

  it.each([
    ['Recommendation Action Lead', true],
    ['RECOMMENDATION | action | Lead:', true],
    ['Recommendation Action', false],
    ['', false],
  ])('%j repeats them: %s', (line, expected) => {
    const headings = ['Recommendation', 'Action', 'Lead'];
    expect(repeatsHeadings(line, { headings, fields: [], from: 0, to: 1 })).toBe(expected);
  });
});

describe('records whose values stand behind their labels', () => {
  const table = (...lines: string[]): unknown => {
    const made = labelledTable(lines, matcher);
    return made && [made.headings, ...made.rows];
  };

  it.each<[string, string[], string[][] | null]>([
    [
      'one record',
      ['Recommendation: Train staff', 'Action: Hold briefings', 'Lead agency: MPS'],
      [
        ['Recommendation', 'Action', 'Lead agency'],
        ['Train staff', 'Hold briefings', 'MPS'],
      ],
    ],
    [
      'several',
      [
        ...['Recommendation: Train staff', 'Action: Hold briefings', 'Lead agency: MPS', ''],
        ...['Recommendation: Audit referrals', 'Action: Agree a tool', 'Lead agency: ELFT'],
      ],
      [
        ['Recommendation', 'Action', 'Lead agency'],
        ['Train staff', 'Hold briefings', 'MPS'],
        ['Audit referrals', 'Agree a tool', 'ELFT'],
      ],
    ],
    [
      'a label missing in one',
      [
        ...['Recommendation: Train staff', 'Action: Hold briefings', 'Lead agency: MPS'],
        ...['Recommendation: Audit referrals', 'Lead agency: ELFT'],
      ],
      [
        ['Recommendation', 'Action', 'Lead agency'],
        ['Train staff', 'Hold briefings', 'MPS'],
        ['Audit referrals', '', 'ELFT'],
      ],
    ],
    [
      'values over lines',
      ['Recommendation: Train staff', 'of all wards', 'Action: Hold briefings', 'Lead agency: MPS'],
      [
        ['Recommendation', 'Action', 'Lead agency'],
        ['Train staff\nof all wards', 'Hold briefings', 'MPS'],
      ],
    ],
    [
      'numbered recommendations',
      [
        ...['Recommendation 1: Train staff', 'Action: Hold briefings', 'Lead agency: MPS'],
        ...['Recommendation 2: Audit referrals', 'Action: Agree a tool', 'Lead agency: ELFT'],
      ],
      [
        ['Ref', 'Recommendation', 'Action', 'Lead agency'],
        ['Recommendation 1', 'Train staff', 'Hold briefings', 'MPS'],
        ['Recommendation 2', 'Audit referrals', 'Agree a tool', 'ELFT'],
      ],
    ],
    [
      'their words on the next line',
      [
        'Recommendation 1',
        'Train staff',
        'Action: Hold briefings',
        'Lead agency: MPS',
        'Target date: May 2027',
      ],
      [
        ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Recommendation 1', 'Train staff', 'Hold briefings', 'MPS', 'May 2027'],
      ],
    ],
    [
      'numbered actions',
      [
        'Recommendation: Train staff',
        'Action 1.1: Hold briefings',
        'Lead agency: MPS',
        'Action 1.2: Audit them',
        'Lead agency: ELFT',
      ],
      [
        ['Recommendation', 'Action', 'Lead agency'],
        ['Train staff', '1.1 Hold briefings', 'MPS'],
        ['', '1.2 Audit them', 'ELFT'],
      ],
    ],
    [
      'lettered actions',
      [
        'Recommendation: Train staff',
        'Action a: Hold briefings',
        'Lead agency: MPS',
        'Action b: Audit them',
        'Lead agency: ELFT',
      ],
      [
        ['Recommendation', 'Action', 'Lead agency'],
        ['Train staff', 'a) Hold briefings', 'MPS'],
        ['', 'b) Audit them', 'ELFT'],
      ],
    ],
    ['two labels', ['Action: Hold briefings', 'Lead agency: MPS'], null],
    ['nothing to do', ['Lead agency: MPS', 'Target date: May 2027', 'Status: Open'], null],
    ['prose', ['The board met: all agreed', 'Staff were trained'], null],
    ['the head of a table', ['Recommendation', 'Action', 'Lead agency', 'Target date'], null],
  ])('%s', (_, lines, expected) => expect(table(...lines)).toEqual(expected));
});

describe('a text that is no plan, or not clearly one', () => {
  it.each([
    ['', 'import/empty'],
    [' \n\t\n', 'import/empty'],
    ['The board met in May and agreed to write.', 'import/no-headings'],
    ['Recommendation\tAction\tLead', 'import/no-rows'],
    ['Recommendation | Action | Lead\n\n\n', 'import/no-rows'],
    ['<table><tr><th>Recommendation</th><th>Action</th></tr></table>', 'import/no-rows'],
  ])('%j', (text, refusal) => {
    const table = readRunningText(text);
    expect(table.refusal?.message).toBe(refusal);
    expect(table.rows).toEqual([]);
  });

  it.each([
    'Plan of the board\nFor May\nFor May\nRecommendation\tAction\tLead\nTrain staff\tHold briefings\tMPS\nRecommendation\tAction\tLead\nAudit\tAgree a tool\tELFT',
    '<p>Plan of the board</p><p>For May</p><table><tr><td>Recommendation<td>Action<td>Lead<tr><td>Train staff<td>Hold briefings<td>MPS<tr><td>RECOMMENDATION<td>ACTION<td>LEAD<tr><td>Audit<td>Agree a tool<td>ELFT</table>',
  ])('%j: title, notes, and headings said once', (text) => {
    expect(readRunningText(text)).toEqual({
      title: 'Plan of the board',
      notes: ['For May'],
      headings: ['Recommendation', 'Action', 'Lead'],
      rows: [
        ['Train staff', 'Hold briefings', 'MPS'],
        ['Audit', 'Agree a tool', 'ELFT'],
      ],
      doubts: [],
      refusal: null,
    });
  });
});

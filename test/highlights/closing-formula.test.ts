import fc from 'fast-check';
import { Workbook } from 'exceljs';
import { closedText, readsClosed, type ClosingPart } from '../../src/core/edits/closing-words';
import { formulaAt, cellRef } from '../../src/core/edits/formula';
import { hasProgram, LibreOffice } from '../tools/libre-office';

/** What our formulas say of a text must be what we take them to say: LibreOffice works them out. */
const describeWithOffice = hasProgram('soffice') ? describe : describe.skip;

const parts: readonly (readonly [ClosingPart, bareDate: boolean])[] = [
  ['whole', false],
  ['first-line', true],
  ['last-line', false],
];

const pieces = [
  ...[
    'complete',
    'Completed',
    'COMPLETED',
    'closed',
    'Signed off',
    'done',
    'achieved',
    'not',
    'in',
  ],
  ...['31 October 2016', '1st May 2019', '31/10/2016', '5/6/18', '31.10.2016', '2016', 'Sept 08'],
  ...['June 2020', '1-3', '1, 2', '12-May-16', '2020-01-31', '50%', 'audit', 'training', 'and'],
  ...[' ', ' ', ' ', ': ', ' - ', ' – ', '. ', ', ', '\n', '\n', ' on ', '-', '/', '  ', '(', ')'],
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(''))
  // A cell that is only blanks or line breaks is left out: programs trim it when they read it.
  .filter((words) => words.trim() !== '' && words === words.trim());

describeWithOffice('the closing formula', () => {
  test('agrees with us on a thousand texts', async () => {
    const texts = [...new Set(fc.sample(text, { numRuns: 1000, seed: 20261123 }))];
    const book = new Workbook();
    const sheet = book.addWorksheet('Texts');
    texts.forEach((each, row) => {
      sheet.getCell(row + 1, 1).value = each;
      sheet.getCell(row + 1, 1).numFmt = '@';
      parts.forEach(([part, bareDate], index) => {
        const formula = formulaAt(closedText(cellRef(0, 0), part, bareDate), row);
        sheet.getCell(row + 1, index + 2).value = { formula };
      });
    });
    const office = new LibreOffice();
    const worked = new Workbook();
    try {
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      await worked.xlsx.load(office.convert(bytes, 'xlsx') as unknown as ArrayBuffer);
    } finally {
      office.close();
    }
    const results = worked.getWorksheet('Texts')!;
    const differing = texts.flatMap((each, row) =>
      parts.flatMap(([part, bareDate], index) => {
        const said = Number(results.getCell(row + 1, index + 2).result) === 1;
        const ours = readsClosed(each, part, bareDate);
        return said === ours ? [] : [{ text: each, part, said, ours }];
      }),
    );
    expect(differing).toEqual([]);
    expect(texts.filter((each) => readsClosed(each, 'whole', false)).length).toBeGreaterThan(20);
  }, 120_000);
});

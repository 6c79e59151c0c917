import { Workbook as ExcelWorkbook } from 'exceljs';
import { serialOfDay } from '../../src/core/workbook/day';
import { applyEdits } from '../../src/hosts/file/apply';
import { LibreOffice } from '../tools/libre-office';
import { describeWithOffice, highlighted, tonesOn } from './highlighted';

describeWithOffice('highlights in LibreOffice', () => {
  const office = new LibreOffice();
  afterAll(() => office.close());

  test('a deadline that several rows share stays coloured until the last of them is done', async () => {
    const book = new ExcelWorkbook();
    const sheet = book.addWorksheet('Plan');
    sheet.addRow(['Ref', 'Action', 'Lead agency', 'Target date', 'Status']);
    sheet.addRow(['SHORT TERM TARGETS (to be achieved by 31 October 2026)']);
    sheet.addRow(['1', 'Send the guidance to all teams', 'Larkshire Police', null, 'In progress']);
    sheet.addRow(['2', 'Read the guidance in all teams', 'Larkshire Police', null, 'Completed']);
    sheet.addRow([
      '3',
      'Train the staff of all teams',
      'Larkshire Police',
      '31 October 2026',
      null,
    ]);
    sheet.addRow(['4', 'Audit the records of all teams', 'Larkshire Police', null, null]);
    sheet.mergeCells('D5:D6');
    const bytes = await highlighted(new Uint8Array(await book.xlsx.writeBuffer()));
    const [section, merged] = [
      [1, 0],
      [4, 3],
    ] as const;
    const shown = (file: Uint8Array): unknown[] => {
      const rows = tonesOn(office, file, '2026-11-24');
      return [section, merged].map(([row, column]) => rows[row]![column]);
    };
    const withStatuses = async (...statuses: [row: number, status: string][]) => {
      const cells = statuses.map(([row, value]) => ({
        row,
        column: 4,
        expected: row === 2 ? 'In progress' : null,
        value,
        numberFormat: null,
      }));
      return (await applyEdits(bytes, [{ kind: 'set-cells', sheet: 'Plan', cells }])).bytes;
    };
    expect(shown(bytes)).toEqual(['overdue', 'overdue']);
    expect(shown(await withStatuses([4, 'Completed']))).toEqual(['overdue', 'overdue']);
    const done = await withStatuses([2, 'Completed'], [4, 'Completed'], [5, 'Closed']);
    expect(shown(done)).toEqual([null, null]);
  }, 60_000);

  test('the word stands beside the colour, and no date gives way to ####', async () => {
    const text = (width: number): Promise<string> => wordsShown(office, width);
    expect(await text(34)).toMatch(/31\/10\/2026 – overdue[\s\S]*31 October 2026 – overdue/);
    expect(await text(11)).toMatch(/31\/10\/2026(?! –)/);
    expect(await text(11)).not.toContain('###');
  }, 60_000);
});

/** The words of a small plan as they print, its date column being so wide. */
async function wordsShown(office: LibreOffice, width: number): Promise<string> {
  const book = new ExcelWorkbook();
  const sheet = book.addWorksheet('Plan');
  sheet.addRow(['Ref', 'Action', 'Lead agency', 'Target date', 'Status']);
  for (const [index, target] of [serialOfDay('2026-10-31', false), '31 October 2026'].entries()) {
    sheet.addRow([`${index + 1}`, 'Send the guidance to teams', 'Larkshire Police', target, null]);
    sheet.getCell(index + 2, 4).numFmt = index === 0 ? 'dd/mm/yyyy' : 'General';
  }
  sheet.getColumn(4).width = width;
  const bytes = await highlighted(new Uint8Array(await book.xlsx.writeBuffer()));
  return office.textOf(office.convert(bytes, 'pdf', '2026-11-24'));
}

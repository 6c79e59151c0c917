import { Workbook as ExcelWorkbook } from 'exceljs';
import { sheetData, tinyEntries, tinyWorkbook, zipOf } from '../hosts/file/tiny-package';

/** What a page that takes text for markup, or a link for an order, would run. */
const markup = '<img src="x" onerror="window.ran = 1">';
const script = '<script>window.ran = 1</script>';
const address = 'javascript:window.ran=1';

/** The name of its sheet is markup, too. */
export const scriptedSheet = '<img src=x onerror=alert(1)>';

/** A plan whose every word tries to be more than a word. */
export async function scriptedPlan(): Promise<Uint8Array> {
  const workbook = new ExcelWorkbook();
  workbook.title = markup;
  const sheet = workbook.addWorksheet(scriptedSheet);
  sheet.addRow(['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Evidence']);
  sheet.addRow([`1. ${markup}`, script, markup, '31/02/2026', 'In progress', '']);
  sheet.addRow([`2. ${script}`, markup, 'Larkmere Housing', '31/09/2026', markup, '']);
  const link = { formula: `HYPERLINK("${address}","Open")`, result: 'Open' };
  sheet.getCell('F2').value = link;
  sheet.getCell('F3').value = { text: 'Read', hyperlink: address };
  sheet.getCell('B2').note = markup;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const spaces = Buffer.alloc(40_000_000, 0x20);

/** Files that no reader should trust, each with the words that its refusal has. */
export const hostileFiles: readonly (readonly [
  name: string,
  make: () => Uint8Array,
  refusal: RegExp,
])[] = [
  [
    'bomb.xlsx',
    () => zipOf([...tinyEntries(), { name: 'xl/media/bomb.bin', content: spaces }]),
    /would unpack to an enormous size/,
  ],
  [
    'lying.xlsx',
    () =>
      zipOf(
        tinyEntries().map((entry) =>
          /sheet1/.test(entry.name)
            ? { ...entry, content: spaces, declares: { size: 1000 } }
            : entry,
        ),
      ),
    /damaged on its way/,
  ],
  [
    'entities.xlsx',
    () =>
      tinyWorkbook({
        sheets: [
          {
            ...sheetData(''),
            xml: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`,
          },
        ],
      }),
    /instructions that Excel never writes/,
  ],
];

import { highlightEdits } from '../../src/core/edits/highlight';
import { run } from '../../src/core/run';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Edit } from '../../src/core/workbook/edit';
import { applyEdits } from '../../src/hosts/file/apply';
import { readWorkbook } from '../../src/hosts/file/read';
import { shades } from '../../src/hosts/layout/tones';
import { hasProgram, shownColours, type LibreOffice } from '../tools/libre-office';

/** What a cell is shown as: by its tone, or the colour where that is none of ours. */
export type Shown = string | null;

const programs = ['soffice', 'faketime', 'pdftotext'];
const missing = programs.filter((name) => !hasProgram(name));

/** Tests that LibreOffice makes under another clock; where it cannot, they are reported as skipped. */
export function describeWithOffice(name: string, tests: () => void): void {
  if (missing.length === 0) describe(name, tests);
  else describe.skip(`${name} (not here: ${missing.join(', ')})`, tests);
}

/** The workbook with its highlights, as they are made on 23 November 2026. */
export async function highlighted(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await readWorkbook(bytes);
  const options = {
    settings: defaultSettings,
    asAt: '2026-11-23',
    sheets: null,
    headerRow: null,
  };
  const edits = highlightEdits(workbook, run(workbook, options), defaultSettings);
  return (await applyEdits(bytes, edits as Edit<string>[])).bytes;
}

/** What LibreOffice shows of the first sheet on a day, by row and column. */
export function tonesOn(office: LibreOffice, bytes: Uint8Array, day: string): Shown[][] {
  const html = office.convert(bytes, 'html', day).toString('utf8');
  return shownColours(html).map((row) => row.map(toneOf));
}

function toneOf(colour: string | null): Shown {
  const tone = (['overdue', 'due-soon'] as const).find(
    (each) => `#${shades[each].fill}` === colour,
  );
  return tone ?? colour;
}

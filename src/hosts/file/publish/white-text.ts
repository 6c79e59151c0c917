import { eachCellOfRow } from '../../../core/workbook/cells';
import type { RemovedCell } from '../../../core/workbook/publish';
import type { Workbook } from '../../../core/workbook/workbook';
import type { OfficePackage } from '../package';
import {
  colourSource,
  defaultPalette,
  defaultTheme,
  resolveColour,
  themeColours,
} from '../read/colours';
import { XmlScanner } from '../xml';

const white = '#FFFFFF';

/** Cells that hold something in the colour of what is behind it. */
export async function whiteCells(file: OfficePackage, workbook: Workbook): Promise<RemovedCell[]> {
  const colours = await fontColours(file);
  const unseen = workbook.styles.map(({ fill }, style) => colours[style] === (fill ?? white));
  if (!unseen.includes(true)) return [];
  return workbook.sheets.flatMap((sheet) => {
    const found: RemovedCell[] = [];
    for (const row of sheet.cells.rows) {
      eachCellOfRow(sheet.cells, row, (column, value, style) => {
        if (value === null || !unseen[style]) return;
        found.push({ sheet: sheet.name, row, column, text: null });
      });
    }
    return found;
  });
}

/** The colour of each cell style's font, as `#RRGGBB`; null where it is automatic. */
async function fontColours(file: OfficePackage): Promise<(string | null)[]> {
  const related = await file.relationships(await file.workbookPart());
  const part = (kind: string): string | null =>
    related.find((each) => each.kind === kind)?.part ?? null;
  const [styles, themePart] = [part('styles'), part('theme')];
  if (styles === null) return [];
  const theme = themePart === null ? defaultTheme : themeColours(await file.readXml(themePart));
  const fonts: (string | null)[] = [];
  const cells: (string | null)[] = [];
  const scanner = new XmlScanner(await file.readXml(styles));
  let list = '';
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.depth === 1) list = scanner.local;
    else if (list === 'fonts' && scanner.local === 'font') fonts.push(null);
    else if (list === 'fonts' && scanner.local === 'color') {
      const source = colourSource(scanner);
      if (source) fonts[fonts.length - 1] = resolveColour(source, theme, defaultPalette);
    } else if (list === 'cellXfs' && scanner.local === 'xf') {
      cells.push(fonts[Number(scanner.attribute('fontId') ?? 0)] ?? null);
    }
  }
  return cells;
}

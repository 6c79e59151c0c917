import type { Removal } from '../../../src/core/workbook/publish';
import { prove } from '../../../src/hosts/file/publish/proof';
import { relationship, tinyWorkbook, type TinyWorkbook } from './tiny-package';

// The last guard before a copy for publishing is given: it must see whatever went wrong before it.

type Cells = Readonly<Record<string, string>>;

/** A workbook of one sheet of cells (`A1: '<v>1</v>'`), and of what else it has. */
function file(cells: Cells, more: Partial<TinyWorkbook> = {}, links = ''): Uint8Array {
  const xml = Object.entries(cells).map(([at, cell]) =>
    cell.startsWith('#')
      ? `<row r="${at.slice(1)}"><c r="${at}" t="e"><v>${cell}</v></c></row>`
      : `<row r="${at.slice(1)}"><c r="${at}" t="str"><v>${cell}</v></c></row>`,
  );
  return tinyWorkbook({
    sheets: [{ name: 'Plan', xml: `<sheetData>${xml.join('')}</sheetData>`, relationships: links }],
    ...more,
  });
}

const nothing: Removal = { kinds: [], cells: [], emptySheets: [] };
const emptied: Removal = {
  ...nothing,
  cells: [{ sheet: 'Plan', row: 0, column: 0, text: null }],
};
const replaced: Removal = {
  ...nothing,
  cells: [{ sheet: 'Plan', row: 0, column: 0, text: '[name]' }],
};
const cleared: Removal = { ...nothing, emptySheets: ['Plan'] };

const passes = async (before: Uint8Array, after: Uint8Array, removal: Removal): Promise<boolean> =>
  prove(before, after, removal).then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ phrase: { message: 'publish/not-proven' } });
      return false;
    },
  );

const plan = { A1: 'Name of one', A2: 'Review the form', A3: '#N/A' };

it.each<[string, Cells, Removal]>([
  ['the same', plan, nothing],
  ['without the cell', { ...plan, A1: '' }, emptied],
  ['with another word in its place', { ...plan, A1: '[name]' }, replaced],
  ['with nothing on the sheet', {}, cleared],
])('a copy is given: %s', async (_name, after, removal) => {
  expect(await passes(file(plan), file(after), removal)).toBe(true);
});

it.each<[string, Cells, Removal]>([
  ['the cell still says it', plan, emptied],
  ['the cell says something else', { ...plan, A1: '[role]' }, replaced],
  ['the cell is blank instead', { ...plan, A1: '' }, replaced],
  ['a cell that nobody chose is gone', { A1: '', A3: '#N/A' }, emptied],
  ['a cell that nobody chose changed', { ...plan, A1: '', A2: 'Review it' }, emptied],
  ['an error became words', { ...plan, A3: 'N/A' }, nothing],
  ['an error became another', { ...plan, A3: '#REF!' }, nothing],
  ['words became an error', { ...plan, A2: '#N/A' }, nothing],
  ['the sheet still holds a cell', { A2: 'Review the form' }, cleared],
])('no copy is given where %s', async (_name, after, removal) => {
  expect(await passes(file(plan), file(after), removal)).toBe(false);
});

it('no copy is given where a sheet has another name, or is gone', async () => {
  const sheet = { name: 'Other', xml: '<sheetData/>' };
  expect(await passes(file({}), file({}, { sheets: [sheet] }), nothing)).toBe(false);
  const two = file({}, { sheets: [{ ...sheet, name: 'Plan' }, sheet] });
  expect(await passes(two, file({}), nothing)).toBe(false);
  expect(await passes(two, two, nothing)).toBe(true);
});

it('no copy is given where what was chosen is still there', async () => {
  const linked = file(plan, {
    entries: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }],
  });
  const kinds: Removal = { ...nothing, kinds: ['external-links'] };
  expect(await passes(linked, linked, kinds)).toBe(false);
  expect(await passes(linked, linked, nothing)).toBe(true);
});

it('what is only told of may stay', async () => {
  const embedded = file(plan, { entries: [{ name: 'xl/embeddings/a.bin', content: 'a' }] });
  const kinds: Removal = { ...nothing, kinds: ['embedded-objects'] };
  expect(await passes(embedded, embedded, kinds)).toBe(true);
});

describe('a part that leads to one that is not there', () => {
  const dangling = relationship('rId5', 'drawing', '../drawings/drawing1.xml');
  const outside = relationship(
    'rId5',
    'hyperlink',
    'https://example.org',
    ' TargetMode="External"',
  );

  it('may stay where it was, and may not come', async () => {
    const [whole, broken] = [file(plan), file(plan, {}, dangling)];
    expect(await passes(broken, broken, nothing)).toBe(true);
    expect(await passes(broken, whole, nothing)).toBe(true);
    expect(await passes(whole, broken, nothing)).toBe(false);
  });

  it('is none where it leads outside', async () => {
    expect(await passes(file(plan), file(plan, {}, outside), nothing)).toBe(true);
  });
});

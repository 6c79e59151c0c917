import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bounds, Worker } from '../../fuzz/pool';
import {
  longCells,
  manyRows,
  manySheets,
  outside,
  planRows,
  planWith,
  textCell,
} from './hostile-workbooks';
import { namespaces, sheetData, tinyEntries, tinyWorkbook, zipOf } from './tiny-package';

// Each goes through read, check, highlight, summarise and clear in a process of its own kind; every
// step must keep within ten seconds of the processor and the whole within a gigabyte.

/** What becomes of the reading, then of the three that write; one word where all are alike. */
type Fate = string | { readonly read: string; readonly write: string };

const whole = 'A1:XFD1048576';
const strict = 'http://purl.oclc.org/ooxml';
const plan = (): Uint8Array => planWith('');
const dtd = '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
const copied = (content: string | Buffer): Uint8Array =>
  planWith('', { entries: [{ name: 'docProps/custom.xml', content }] });
const needed = (rows: string): Uint8Array => planWith('', {}, rows);
const done: Fate = 'done';

/** A part that truly unpacks to far more than it is. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(40_000_000, 0x20));
  const name = 'xl/media/bomb.bin';
  const bytes = zipOf([...tinyEntries(), { name, content: Buffer.alloc(40_000_000, 0x20) }]);
  expect(bytes.length).toBeLessThan(packed.length + 10_000);
  return bytes;
}

function rotted(name: RegExp): Uint8Array {
  const bytes = copied('a'.repeat(10) + 'custom'.repeat(50));
  const at = Buffer.from(bytes).toString('latin1').search(name);
  const changed = new Uint8Array(bytes);
  // The byte after the first name of that kind is the first of the packed content.
  changed[at + (name.source.length - 1) + 8]! ^= 0x55;
  return changed;
}

const hostile: readonly [name: string, make: () => Uint8Array, fate: Fate][] = [
  ['a zip bomb', bomb, 'file.bomb'],
  [
    'a zip bomb that says it is none',
    () =>
      zipOf([
        ...tinyEntries().map((entry) =>
          /sheet1/.test(entry.name)
            ? { ...entry, content: Buffer.alloc(40_000_000, 0x20), declares: { size: 1000 } }
            : entry,
        ),
      ]),
    'file.damaged',
  ],
  ['a file cut in the middle', () => plan().slice(0, 900), 'file.cut-short'],
  ['a rotten bit in what is read', () => rotted(/xl\/worksheets\/sheet1\.xml/), 'file.damaged'],
  [
    'a rotten bit in what is only copied',
    () => rotted(/docProps\/custom\.xml/),
    { read: 'done', write: 'file.damaged' },
  ],
  ['10,000 sheets', () => manySheets(10_000), 'file.too-large'],
  [
    'two parts of one name',
    () => zipOf([...tinyEntries(), { name: 'XL/Workbook.xml', content: '' }]),
    'file.two-parts-one-name',
  ],
  [
    'two sheets of one name',
    () => tinyWorkbook({ sheets: ['Plan', 'PLAN'].map((name) => ({ name, ...sheetData('') })) }),
    'file.two-sheets-one-name',
  ],
  [
    'entities in what is read',
    () => planWith('', { strings: '', entries: [{ name: 'xl/sharedStrings.xml', content: dtd }] }),
    'file.declares-entities',
  ],
  [
    'entities in what is only copied',
    () => copied(dtd),
    { read: 'done', write: 'file.declares-entities' },
  ],
  ['ill-formed XML in what is read', () => needed('<row><c></row>'), 'file.ill-formed'],
  ['ill-formed XML in what is only copied', () => copied('<a><b></a>'), done],
  [
    'a control character',
    () => needed(`<row r="1">${textCell(1, 0, '\u0003')}</row>`),
    'file.ill-formed',
  ],
  [
    'texts that lead outside the file',
    () =>
      planWith('', {
        entries: [
          {
            name: 'xl/_rels/workbook.xml.rels',
            content: `<Relationships>${outside('rId0', 'worksheet')}</Relationships>`,
          },
        ],
      }),
    'file.ill-formed',
  ],
  [
    'features over the whole sheet',
    () =>
      planWith(
        `<mergeCells><mergeCell ref="H1:XFD1048576"/></mergeCells>
         <conditionalFormatting sqref="${whole}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>
         <dataValidations><dataValidation sqref="${whole}"><formula1>1</formula1></dataValidation></dataValidations>`,
        { styles: '<cellXfs><xf/></cellXfs>' },
      ),
    done,
  ],
  [
    'a cell at the end of the grid',
    () => needed(`${planRows(3)}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    done,
  ],
  [
    'a used range to row 1,048,567',
    () =>
      needed(
        `${planRows(3)}${Array.from({ length: 1_048_563 }, (_, y) => `<row r="${y + 5}"/>`).join('')}`,
      ),
    done,
  ],
  ['a million rows that are no plan', () => manyRows(1_048_576, 1), done],
  ['cells of 32,767 characters, one word after the other', () => longCells('word and ', 3), done],
  ['cells of 32,767 characters, all dates', () => longCells('1 March 2026, ', 3), done],
  ['cells of 32,767 characters, all brackets', () => longCells('(', 3), done],
  ['cells of 32,767 line breaks', () => longCells('- x\n', 4), done],
  ['a plan of 300,000 rows', () => manyRows(300_000), done],
  [
    'no style sheet, no cell references',
    () => needed(planRows(3).replace(/ r="[A-Z]*\d+"/g, '')),
    done,
  ],
  [
    'prefixed elements',
    () => {
      const prefixed = planRows(3).replace(/<(\/?)(\w)/g, '<$1x:$2');
      const root = `x:worksheet xmlns:x="${/xmlns="([^"]*)"/.exec(namespaces)![1]}"`;
      const content = `<${root}><x:sheetData>${prefixed}</x:sheetData></x:worksheet>`;
      return planWith('', { entries: [{ name: 'xl/worksheets/sheet1.xml', content }] });
    },
    done,
  ],
  [
    'the strict form of the format',
    () =>
      zipOf(
        tinyEntries({
          sheets: [{ name: 'Plan', xml: `<sheetData>${planRows(3)}</sheetData>` }],
        }).map(({ name, content }) => ({
          name,
          content: String(content)
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              `${strict}/spreadsheetml/main`,
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              `${strict}/officeDocument/relationships`,
            ),
        })),
      ),
    done,
  ],
];

describe('hostile and broken workbooks keep within bounds', () => {
  const worker = new Worker();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-hostile-'));
  });
  afterAll(async () => {
    worker.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(hostile)(
    '%s',
    async (_, make, fate) => {
      const path = join(folder, 'hostile.xlsx');
      await writeFile(path, make());
      const outcome = await worker.run({ kind: 'file', path });
      if (outcome.kind !== 'answered') throw new Error(outcome.story);
      const { read, check = read, highlight, summarise } = outcome.stages;
      const expected = typeof fate === 'string' ? { read: fate, write: fate } : fate;
      expect(outcome.faults).toEqual([]);
      expect({ read, check }).toEqual({ read: expected.read, check: expected.read });
      const write = read === 'done' ? expected.write : undefined;
      expect({ highlight, summarise }).toEqual({ highlight: write, summarise: write });
      expect(Math.max(...Object.values(outcome.times))).toBeLessThan(bounds.time);
      expect(outcome.peak).toBeLessThan(bounds.memory);
    },
    180_000,
  );
});

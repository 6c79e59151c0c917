import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandOptions } from '../../src/actions/options';
import { highlight } from '../../src/actions/highlight';
import { summarise } from '../../src/actions/summarise';
import { FileHost } from '../../src/hosts/file/file-host';
import { relationship, tinyWorkbook } from '../hosts/file/tiny-package';
import { sharedFolder } from '../tools/shared';
import { repoRoot } from '../tools/sources';
import type { Entry } from './zip';
import { unzip } from './zip';

/** A package to spoil. */
export interface Source {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Where packages come from: made here, or real ones that others made. */
export type Group = 'own' | 'corpus';

export const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2026-11-23',
  sheets: null,
  headerRow: null,
};

/** The packages of a group, in one order on every machine. None where the group is not there. */
export function packagesOf(group: Group): Promise<Source[]> | Source[] {
  return group === 'own' ? ownPackages() : corpusPackages();
}

function corpusPackages(): Source[] {
  const shared = sharedFolder();
  if (shared === null) return [];
  const folder = join(shared, 'corpus');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => /\.(?:xls[xmb]|od[st])$/i.test(name))
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      if (bytes.toString('latin1', 0, 2) !== 'PK') return [];
      try {
        return [{ name, entries: unzip(bytes) }];
      } catch {
        // Some are damaged as they come, and tried as they are by another test.
        return [];
      }
    });
}

async function ownPackages(): Promise<Source[]> {
  const sample = readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'));
  const worked = new FileHost(new Uint8Array(sample));
  await highlight(worked, options);
  await summarise(worked, options);
  const tiny = new FileHost(tinyPlan());
  await highlight(tiny, options);
  const highlighted = tiny.bytes;
  await summarise(tiny, options);
  const all: readonly [string, Uint8Array][] = [
    ['sample', sample],
    ['sample, highlighted and summarised', worked.bytes],
    ['tiny plan', tinyPlan()],
    ['tiny plan, highlighted', highlighted],
    ['tiny plan, highlighted and summarised', tiny.bytes],
    ['tiny workbook', tinyWorkbook()],
  ];
  return all.map(([name, bytes]) => ({ name, entries: unzip(Buffer.from(bytes)) }));
}

const headings = [
  'Ref',
  'Recommendation',
  'Action',
  'Lead agency',
  'Target date',
  'Status',
  'Notes',
];
const rows: readonly (readonly (string | number)[])[] = [
  ['1.1', 'Share risk', 'Write a protocol', 'Police', 45_900, 'Ongoing', 'Draft seen'],
  [
    '1.2',
    'Share risk',
    'Train all staff',
    'Council',
    '31 March 2026',
    'Completed 2 April 2026',
    '',
  ],
  ['2.1', 'Listen to families', '1. Ask. 2. Report back', 'Health', 'End of June 2026', '', 'x'],
];

/** A plan with as many features of the format as fit in a few parts. */
function tinyPlan(): Uint8Array {
  const texts: string[] = [];
  const cells = [headings, ...rows].map((row, y) => {
    const made = row.map((value, x) => {
      const cell = `r="${String.fromCharCode(65 + x)}${y + 3}"`;
      if (typeof value === 'number') return `<c ${cell} s="1"><v>${value}</v></c>`;
      if (x === 6) return `<c ${cell} t="inlineStr"><is><t>${value}</t></is></c>`;
      if (x === 0) return `<c ${cell} t="str"><f>""&amp;"${value}"</f><v>${value}</v></c>`;
      return `<c ${cell} s="2" t="s"><v>${texts.push(value) - 1}</v></c>`;
    });
    return `<row r="${y + 3}"${y === 3 ? ' hidden="1"' : ''}>${made.join('')}</row>`;
  });
  return tinyWorkbook({
    before: '<workbookPr date1904="0"/><bookViews><workbookView activeTab="0"/></bookViews>',
    after:
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Plan!$3:$3</definedName>' +
      '<definedName name="Leads">Plan!$D$4:$D$6</definedName></definedNames><calcPr calcId="1"/>',
    styles:
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
      '<fonts count="1"><font><sz val="10"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/></patternFill></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>' +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>' +
      '<xf numFmtId="0" fontId="0" fillId="2" borderId="0"/></cellXfs><dxfs count="1"><dxf/></dxfs>',
    strings: texts.map((text) => `<si><r><t>${text}</t></r></si>`).join(''),
    theme: '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme/></a:themeElements></a:theme>',
    sheets: [
      {
        name: 'Plan',
        xml:
          '<dimension ref="A1:G6"/><cols><col min="1" max="1" width="8"/><col min="2" max="7" width="30"/></cols>' +
          `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Action plan</t></is></c></row>${cells.join('')}</sheetData>` +
          '<autoFilter ref="A3:G6"/><mergeCells count="2"><mergeCell ref="A1:G1"/><mergeCell ref="B4:B5"/></mergeCells>' +
          '<conditionalFormatting sqref="F4:F6"><cfRule type="expression" dxfId="0" priority="1"><formula>F4=""</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="F4:F6"><formula1>"Ongoing,Completed"</formula1></dataValidation></dataValidations>' +
          '<hyperlinks><hyperlink ref="G4" r:id="rIdLink"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
        relationships: relationship(
          'rIdLink',
          'hyperlink',
          'https://example.org/',
          ' TargetMode="External"',
        ),
      },
      { name: 'Notes', xml: '<sheetData/>', attributes: 'state="hidden"' },
    ],
    entries: [{ name: 'docProps/custom.xml', content: '<Properties/>' }],
  });
}

import { refuse } from '../problems';
import { attributeOf, escapeAttribute, type XmlElement } from '../xml';
import type { Draft } from './draft';
import { highestIndex } from './indexes';
import { styleSheetOrder } from './order';
import type { PartEdit } from './part';
import type { WorkbookDraft } from './workbook-draft';

/** The lists that cells and highlights point into by position. */
export type StyleList = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** What the entries of a list are called; one wrapped for several versions counts as one, anything else as none. */
const entryNames: Readonly<Record<StyleList, string>> = {
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
};

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** Ids below this are Excel's own formats. */
const firstFreeFormat = 164;

/** What an entry is that something points to and nothing describes: the plainest there is. */
const blanks: Readonly<Record<StyleList, (p: string) => string>> = {
  fonts: (p) => `<${p}font/>`,
  fills: (p) => `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`,
  borders: (p) =>
    `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
  cellXfs: (p) => `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`,
  dxfs: (p) => `<${p}dxf/>`,
};

/** What absent lists begin with, because programs take it for granted. */
const beginnings: Readonly<Record<StyleList, (p: string) => string[]>> = {
  fonts: (p) => [
    `<${p}font><${p}sz val="11"/><${p}color theme="1"/><${p}name val="Calibri"/>` +
      `<${p}family val="2"/><${p}scheme val="minor"/></${p}font>`,
  ],
  fills: (p) => [blanks.fills(p), `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`],
  borders: (p) => [blanks.borders(p)],
  cellXfs: (p) => [blanks.cellXfs(p)],
  dxfs: () => [],
};

/** The lists that a cell format points into. */
const formatLists: readonly StyleList[] = ['fonts', 'fills', 'borders'];

interface Entries {
  /** As they stand in the part, those that were appended included. */
  readonly raw: string[];
  /** How many were there. */
  readonly original: number;
}

/**
 * The style sheet of a package while it is appended to. Nothing that is there moves or changes: an
 * entry that is there already is used again, so that the same edit made twice appends once.
 */
export class StyleBook {
  private readonly lists = new Map<StyleList, Entries>();
  private readonly formats = new Map<string, number>();
  private readonly highlightFormats = new Map<string, number>();
  private readonly newFormats: string[] = [];
  private nextFormat = firstFreeFormat;

  private constructor(
    private readonly draft: Draft,
    private readonly workbook: WorkbookDraft,
    private readonly part: string,
    private readonly edit: PartEdit,
  ) {
    for (const element of this.childrenOf('numFmts')) {
      const id = Number(attributeOf(element, 'numFmtId'));
      const code = attributeOf(element, 'formatCode') ?? '';
      if (!this.formats.has(code)) this.formats.set(code, id);
    }
    for (const format of this.childrenOf('dxfs').flatMap((dxf) => edit.childrenOf(dxf))) {
      if (format.name.local !== 'numFmt') continue;
      const code = attributeOf(format, 'formatCode') ?? '';
      this.highlightFormats.set(code, Number(attributeOf(format, 'numFmtId')));
    }
    this.nextFormat = Math.max(firstFreeFormat, highestIndex(edit.bytes, ['numFmtId']) + 1);
  }

  /** Opens the workbook's style sheet; makes one where it has none or points to one that is missing. */
  static async open(draft: Draft, workbook: WorkbookDraft): Promise<StyleBook> {
    const part = await stylesPart(draft, workbook);
    const edit = await draft.edit(part);
    if (edit.root.name.local !== 'styleSheet') throw refuse('ill-formed', { part });
    return new StyleBook(draft, workbook, part, edit);
  }

  /** The prefix that entries have to be written with. */
  get prefix(): string {
    return this.edit.prefix;
  }

  /** True where cell formats may name a named style. */
  get hasNamedStyles(): boolean {
    return this.childrenOf('cellStyleXfs').length > 0;
  }

  /** Looks how far the workbook points into some lists; comes before anything is added to them. */
  async prepare(...lists: readonly StyleList[]): Promise<void> {
    // A cell format is made of the others: a new one must not point into lists that are not there.
    const all = lists.includes('cellXfs') ? [...formatLists, ...lists] : lists;
    for (const list of all) if (!this.lists.has(list)) await this.load(list);
  }

  /** The raw entry of a list, null where it has none there. */
  entry(list: StyleList, position: number): string | null {
    return this.lists.get(list)?.raw[position] ?? null;
  }

  /** The position of an entry in a prepared list, appended where it is not there yet. */
  add(list: StyleList, raw: string): number {
    const entries = this.lists.get(list);
    if (!entries) throw new Error(`the list ${list} is not prepared`);
    const known = entries.raw.indexOf(raw);
    if (known >= 0) return known;
    entries.raw.push(raw);
    return entries.raw.length - 1;
  }

  /** The id of a number format, appended where it is not there yet. */
  format(code: string): number {
    if (code === 'General') return 0;
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.newFormats.push(
      `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return id;
  }

  /**
   * An id for a number format that stands within the style of a highlight, where it needs no entry
   * among the formats of cells.
   */
  highlightFormat(code: string): number {
    const known = this.highlightFormats.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.highlightFormats.set(code, id);
    return id;
  }

  /** Writes what was appended into the draft. */
  finish(): void {
    if (this.newFormats.length > 0) this.append('numFmts', this.newFormats, null);
    for (const list of styleSheetOrder) {
      const entries = this.lists.get(list as StyleList);
      if (entries && entries.raw.length > entries.original) {
        this.append(list, entries.raw.slice(entries.original), entries.raw.length);
      }
    }
    this.draft.put(this.part, this.edit);
  }

  private append(local: string, raw: readonly string[], count: number | null): void {
    const { edit, prefix } = this;
    const element = edit.child(local);
    if (element === null) {
      const xml = `<${prefix}${local} count="${raw.length}">${raw.join('')}</${prefix}${local}>`;
      edit.insertChild(styleSheetOrder, local, xml);
      return;
    }
    const total = count ?? edit.childrenOf(element).length + raw.length;
    edit.splices.setAttribute(element, 'count', String(total));
    edit.splices.append(element, raw.join(''));
  }

  private childrenOf(local: string): XmlElement[] {
    const element = this.edit.child(local);
    return element === null ? [] : this.edit.childrenOf(element);
  }

  private async load(name: StyleList): Promise<void> {
    const present = this.childrenOf(name)
      .filter(({ name: { local } }) => local === entryNames[name] || local === 'AlternateContent')
      .map((element) => this.edit.raw(element));
    const entries: Entries = { raw: present, original: present.length };
    // Excel takes the first entries of absent or short lists for granted, above all the first two fills.
    entries.raw.push(...beginnings[name](this.prefix).slice(present.length));
    this.lists.set(name, entries);
    const highest = await this.highestUse(name);
    // A cell that points past the end of its list looks like the first, which is the default.
    const blank = name === 'cellXfs' ? entries.raw[0]! : blanks[name](this.prefix);
    while (entries.raw.length <= highest) entries.raw.push(blank);
  }

  /**
   * The highest position that anything points to: some files point past the end of a list, where
   * an appended entry would suddenly change what they show.
   */
  private async highestUse(list: StyleList): Promise<number> {
    switch (list) {
      case 'fonts':
        return highestIndex(this.edit.bytes, ['fontId']);
      case 'fills':
        return highestIndex(this.edit.bytes, ['fillId']);
      case 'borders':
        return highestIndex(this.edit.bytes, ['borderId']);
      case 'cellXfs':
        return this.highestInParts(['s', 'style'], (kind) => kind === 'sheet');
      case 'dxfs':
        return this.highestInParts(dxfAttributes, () => true);
    }
  }

  private async highestInParts(
    attributes: readonly string[],
    wanted: (kind: 'sheet' | 'other') => boolean,
  ): Promise<number> {
    const sheets = new Set(this.workbook.sheets.map(({ part }) => part));
    let highest = highestIndex(this.edit.bytes, attributes);
    for (const part of this.draft.parts) {
      const isSheet = sheets.has(part);
      if (!wanted(isSheet ? 'sheet' : 'other')) continue;
      if (!isSheet && !/(?:table|pivot)[^/]*\.xml$/i.test(part)) continue;
      highest = Math.max(highest, highestIndex(await this.draft.peek(part), attributes));
    }
    return highest;
  }
}

const dxfAttributes = [
  'dxfId',
  'dataDxfId',
  'headerRowDxfId',
  'totalsRowDxfId',
  'headerRowBorderDxfId',
  'tableBorderDxfId',
  'totalsRowBorderDxfId',
];

async function stylesPart(draft: Draft, workbook: WorkbookDraft): Promise<string> {
  const relationships = await draft.relationships(workbook.part);
  const existing = relationships.find(({ kind, isExternal }) => kind === 'styles' && !isExternal);
  if (existing?.part) return existing.part;
  // Readers look for the style sheet under this name, whatever the relationship says. A part of
  // that name which is no style sheet of this workbook is not ours to write over.
  const usual = `${workbook.folder}styles.xml`;
  const part =
    draft.find(usual) === null ? usual : await draft.freeName(`${workbook.folder}styles`, '.xml');
  if (existing) await draft.unrelate(workbook.part, new Set([existing.id]));
  draft.add(part, stylesType, emptyStyleSheet(workbook.ns.main));
  await draft.relate(workbook.part, 'styles', part, workbook.ns);
  return part;
}

function emptyStyleSheet(namespace: string): string {
  const list = (name: StyleList): string => {
    const entries = beginnings[name]('');
    return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
  };
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${namespace}">${list('fonts')}${list('fills')}${list('borders')}` +
    `<cellStyleXfs count="1">${blanks.cellXfs('')}</cellStyleXfs>` +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '</styleSheet>'
  );
}

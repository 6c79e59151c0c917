import type { StyleBook } from '../parts/styles';
import { attributeOf, type XmlElement } from '../xml';
import type { Donor } from './donor';

/** What our fonts say, in the order in which the schema wants it; exceljs has one of its own. */
const fontOrder = ['b', 'i', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

/** Carries the cell formats of a donor over into a style sheet, each once. */
export class Restyler {
  private readonly formats: ReadonlyMap<number, string>;
  private readonly cellFormats: readonly XmlElement[];
  private readonly carried = new Map<number, number>();

  constructor(
    private readonly donor: Donor,
    /** Its fonts, fills, borders and cell formats are prepared. */
    private readonly styles: StyleBook,
  ) {
    this.formats = donor.formats();
    this.cellFormats = donor.list('cellXfs');
  }

  /** The position of a donor's cell format in the style sheet. */
  cellFormat(position: number): number {
    const known = this.carried.get(position);
    if (known !== undefined) return known;
    const format = this.cellFormats[position]!;
    const number = (name: string): number => Number(attributeOf(format, name) ?? 0);
    const code = this.formats.get(number('numFmtId'));
    const attributes = [
      ['numFmtId', code === undefined ? number('numFmtId') : this.styles.format(code)],
      ['fontId', this.styles.add('fonts', this.font(number('fontId')))],
      ['fillId', this.entry('fills', number('fillId'))],
      ['borderId', this.entry('borders', number('borderId'))],
      ...(this.styles.hasNamedStyles ? [['xfId', 0]] : []),
      ['applyNumberFormat', 1],
      ['applyFont', 1],
      ['applyFill', 1],
      ['applyBorder', 1],
      ['applyAlignment', 1],
    ];
    const { prefix } = this.styles;
    const children = this.donor.childrenOf(format).map((child) => this.prefixed(child));
    const open = `<${prefix}xf ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}`;
    const xml = children.length > 0 ? `${open}>${children.join('')}</${prefix}xf>` : `${open}/>`;
    const carried = this.styles.add('cellXfs', xml);
    this.carried.set(position, carried);
    return carried;
  }

  private font(position: number): string {
    const children = this.donor.childrenOf(this.donor.list('fonts')[position]!);
    const rank = ({ name }: XmlElement): number => fontOrder.indexOf(name.local);
    const ordered = [...children].sort((one, other) => rank(one) - rank(other));
    const { prefix } = this.styles;
    return `<${prefix}font>${ordered.map((child) => this.prefixed(child)).join('')}</${prefix}font>`;
  }

  private entry(list: 'fills' | 'borders', position: number): number {
    // The first two fills are the same in every workbook.
    if (list === 'fills' && position < 2) return position;
    return this.styles.add(list, this.prefixed(this.donor.list(list)[position]!));
  }

  /** An element of the donor, which uses no prefixes, as the style sheet writes its own. */
  private prefixed(element: XmlElement): string {
    const raw = this.donor.raw(element);
    const { prefix } = this.styles;
    return prefix === '' ? raw : raw.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
  }
}

import { openPackage } from '../package';
import { readWorkbookPart } from '../workbook-part';
import { attributeOf, type XmlElement } from '../xml';
import { PartEdit } from '../parts/part';

/** A package that exceljs made, with one sheet: what a graft is taken from. */
export class Donor {
  private constructor(
    /** The bytes of its sheet. */
    readonly sheet: Uint8Array,
    private readonly styles: PartEdit,
  ) {}

  static async open(bytes: Uint8Array): Promise<Donor> {
    const file = await openPackage(bytes);
    const { part, sheets } = await readWorkbookPart(file);
    const links = await file.relationships(part);
    const styles = links.find(({ kind }) => kind === 'styles')!.part!;
    return new Donor(
      await file.readXml(sheets[0]!.part!),
      new PartEdit(await file.readXml(styles)),
    );
  }

  /** The entries of a list of styles, as elements of the style sheet. */
  list(local: string): XmlElement[] {
    const element = this.styles.child(local);
    return element === null ? [] : this.styles.childrenOf(element);
  }

  childrenOf(element: XmlElement): XmlElement[] {
    return this.styles.childrenOf(element);
  }

  raw(element: XmlElement): string {
    return this.styles.raw(element);
  }

  /** The codes of the number formats that are not Excel's own, by id. */
  formats(): Map<number, string> {
    return new Map(
      this.list('numFmts').map((element) => [
        Number(attributeOf(element, 'numFmtId')),
        attributeOf(element, 'formatCode') ?? '',
      ]),
    );
  }
}

import { openPackage, type OfficePackage } from '../package';
import { readWorkbookPart } from '../workbook-part';
import { attributeOf, childElements, type XmlElement } from '../xml';
import { elementText, PartEdit } from '../parts/part';

/** A package that exceljs made, with one sheet: what a graft is taken from. */
export class Donor {
  private constructor(
    /** The bytes of its sheet. */
    readonly sheet: Uint8Array,
    /** The texts that its cells point into. */
    readonly strings: readonly string[],
    private readonly styles: PartEdit,
  ) {}

  static async open(bytes: Uint8Array): Promise<Donor> {
    const file = await openPackage(bytes);
    const { part, sheets } = await readWorkbookPart(file);
    const styles = new PartEdit(await readRelated(file, part, 'styles'));
    const hasStrings = (await file.relationships(part)).some(
      ({ kind }) => kind === 'sharedStrings',
    );
    const strings = hasStrings ? stringsOf(await readRelated(file, part, 'sharedStrings')) : [];
    return new Donor(await file.readXml(sheets[0]!.part!), strings, styles);
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

async function readRelated(file: OfficePackage, part: string, kind: string): Promise<Uint8Array> {
  const related = (await file.relationships(part)).find(
    (relationship) => relationship.kind === kind,
  );
  return file.readXml(related!.part!);
}

function stringsOf(bytes: Uint8Array): string[] {
  return childElements(bytes).map((item) => elementText(bytes, item));
}

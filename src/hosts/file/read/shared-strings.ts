import { unescapeSheetText, type XmlScanner } from '../xml';

/**
 * Gathers the texts that cells share, their runs joined and their phonetic guides left out. Give
 * `read` to `OfficePackage.scanXml`.
 */
export class SharedStrings {
  readonly texts: string[] = [];
  private text = '';
  private isText = false;
  /** The depth of the phonetic guide the scan is in, or -1. */
  private guide = -1;

  /** `spend` is told the length of each text and may throw. */
  constructor(private readonly spend: (length: number) => void) {}

  read(scanner: XmlScanner): void {
    while (scanner.next()) {
      if (scanner.kind === 'text') {
        if (this.isText) this.text += scanner.text();
      } else if (scanner.kind === 'open') {
        if (scanner.local === 'rPh' && this.guide < 0) this.guide = scanner.depth;
        this.isText = scanner.local === 't' && this.guide < 0;
      } else {
        this.isText = false;
        if (scanner.depth === this.guide) this.guide = -1;
        if (scanner.depth === 1 && scanner.local === 'si') this.end();
      }
    }
  }

  private end(): void {
    this.spend(this.text.length);
    this.texts.push(unescapeSheetText(this.text));
    this.text = '';
  }
}

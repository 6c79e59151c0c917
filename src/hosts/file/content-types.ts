import { XmlScanner } from './xml';

/** What each part of an Office file is, as the file declares it. */
export class ContentTypes {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  /** Reads the bytes of `[Content_Types].xml`; throws an `XmlProblem` where they are ill formed. */
  constructor(bytes: Uint8Array) {
    const scanner = new XmlScanner(bytes);
    while (scanner.next()) {
      if (scanner.kind !== 'open') continue;
      const type = scanner.attribute('ContentType') ?? '';
      const extension = scanner.attribute('Extension');
      const part = scanner.attribute('PartName');
      if (scanner.local === 'Default' && extension !== null) {
        this.defaults.set(extension.toLowerCase(), type);
      } else if (scanner.local === 'Override' && part !== null) {
        this.overrides.set(part.replace(/^\/+/, '').toLowerCase(), type);
      }
    }
  }

  /** True where a type is declared for a part by its full name. */
  declares(part: string): boolean {
    return this.overrides.has(part.toLowerCase());
  }

  /** The type of a part by its name, empty where none is declared. */
  of(part: string): string {
    const name = part.toLowerCase();
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return this.overrides.get(name) ?? this.defaults.get(extension) ?? '';
  }
}

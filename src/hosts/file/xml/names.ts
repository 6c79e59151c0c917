/** A name as it stands in a tag, cut at its colon. */
export interface XmlName {
  readonly full: string;
  /** Empty where the name has none. */
  readonly prefix: string;
  readonly local: string;
}

interface Entry extends XmlName {
  readonly bytes: Uint8Array;
  readonly next: Entry | undefined;
}

const SLOTS = 256;
const utf8 = new TextDecoder();

/**
 * The names met so far, found by their bytes: each becomes a string once, so a scan over a million
 * cells makes no string for their tags and attributes.
 */
export class NameTable {
  private readonly slots = new Array<Entry | undefined>(SLOTS);

  /** The name that stands between two offsets of `bytes`. */
  at(bytes: Uint8Array, start: number, end: number): XmlName {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = (hash * 31 + bytes[i]!) | 0;
    const slot = hash & (SLOTS - 1);
    for (let entry = this.slots[slot]; entry !== undefined; entry = entry.next) {
      if (same(entry.bytes, bytes, start, end)) return entry;
    }
    return this.add(bytes.slice(start, end), slot);
  }

  private add(bytes: Uint8Array, slot: number): XmlName {
    const full = utf8.decode(bytes);
    const colon = full.indexOf(':');
    const entry: Entry = {
      full,
      prefix: colon < 0 ? '' : full.slice(0, colon),
      local: colon < 0 ? full : full.slice(colon + 1),
      bytes,
      next: this.slots[slot],
    };
    this.slots[slot] = entry;
    return entry;
  }
}

function same(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[start + i]) return false;
  return true;
}

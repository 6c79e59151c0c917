import { openPackage } from '../../../src/hosts/file/package';

/** Every part of a file by its name, as text. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const file = await openPackage(bytes);
  const parts: Record<string, string> = {};
  for (const part of file.parts) {
    parts[part] = Buffer.from(await file.read(part)).toString('latin1');
  }
  return parts;
}

/** The names of the parts that two files do not have in common, or not byte for byte. */
export async function changedParts(one: Uint8Array, other: Uint8Array): Promise<string[]> {
  const [before, after] = [await partsOf(one), await partsOf(other)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

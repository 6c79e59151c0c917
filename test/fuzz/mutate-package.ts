import type { Random } from './random';
import { awkwardValues } from './values';
import type { XmlMutation } from './mutate-xml';
import { xmlMutations } from './mutate-xml';
import type { Entry } from './zip';

/** A change to the entries of a package, made in place; says what it did. */
export type PackageMutation = (entries: Entry[], random: Random) => string;

const isXml = /\.(?:xml|rels|vml)$/i;
const names: readonly string[] = [
  '',
  '/',
  '../../outside.xml',
  '/xl/workbook.xml',
  'C:\\windows\\win.ini',
  'xl/worksheets/',
  'xl\\worksheets\\sheet1.xml',
  'XL/WORKBOOK.XML',
  'a\u0000b.xml',
  'é😀.xml',
  `${'long/'.repeat(800)}x.xml`,
  '__proto__',
  'constructor',
];

const targets: readonly string[] = [
  '',
  '#Sheet1!A1',
  '../../../outside.xml',
  'file:///etc/hosts',
  'https://example.org/',
  'NULL',
  'workbook.xml',
  '/xl/workbook.xml',
  'xl/workbook.xml',
  'worksheets/sheet1.xml',
  '/xl/worksheets/sheet1.xml',
  'styles.xml',
  '%2e%2e/styles.xml',
  'styles.xml#x',
  '\\xl\\styles.xml',
  './././styles.xml',
];

const relationshipMutations: Readonly<Record<string, XmlMutation>> = {
  'a target': (xml, random) => oneValue(xml, random, 'Target', random.pick(targets)),
  'all targets the same': (xml, random) => everyValue(xml, 'Target', random.pick(targets)),
  'a target outside': (xml) =>
    xml.replace(/<Relationship\b/, '<Relationship TargetMode="External"'),
  'an id': (xml, random) => oneValue(xml, random, 'Id', random.pick(['rId1', 'rId2', '', 'x'])),
  'all ids the same': (xml) => everyValue(xml, 'Id', 'rId1'),
  'a type': (xml, random) =>
    oneValue(
      xml,
      random,
      'Type',
      `urn:x/${random.pick(['worksheet', 'styles', 'sharedStrings', 'chartsheet', 'table', 'x', ''])}`,
    ),
  'no relationship': (xml) => xml.replace(/<Relationship\b[^>]*\/>/g, ''),
  'a relationship many times': (xml) =>
    xml.replace(/<Relationship\b[^>]*\/>/, (each) => each.repeat(3000)),
};

const typeMutations: Readonly<Record<string, XmlMutation>> = {
  'a content type': (xml, random) =>
    oneValue(xml, random, 'ContentType', random.pick([...awkwardValues, 'application/xml'])),
  'a part name': (xml, random) => oneValue(xml, random, 'PartName', random.pick(targets)),
  'an extension': (xml, random) =>
    oneValue(xml, random, 'Extension', random.pick(['xml', 'x', ''])),
  'no types': (xml) => xml.replace(/<(?:Default|Override)\b[^>]*\/>/g, ''),
};

/** Changes to entries and what they hold, by name. */
export const packageMutations: Readonly<Record<string, PackageMutation>> = {
  // Listed several times: these reach deepest.
  xml: mutateXml,
  'xml once more': mutateXml,
  'xml of the sheets': (entries, random) =>
    mutateText(entries, random, xmlMutations, (name) => /worksheets[\\/][^\\/]*\.xml$/i.test(name)),
  'xml of what sheets need': (entries, random) =>
    mutateText(entries, random, xmlMutations, (name) =>
      /(?:workbook|styles|sharedStrings|table\d*|theme\d*)\.xml$/i.test(name),
    ),
  relationships: (entries, random) =>
    mutateText(entries, random, relationshipMutations, (name) => name.endsWith('.rels')),
  'content types': (entries, random) =>
    mutateText(entries, random, typeMutations, (name) => name === '[Content_Types].xml'),
  'bytes of a part': (entries, random) =>
    change(
      entries,
      random,
      () => true,
      (content) => spoil(content, random),
    ),
  'a part in UTF-16': (entries, random) =>
    change(
      entries,
      random,
      (name) => isXml.test(name),
      (content) => {
        const text = content.toString('utf8').replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
        return Buffer.from(`\uFEFF${text}`, 'utf16le');
      },
    ),
  'a part taken out': (entries, random) => {
    const [gone] = entries.splice(random.below(entries.length), 1);
    return gone!.name;
  },
  'a part twice': (entries, random) => {
    const entry = random.pick(entries);
    const name = random.pick([entry.name, entry.name.toUpperCase(), `/${entry.name}`]);
    entries.push({ ...entry, name });
    return name;
  },
  'two parts swapped': (entries, random) => {
    const [one, other] = [random.below(entries.length), random.below(entries.length)];
    const [a, b] = [entries[one]!, entries[other]!];
    entries[one] = { ...b, name: a.name };
    entries[other] = { ...a, name: b.name };
    return `${a.name} and ${b.name}`;
  },
  'a part renamed': (entries, random) => {
    const at = random.below(entries.length);
    const name = random.pick(names);
    const before = entries[at]!.name;
    entries[at] = { ...entries[at]!, name };
    return `${before} to ${name.slice(0, 40)}`;
  },
  'a part added': (entries, random) => {
    const name = random.pick(names);
    entries.push({ name, content: Buffer.from('<x/>'), packed: null, method: 0 });
    return name.slice(0, 40);
  },
  'parts in another order': (entries, random) => {
    entries.sort(() => random.next() - 0.5);
    return '';
  },
  'a part stored': (entries, random) => {
    const at = random.below(entries.length);
    entries[at] = { ...entries[at]!, method: 0, packed: null };
    return entries[at]!.name;
  },
};

function mutateXml(entries: Entry[], random: Random): string {
  return mutateText(entries, random, xmlMutations, (name) => isXml.test(name));
}

function mutateText(
  entries: Entry[],
  random: Random,
  mutations: Readonly<Record<string, XmlMutation>>,
  wanted: (name: string) => boolean,
): string {
  const kind = random.pick(Object.keys(mutations));
  const part = change(entries, random, wanted, (content) =>
    Buffer.from(mutations[kind]!(content.toString('utf8'), random)),
  );
  return `${kind} in ${part}`;
}

function change(
  entries: Entry[],
  random: Random,
  wanted: (name: string) => boolean,
  make: (content: Buffer) => Buffer,
): string {
  const places = entries.map((_, index) => index).filter((index) => wanted(entries[index]!.name));
  if (places.length === 0) return 'nothing';
  const at = random.pick(places);
  const entry = entries[at]!;
  entries[at] = { ...entry, content: make(entry.content), packed: null, method: 8 };
  return entry.name;
}

/** Some bytes changed, a piece taken out, put in or doubled. */
export function spoil(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const length = random.pick([1, 2, 7, 64, 1000]);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(7)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after.subarray(length)]);
    case 2:
      return Buffer.concat([before, random.bytes(length), after]);
    case 3:
      return Buffer.concat([before, after.subarray(0, length), after]);
    case 4:
      return Buffer.concat([
        before,
        Buffer.alloc(Math.min(length, after.length)),
        after.subarray(length),
      ]);
    default: {
      const changed = Buffer.from(bytes);
      for (let n = random.pick([1, 1, 3, 20]); n > 0 && changed.length > 0; n--) {
        const place = random.below(changed.length);
        changed[place] = random.chance(0.5)
          ? random.below(256)
          : changed[place]! ^ (1 << random.below(8));
      }
      return changed;
    }
  }
}

function oneValue(xml: string, random: Random, name: string, value: string): string {
  const matches = [...xml.matchAll(new RegExp(`\\b${name}="[^"]*"`, 'g'))];
  if (matches.length === 0) return xml;
  const { index, 0: whole } = random.pick(matches);
  return `${xml.slice(0, index)}${name}="${escaped(value)}"${xml.slice(index + whole.length)}`;
}

function everyValue(xml: string, name: string, value: string): string {
  return xml.replace(new RegExp(`\\b${name}="[^"]*"`, 'g'), () => `${name}="${escaped(value)}"`);
}

function escaped(value: string): string {
  return value.replaceAll('"', '&quot;');
}

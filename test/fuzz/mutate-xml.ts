import type { Random } from './random';
import { awkwardTexts, awkwardValues } from './values';

/** A change to the text of an XML part; the same text where there is nothing to change. */
export type XmlMutation = (xml: string, random: Random) => string;

const anyTag = /<[^<>]*>/g;
const attribute = /\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** Changes to tokens, attribute values and texts, by name. */
export const xmlMutations: Readonly<Record<string, XmlMutation>> = {
  'a tag taken out': (xml, random) => atTag(xml, random, () => ''),
  'a tag twice': (xml, random) => atTag(xml, random, (tag) => tag + tag),
  'a tag many times': (xml, random) =>
    atTag(xml, random, (tag) => tag.repeat(random.pick([10, 300, 20_000]))),
  'two tags swapped': swapTags,
  'an element renamed': (xml, random) =>
    atTag(xml, random, (tag) =>
      tag.replace(
        /[\w:.-]+/,
        random.pick(['x', 'row', 'c', 'v', 't', 'si', 'sheet', 'a:b:c', '1']),
      ),
    ),
  'an element closed': (xml, random) => atTag(xml, random, (tag) => tag.replace(/\/?>$/, '/>')),
  'an element opened': (xml, random) => atTag(xml, random, (tag) => tag.replace(/\/>$/, '>')),
  'an element wrapped': (xml, random) => atTag(xml, random, (tag) => `<wrap>${tag}</wrap>`),
  'an attribute value': (xml, random) => {
    const value = random.pick(awkwardValues).replaceAll('"', '&quot;');
    return atAttribute(xml, random, (name) => ` ${name}="${value}"`);
  },
  'an attribute value of another': (xml, random) => {
    const others = [...xml.matchAll(attribute)];
    if (others.length === 0) return xml;
    const other = random.pick(others);
    return atAttribute(xml, random, (name) => ` ${name}=${other[2]}`);
  },
  'every value of an attribute': (xml, random) => {
    const known = [...xml.matchAll(attribute)];
    if (known.length === 0) return xml;
    const wanted = random.pick(known)[1]!;
    const value = random.pick(awkwardValues).slice(0, 100).replaceAll('"', '&quot;');
    return xml.replace(attribute, (whole, name: string) =>
      name === wanted ? ` ${name}="${value}"` : whole,
    );
  },
  'an attribute taken out': (xml, random) => atAttribute(xml, random, () => ''),
  'an attribute twice': (xml, random) =>
    atAttribute(xml, random, (name, value) => ` ${name}=${value} ${name}=${value}`),
  'an attribute without quotes': (xml, random) =>
    atAttribute(xml, random, (name, value) => ` ${name}=${value.slice(1, -1)}`),
  'every r attribute taken out': (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''),
  'every style taken out': (xml) => xml.replace(/ s="\d+"/g, ''),
  'a text': (xml, random) => {
    const text = random.pick(awkwardTexts);
    return atMatch(xml, random, />([^<>]+)</g, () => `>${text}<`);
  },
  'several texts': (xml, random) =>
    xml.replace(/>([^<>]+)</g, (whole) =>
      random.chance(0.1) ? `>${random.pick(awkwardTexts)}<` : whole,
    ),
  'a text in CDATA': (xml, random) =>
    atMatch(xml, random, />([^<>]+)</g, ([, text]) => `><![CDATA[${text}]]><`),
  'a comment': (xml, random) => atTag(xml, random, (tag) => `${tag}<!-- <c r="A1"> & -->`),
  'an instruction': (xml, random) => atTag(xml, random, (tag) => `${tag}<?x <y> ?>`),
  'a document type': (xml) =>
    xml.replace(/^(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]>'),
  'an entity': (xml, random) => atMatch(xml, random, />([^<>]+)</g, () => '>&b;&#x10FFFF;<'),
  'a control character': (xml, random) =>
    inserted(xml, random, String.fromCharCode(random.pick([0, 1, 8, 11, 12, 14, 31, 127]))),
  'deep nesting': (xml, random) => {
    const depth = random.pick([300, 5000, 100_000]);
    return atTag(xml, random, (tag) => `${tag}${'<n>'.repeat(depth)}${'</n>'.repeat(depth)}`);
  },
  'a long text': (xml, random) =>
    atMatch(xml, random, />([^<>]+)</g, () => `>${'long '.repeat(random.pick([6554, 400_000]))}<`),
  'an end too soon': (xml, random) => xml.slice(0, random.below(xml.length)),
  'something after the end': (xml) => `${xml}<more/>`,
  'nothing at all': () => '',
  'a prefix for every element': prefixed,
  'Strict namespaces': (xml) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  'another namespace': (xml, random) =>
    atMatch(xml, random, /xmlns(:\w+)?="[^"]*"/g, ([, prefix = '']) => `xmlns${prefix}="urn:x"`),
  'a default namespace that is bound to nothing': (xml) => xml.replace(/ xmlns="[^"]*"/, ''),
  'another encoding declared': (xml, random) => {
    const label = random.pick([
      'UTF-16',
      'ISO-8859-1',
      'windows-1252',
      'x-none',
      'utf-7',
      'Shift_JIS',
    ]);
    return `<?xml version="1.0" encoding="${label}"?>${xml.replace(/^<\?xml[^>]*\?>/, '')}`;
  },
  'a byte order mark': (xml) => `\uFEFF${xml}`,
  'spaces before the start': (xml) => ` \n${xml}`,
  'everything over the whole sheet': (xml) =>
    xml.replace(/ (ref|sqref)="[^"]*"/g, ' $1="A1:XFD1048576"'),
};

function atTag(xml: string, random: Random, change: (tag: string) => string): string {
  return atMatch(xml, random, anyTag, ([tag]) => change(tag));
}

function atAttribute(
  xml: string,
  random: Random,
  change: (name: string, value: string) => string,
): string {
  return atMatch(xml, random, attribute, ([, name, value]) => change(name!, value!));
}

function atMatch(
  xml: string,
  random: Random,
  pattern: RegExp,
  change: (match: RegExpMatchArray) => string,
): string {
  const matches = [...xml.matchAll(pattern)];
  if (matches.length === 0) return xml;
  const match = random.pick(matches);
  const at = match.index;
  return xml.slice(0, at) + change(match) + xml.slice(at + match[0].length);
}

function swapTags(xml: string, random: Random): string {
  const tags = [...xml.matchAll(anyTag)];
  if (tags.length < 2) return xml;
  const [one, other] = [random.pick(tags), random.pick(tags)].sort((a, b) => a.index - b.index);
  if (one!.index === other!.index) return xml;
  return [
    xml.slice(0, one!.index),
    other![0],
    xml.slice(one!.index + one![0].length, other!.index),
    one![0],
    xml.slice(other!.index + other![0].length),
  ].join('');
}

function inserted(xml: string, random: Random, text: string): string {
  const at = random.below(xml.length + 1);
  return xml.slice(0, at) + text + xml.slice(at);
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1p:$2').replace(/ xmlns="/, ' xmlns:p="');
}

import fc from 'fast-check';
import { encodeUtf8, XmlProblem, XmlScanner } from '../../../../src/hosts/file/xml';

/** What a scanner says of a part, one line a token. */
function tokens(scanner: XmlScanner): string[] {
  const lines: string[] = [];
  while (scanner.next()) {
    const { kind, depth, name } = scanner;
    if (kind === 'text') lines.push(`${depth} "${scanner.text()}"`);
    else if (kind === 'close') lines.push(`${depth} /${name.full}`);
    else {
      const attributes = Array.from(
        { length: scanner.attributeCount },
        (_, index) => ` ${scanner.attributeName(index).full}=${scanner.attributeValue(index)}`,
      );
      lines.push(`${depth} ${name.full}${attributes.join('')}`);
    }
  }
  return lines;
}

function scan(xml: string): string[] {
  return tokens(new XmlScanner(encodeUtf8(xml)));
}

/** The same part in pieces of a few bytes. */
function scanInPieces(xml: string, size: number): string[] {
  const bytes = encodeUtf8(xml);
  const scanner = XmlScanner.streaming();
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    scanner.feed(bytes.slice(at, at + size), false);
    lines.push(...tokens(scanner));
  }
  scanner.feed(new Uint8Array(0), true);
  return [...lines, ...tokens(scanner)];
}

const sample = `\uFEFF<?xml version="1.0"?><!-- <none> -->
<x:a xmlns:x="urn:x" b = 'one "two"'
  c="&lt;&#65;&#x42;&amp;lt;"><d/><e >café <![CDATA[<&amp;>]]>&gt;\r\n</e ><x:d r:id="1"></x:d></x:a>
<!-- after -->`;

const sampleTokens = [
  '0 x:a xmlns:x=urn:x b=one "two" c=<AB&lt;',
  '1 d',
  '1 /d',
  '1 e',
  '2 "café "',
  '2 "<&amp;>"',
  '2 ">\n"',
  '1 /e',
  '1 x:d r:id=1',
  '1 /x:d',
  '0 /x:a',
];

test('tags, attributes, texts and their depths', () => {
  expect(scan(sample)).toEqual(sampleTokens);
});

test.each([1, 2, 3, 7, 16, 64])('the same in pieces of %i bytes', (size) => {
  expect(scanInPieces(sample, size)).toEqual(sampleTokens);
});

test('offsets that can be spliced at', () => {
  const xml = '<é a="ü"><b k="v">text</b></é>';
  const bytes = encodeUtf8(xml);
  const scanner = new XmlScanner(bytes);
  const slice = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  scanner.next();
  scanner.next();
  expect(slice(scanner.start, scanner.end)).toBe('<b k="v">');
  const index = scanner.attributeIndex('k');
  expect(slice(scanner.valueStart(index), scanner.valueEnd(index))).toBe('v');
  scanner.next();
  expect(slice(scanner.textStart, scanner.textEnd)).toBe('text');
  scanner.next();
  expect(slice(scanner.start, scanner.end)).toBe('</b>');
});

test('an attribute is found by its whole name, or by its local name where it has a prefix', () => {
  const scanner = new XmlScanner(encodeUtf8('<s id="1" xr:uid="{0}" r:id="2" q:name="3"/>'));
  scanner.next();
  expect(scanner.attribute('id')).toBe('1');
  expect(scanner.prefixedAttribute('id')).toBe('2');
  expect(scanner.attribute('name')).toBeNull();
});

/** What is wrong with a part, and what whoever mends the reader is told of it. */
test.each([
  ['nothing', '', 'an end before its time'],
  ['white space only', '  ', 'an end before its time'],
  ['text before the root', 'x<a/>', 'text outside the root element'],
  ['text after the root', '<a/>x', 'text outside the root element'],
  ['two roots', '<a/><b/>', 'a second root element'],
  ['an open element', '<a><b></b>', 'an end before its time'],
  ['a stray end', '<a></b></a>', 'an end tag </b> out of place'],
  ['an end after the root', '<a/></a>', 'an end tag </a> out of place'],
  ['crossed elements', '<a><b></a></b>', 'an end tag </a> out of place'],
  ['an end tag that says more', '<a></a b="1">', 'an end tag that does not end'],
  ['a cut tag', '<a><b', 'an end within a tag'],
  ['a bracket at the end', '<a/><', 'an end within a tag'],
  ['a cut attribute', '<a b="', 'an end within a tag'],
  ['a cut comment', '<a><!-- </a>', 'an end within a tag'],
  ['a comment that only seems to end', '<a><!-- -> </a>', 'an end within a tag'],
  ['no quotes', '<a b=c/>', 'an attribute without quotes'],
  ['no value', '<a b/>', 'an attribute without a value'],
  ['attributes that touch', '<a b="1"c="2"/>', 'no space before an attribute'],
  ['the same attribute twice', '<a b="1" b="2"/>', 'an attribute given twice'],
  ['a tag in an attribute', '<a b="<"/>', 'a tag in an attribute'],
  ['a slash out of place', '<a / b="1">', 'a stray slash in a tag'],
  ['a tag without a name', '<a>< b/></a>', 'a tag without a name'],
  ['a control character', '<a>\u0001</a>', 'a control character'],
  ['a control character in an attribute', '<a b="\u0001"/>', 'a control character'],
  ['a control character in a CDATA section', '<a><![CDATA[\u0001]]></a>', 'a control character'],
])('%s is ill formed', (_, xml, detail) => {
  const problem = expect.objectContaining({
    name: 'XmlProblem',
    kind: 'ill-formed',
    detail,
  }) as Error;
  expect(() => scan(xml)).toThrow(problem);
  expect(() => scan(xml)).toThrow(`${detail} at byte `);
  expect(() => scanInPieces(xml, 3)).toThrow(problem);
});

/** A tag with so many attributes. */
const many = (count: number): string =>
  `<a${Array.from({ length: count }, (_, n) => ` b${n}="${n}"`).join('')}/>`;

test('a tag may have 256 attributes, and no more', () => {
  const scanner = new XmlScanner(encodeUtf8(many(256)));
  scanner.next();
  for (let n = 0; n < 256; n++) expect(scanner.attribute(`b${n}`)).toBe(String(n));
  expect(() => scan(many(257))).toThrow('too many attributes');
});

test('names that are kept in one place are told apart', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = letters.flatMap((one) => letters.map((other) => one + other));
  const children = names.map((name) => `<${name}/>`).join('');
  const scanner = new XmlScanner(encodeUtf8(`<root>${children}${children}</root>`));
  const seen: string[] = [];
  while (scanner.next())
    if (scanner.kind === 'open' && scanner.depth === 1) seen.push(scanner.local);
  expect(seen).toEqual([...names, ...names]);
});

test.each<[string, string, readonly string[]]>([
  ['spaces around the root', ' \t\n<a/> \r\n ', ['0 a', '0 /a']],
  ['a comment with a dash in it', '<a><!-- two-part - or not --></a>', ['0 a', '0 /a']],
  ['an instruction with a question in it', '<?x why? a?b ?><a/>', ['0 a', '0 /a']],
  [
    'brackets in a CDATA section',
    '<a><![CDATA[x[1]] ] > ]]></a>',
    ['0 a', '1 "x[1]] ] > "', '0 /a'],
  ],
  ['an empty CDATA section', '<a><![CDATA[]]></a>', ['0 a', '1 ""', '0 /a']],
  ['brackets after a CDATA section', '<a><![CDATA[x]]>]]</a>', ['0 a', '1 "x"', '1 "]]"', '0 /a']],
])('%s', (_, xml, expected) => {
  expect(scan(xml)).toEqual(expected);
  for (const size of [1, 2, 5, 11]) expect(scanInPieces(xml, size)).toEqual(expected);
});

test.each([
  ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
  ['&#9;&#10;&#13;&#32;', '\t\n\r '],
  ['&#x20AC;&#x20ac;&#8364;', '€€€'],
  ['&#xD7FF;&#xE000;&#xFFFD;', '\ud7ff\ue000\ufffd'],
  ['&#x10000;&#x1F4C5;&#x10FFFF;', '\u{10000}\u{1f4c5}\u{10ffff}'],
])('the references %s are resolved', (references, expected) => {
  expect(scan(`<a>${references}</a>`)).toEqual(['0 a', `1 "${expected}"`, '0 /a']);
  expect(scan(`<a b="${references}"/>`)).toEqual([`0 a b=${expected}`, '0 /a']);
});

test.each([
  ...['&nbsp;', '&', '& ', '&;', '&#0;', '&#31;', '&#;', '&#x;', '&#xG;', '&#4G;', '&#-4;'],
  ...['&##65;', '&##x41;', '&#x41x;', '&#X41;', '&toString;', '&AMP;', '&abcdefghijklmn;'],
  ...['&#xD800;', '&#xDFFF;', '&#xFFFE;', '&#xFFFF;', '&#x110000;', '&#1114112;'],
])('the reference %s is refused', (reference) => {
  expect(() => scan(`<a>${reference}</a>`)).toThrow('unknown reference &');
  expect(() => scan(`<a b="${reference}"/>`)).toThrow('unknown reference &');
});

test.each([
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '<?xml version="1.0"?><!-- x --><!DOCTYPE a SYSTEM "file:///x"><a/>',
  '<a><!ENTITY b "c"></a>',
  '<a/><!DOCTYPE a>',
  '<![CDATA[x]]><a/>',
  '<a/><![CDATA[x]]>',
  '<a><!-</a>',
])('a declaration is refused wherever it stands: %s', (xml) => {
  expect(() => scan(xml)).toThrow(expect.objectContaining({ kind: 'dtd' }));
});

test('bytes that are not UTF-8 are refused when they are read', () => {
  const scanner = new XmlScanner(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e));
  scanner.next();
  scanner.next();
  expect(() => scanner.text()).toThrow('bytes that are not UTF-8 at byte 3');
});

test('no bytes make it hang or fail otherwise', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '!',
    '--',
    '[CDATA[',
    ']]>',
    '&',
    ' ',
  );
  const xml = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 });
  fc.assert(
    fc.property(xml, fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const text = parts.join('');
      const outcome = (read: () => string[]) => {
        try {
          return read().join('\n');
        } catch (error) {
          if (!(error instanceof XmlProblem)) throw error;
          return error.kind;
        }
      };
      expect(outcome(() => scanInPieces(text, size))).toBe(outcome(() => scan(text)));
    }),
    { numRuns: 1000 },
  );
});

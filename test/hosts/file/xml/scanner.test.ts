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
  const scanner = new XmlScanner(encodeUtf8('<s id="1" r:id="2" q:name="3"/>'));
  scanner.next();
  expect(scanner.attribute('id')).toBe('1');
  expect(scanner.prefixedAttribute('id')).toBe('2');
  expect(scanner.attribute('name')).toBeNull();
});

test.each([
  ['nothing', ''],
  ['white space only', '  '],
  ['text before the root', 'x<a/>'],
  ['text after the root', '<a/>x'],
  ['two roots', '<a/><b/>'],
  ['an open element', '<a><b></b>'],
  ['a stray end', '<a></b></a>'],
  ['crossed elements', '<a><b></a></b>'],
  ['a cut tag', '<a><b'],
  ['a cut attribute', '<a b="'],
  ['a cut comment', '<a><!-- </a>'],
  ['no quotes', '<a b=c/>'],
  ['no value', '<a b/>'],
  ['attributes that touch', '<a b="1"c="2"/>'],
  ['the same attribute twice', '<a b="1" b="2"/>'],
  ['a tag in an attribute', '<a b="<"/>'],
  ['a slash out of place', '<a / b="1">'],
  ['a tag without a name', '<a>< b/></a>'],
  ['a control character', '<a>\u0001</a>'],
  ['a control character in an attribute', '<a b="\u0001"/>'],
])('%s is ill formed', (_, xml) => {
  expect(() => scan(xml)).toThrow(XmlProblem);
  expect(() => scanInPieces(xml, 3)).toThrow(XmlProblem);
});

test.each(['&nbsp;', '&', '& ', '&#0;', '&#xFFFF;', '&#xD800;', '&#;', '&toString;'])(
  'the reference %s is refused',
  (reference) => {
    expect(() => scan(`<a>${reference}</a>`)).toThrow(XmlProblem);
    expect(() => scan(`<a b="${reference}"/>`)).toThrow(XmlProblem);
  },
);

test.each([
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '<?xml version="1.0"?><!-- x --><!DOCTYPE a SYSTEM "file:///x"><a/>',
  '<a><!ENTITY b "c"></a>',
  '<a/><!DOCTYPE a>',
])('a declaration is refused wherever it stands: %s', (xml) => {
  expect(() => scan(xml)).toThrow(expect.objectContaining({ kind: 'dtd' }));
});

test('bytes that are not UTF-8 are refused when they are read', () => {
  const scanner = new XmlScanner(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e));
  scanner.next();
  scanner.next();
  expect(() => scanner.text()).toThrow(XmlProblem);
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

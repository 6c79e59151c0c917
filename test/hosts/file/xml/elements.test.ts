import {
  attributeOf,
  childElements,
  prefixedAttributeOf,
  rootAndChildren,
  rootElement,
} from '../../../../src/hosts/file/xml/elements';
import { XmlScanner } from '../../../../src/hosts/file/xml';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const cut = (text: string, start: number, end: number): string =>
  Buffer.from(text).subarray(start, end).toString();

const text =
  '<x:list count="2"><item id="1" xr:uid="{0}" r:id="a"><item>deep</item></item>\n<item id="2"/><!-- no --><last></last></x:list>';

test('a root and its children, not theirs, with their places', () => {
  const { root, children } = rootAndChildren(bytesOf(text));
  expect(root.name).toMatchObject({ full: 'x:list', prefix: 'x', local: 'list' });
  expect([root.start, root.end]).toEqual([0, text.length]);
  expect(children.map(({ start, end }) => cut(text, start, end))).toEqual([
    '<item id="1" xr:uid="{0}" r:id="a"><item>deep</item></item>',
    '<item id="2"/>',
    '<last></last>',
  ]);
  expect(children.map(({ openEnd, closeStart }) => cut(text, openEnd, closeStart))).toEqual([
    '<item>deep</item>',
    '',
    '',
  ]);
  expect(children.map(({ selfClosing }) => selfClosing)).toEqual([false, true, false]);
  expect(childElements(bytesOf(text))).toEqual(children);
  expect(childElements(bytesOf(text), children[0]).map(({ name }) => name.full)).toEqual(['item']);
  expect(rootElement(bytesOf(text))).toEqual(root);
});

test('what stands around a root is no part of it', () => {
  const around = `\uFEFF<?xml version="1.0"?>\n${text}\n<!-- made by a program -->\n`;
  const { root, children } = rootAndChildren(bytesOf(around));
  expect(cut(around, root.start, root.end)).toBe(text);
  expect(children).toHaveLength(3);
  expect(rootElement(bytesOf(around))).toEqual(root);
});

test('attributes by their name, with a prefix and without', () => {
  const [first, second] = childElements(bytesOf(text));
  expect(attributeOf(first!, 'id')).toBe('1');
  expect(prefixedAttributeOf(first!, 'id')).toBe('a');
  expect(prefixedAttributeOf(second!, 'id')).toBeNull();
  expect(attributeOf(second!, 'count')).toBeNull();
  const [attribute] = first!.attributes;
  expect(cut(text, attribute!.start, attribute!.valueEnd)).toBe('id="1');
  expect(cut(text, attribute!.valueStart, attribute!.valueEnd)).toBe('1');
});

test.each([
  ['nothing', ''],
  ['only a comment', '<!-- -->'],
  ['an end that is missing', '<a><b/>'],
  ['what follows the root', '<a/><b/>'],
  ['an end tag that does not end', '<a></a x>'],
  ['an end out of place', '<a><b></a></b>'],
])('%s is no part', (_, broken) => {
  const illFormed = expect.objectContaining({ kind: 'ill-formed' }) as Error;
  expect(() => rootElement(bytesOf(broken))).toThrow(illFormed);
  expect(() => rootAndChildren(bytesOf(broken))).toThrow(illFormed);
});

/** The text of an element, and the value of its attribute. */
function read(xml: string): [string, string | null] {
  const scanner = new XmlScanner(bytesOf(xml));
  scanner.next();
  const value = scanner.attribute('v');
  let words = '';
  while (scanner.next()) if (scanner.kind === 'text') words += scanner.text();
  return [words, value];
}

test.each<[string, string, string | null]>([
  ['<a v="1&#10;2">1&#10;2</a>', '1\n2', '1\n2'],
  ['<a v="1\r\n2">1\r\n2</a>', '1\n2', '1 2'],
  ['<a v="1\r2">1\r2</a>', '1\n2', '1 2'],
  ['<a v="1\t2">1\t2</a>', '1\t2', '1 2'],
  ['<a v="&amp;é">&lt;é</a>', '<é', '&é'],
  ['<a><![CDATA[&amp; <b>]]></a>', '&amp; <b>', null],
  ['<a><![CDATA[é\r\n]]> &gt;</a>', 'é\n >', null],
  // Within a part this is no mark of its bytes but a letter of somebody's text.
  ['<a v="\uFEFFé">\uFEFFé</a>', '\uFEFFé', '\uFEFFé'],
  ['<a v="Review the policy">Train all staff</a>', 'Train all staff', 'Review the policy'],
])('%j', (xml, words, value) => {
  expect(read(xml)).toEqual([words, value]);
});

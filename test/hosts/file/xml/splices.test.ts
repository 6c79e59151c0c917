import {
  childElements,
  encodeUtf8,
  escapeAttribute,
  escapeSheetText,
  escapeXml,
  rootElement,
  Splices,
  unescapeSheetText,
  XmlScanner,
} from '../../../../src/hosts/file/xml';
import fc from 'fast-check';

const bytes = encodeUtf8(`<a é='ü'><b k='1' /><c>x</c><d/></a>`);

function edited(edit: (splices: Splices) => void): string {
  const splices = new Splices(bytes);
  edit(splices);
  return new TextDecoder().decode(splices.apply());
}

const [b, c, d] = childElements(bytes);

test('the children of an element, by their offsets', () => {
  expect(childElements(bytes).map(({ name }) => name.local)).toEqual(['b', 'c', 'd']);
  expect(childElements(bytes, c)).toEqual([]);
});

test('nothing asked, nothing changed', () => {
  const splices = new Splices(bytes);
  expect(splices.isEmpty).toBe(true);
  expect(splices.apply()).toEqual(bytes);
  splices.insert(0, '<!-- -->');
  expect(splices.isEmpty).toBe(false);
});

test.each<[string, (splices: Splices) => void, string]>([
  [
    'attributes are set and added',
    (splices) => {
      splices.setAttribute(b!, 'k', `"2" & '3'`);
      splices.setAttribute(b!, 'l', '<');
      splices.setAttribute(d!, 'm', '4');
    },
    `<a é='ü'><b k='&quot;2&quot; &amp; &apos;3&apos;' l="&lt;" /><c>x</c><d m="4"/></a>`,
  ],
  [
    'bytes are put in as they are',
    (splices) => splices.replace(c!.openEnd, c!.closeStart, encodeUtf8('é &amp; y')),
    `<a é='ü'><b k='1' /><c>é &amp; y</c><d/></a>`,
  ],
  [
    'content is appended, an empty element opened for it',
    (splices) => {
      splices.append(c!, '<e/>');
      splices.append(d!, 'y');
    },
    `<a é='ü'><b k='1' /><c>x<e/></c><d>y</d></a>`,
  ],
  [
    'insertions at one place keep their order, before what is replaced there',
    (splices) => {
      splices.replace(c!.start, c!.end, '<f/>');
      splices.insert(c!.start, '1');
      splices.insert(c!.start, '2');
      splices.append(rootElement(bytes), '3');
    },
    `<a é='ü'><b k='1' />12<f/><d/>3</a>`,
  ],
])('%s', (_, edit, expected) => {
  expect(edited(edit)).toBe(expected);
});

test('changes that overlap are refused', () => {
  const splices = new Splices(bytes);
  splices.remove(c!.start, c!.end);
  splices.replace(c!.openEnd, c!.closeStart, 'z');
  expect(() => splices.apply()).toThrow(RangeError);
});

test('what XML cannot hold is written as Excel writes it', () => {
  expect(escapeSheetText('\u001f \ufffe _x000D_')).toBe('_x001F_ _xFFFE_ _x005F_x000D_');
});

test('whatever text is written comes back as it was', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  const escaped = fc.constantFrom('_x000D_', '_x005F_', '\r\n', '\t', '_x', '\u0001', '\ud800');
  fc.assert(
    fc.property(fc.array(fc.oneof(text, escaped), { maxLength: 5 }), (parts) => {
      const original = parts.join('');
      const safe = escapeSheetText(original);
      const part = `<a b="${escapeAttribute(safe)}">${escapeXml(safe)}</a>`;
      const scanner = new XmlScanner(encodeUtf8(part));
      scanner.next();
      expect(unescapeSheetText(scanner.attribute('b') ?? '')).toBe(original);
      scanner.next();
      const read = scanner.kind === 'text' ? scanner.text() : '';
      expect(unescapeSheetText(read)).toBe(original);
    }),
  );
});

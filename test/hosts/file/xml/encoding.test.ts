import { asUtf8, isUtf8 } from '../../../../src/hosts/file/xml/encoding';

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
  ['<a/>', '<a/>'],
  ['<?xml version="1.0"?><a/>', '<?xml version="1.0"?><a/>'],
  [
    '<?xml version="1.0" encoding="US-ASCII"?><a/>',
    '<?xml version="1.0" encoding="US-ASCII"?><a/>',
  ],
  ['<?xml version="1.0" encoding="UTF-16"?><a/>', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
  [
    '<?xml version="1.0" encoding="UTF-16LE"?><a/>',
    '<?xml version="1.0" encoding="UTF-16LE"?><a/>',
  ],
])('%s stays as it is', (text, expected) => {
  const bytes = ascii(text);
  expect(isUtf8(bytes)).toBe(true);
  expect(asUtf8(bytes)).toBe(bytes);
  expect(Buffer.from(asUtf8(bytes)).toString()).toBe(expected);
});

test.each([
  ["'iso-8859-1'", '\xe9', 'é'],
  ['"windows-1252"', '\x93Ready\x94 \x96 \x80', '“Ready” – €'],
])('the encoding %s is put right', (encoding, byte, letter) => {
  const bytes = ascii(`<?xml version="1.0" encoding = ${encoding}?><a>${byte}</a>`);
  expect(isUtf8(bytes)).toBe(false);
  expect(Buffer.from(asUtf8(bytes)).toString()).toBe(
    `<?xml version="1.0" encoding = "UTF-8"?><a>${letter}</a>`,
  );
});

test('an encoding that nobody knows is refused', () => {
  const bytes = ascii('<?xml version="1.0" encoding="klingon"?><a/>');
  expect(() => asUtf8(bytes)).toThrow(
    expect.objectContaining({ kind: 'ill-formed', detail: 'bytes that are not klingon' }),
  );
});

describe('UTF-16', () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>é – €</a>';
  const little = new Uint8Array(Buffer.from(text, 'utf16le'));
  const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());

  test.each<[string, Uint8Array]>([
    ['little end first, with its mark', new Uint8Array([0xff, 0xfe, ...little])],
    ['little end first, without', little],
    ['big end first, with its mark', new Uint8Array([0xfe, 0xff, ...big])],
    ['big end first, without', big],
  ])('%s, becomes UTF-8', (_, bytes) => {
    expect(isUtf8(bytes)).toBe(false);
    expect(Buffer.from(asUtf8(bytes)).toString()).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a>é – €</a>',
    );
  });

  test('half a letter at its end is refused', () => {
    expect(() => asUtf8(little.subarray(0, little.length - 1))).toThrow(
      expect.objectContaining({ kind: 'ill-formed' }),
    );
  });
});

test.each([
  '<?xml version="1.0" encoding="utf8"?><a/>',
  "<?xml version='1.0' encoding='UTF-8'?><a/>",
  '<?xml version="1.0" standalone="yes"?><a encoding="klingon"/>',
  '<a encoding="klingon"/>',
  ' <?xml version="1.0" encoding="klingon"?><a/>',
  '<!-- encoding="klingon" --><a/>',
  // Such a declaration says nothing that can be relied on; what is no UTF-8 is refused where it is read.
  '<?xml version="1.0" by="\xe9" encoding="klingon"?><a/>',
])('%s is UTF-8', (text) => {
  expect(isUtf8(ascii(text))).toBe(true);
});

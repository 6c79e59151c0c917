import { highestIndex } from '../../../../src/hosts/file/parts/indexes';
import { encodeUtf8 } from '../../../../src/hosts/file/xml';

// How far a part points into a list: what is appended must not come where something points already.

const highest = (xml: string, ...attributes: string[]) =>
  highestIndex(encodeUtf8(xml), attributes.length > 0 ? attributes : ['fontId']);

it.each([
  ['one', '<xf fontId="7"/>', 7],
  ['the highest of several', '<xf fontId="3"/><xf fontId="12"/><xf fontId="5"/>', 12],
  ['the first of all', '<xf fontId="0"/>', 0],
  ['in single quotes', "<xf fontId='7'/>", 7],
  ['with white space around its sign', '<xf fontId =\t"7"/><xf fontId\r\n= "9"/>', 9],
  ['on a line of its own', '<xf\n\tfontId="7"/>', 7],
  ['after a tab or the end of a line', '<xf\tfontId="7"/><xf\rfontId="8"/>', 8],
  ['the last that a list can have', '<xf fontId="65500"/>', 65_500],
])('%s', (_, xml, expected) => {
  expect(highest(xml)).toBe(expected);
});

it.each([
  ['nothing at all', '<fonts/>'],
  ['another attribute', '<xf fillId="7"/>'],
  ['an attribute whose name only ends so', '<xf myfontId="7"/>'],
  ['one of another vocabulary', '<xf x:fontId="7"/>'],
  ['no number', '<xf fontId="x7"/>'],
  ['an empty value', '<xf fontId=""/>'],
  ['more than a number', '<xf fontId="7a"/>'],
  ['less than nothing', '<xf fontId="-7"/>'],
  ['a value without quotes', '<xf fontId=7/>'],
  ['quotes that do not match', `<xf fontId="7'/>`],
  ['more than a list can have', '<xf fontId="65501"/>'],
  ['a sign above the digits', '<xf fontId="7:"/>'],
  ['the end of the part', '<xf fontId="7'],
])('where a part has %s it points nowhere', (_, xml) => {
  expect(highest(xml)).toBe(-1);
});

it('any of several attributes counts', () => {
  expect(highest('<c s="4"/><row style="9"/><c s="2"/>', 's', 'style')).toBe(9);
  expect(highest('<c s="4"/><row styles="9"/>', 's', 'style')).toBe(4);
});

it('what is asked for may be allowed to be higher', () => {
  const rules = encodeUtf8('<cfRule priority="2000000"/><cfRule priority="70000"/>');
  expect(highestIndex(rules, ['priority'], 1_000_000)).toBe(70_000);
  expect(highestIndex(rules, ['priority'], 2_000_000)).toBe(2_000_000);
});

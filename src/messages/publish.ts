import type { Data } from '../core/workbook/words';
import type { Catalogue } from './en';
import { formatCount, quote } from './values';

const what: Readonly<Record<string, string>> = {
  workbook: 'a copy of cells of another workbook',
  pivot: 'A pivot table keeps a copy of all of its data, also of what it does not show.',
  embedded:
    'A document or picture of another program is embedded. Take it out in Excel if its readers should not open it.',
  revisions: 'A log of earlier changes is kept, with who made them.',
  persons: 'The names of those who commented are kept.',
  macros: 'Macros are kept. Save a copy as “Excel Workbook (.xlsx)” in Excel to leave them out.',
  connections:
    'Connections to other data are kept, with their addresses. Take them out in Excel (Data, Queries & Connections).',
  'custom-data':
    'Data of other programs or add-ins is kept. Excel’s Document Inspector can take it out.',
  printer:
    'The settings of a printer are kept, with its name. Excel’s Document Inspector can take them out.',
};

const said = ({ text }: Data): string => (text === '' ? '' : `: ${quote(text)}`);

function spanOf(area: string, one: string): string {
  const [first, last] = area.split(':');
  return first === last ? `${one} ${first}` : `${one}s ${first} to ${last}`;
}

/** What is said before a plan is published. It is never called safe: nobody can tell that but its readers. */
export const publish: Catalogue = {
  'publish/kind/names': 'Names of your list',
  'publish/kind/dates-of-birth': 'Dates of birth',
  'publish/kind/comments': 'Comments and notes',
  'publish/kind/hidden-rows': 'Hidden rows',
  'publish/kind/hidden-columns': 'Hidden columns',
  'publish/kind/hidden-sheets': 'Hidden sheets',
  'publish/kind/white-text': 'Text in the colour of its background',
  'publish/kind/properties': 'Properties of the document',
  'publish/kind/external-links': 'Links to other workbooks',
  'publish/kind/hyperlinks': 'Links that lead outside',
  'publish/kind/pivot-caches': 'Data behind pivot tables',
  'publish/kind/embedded-objects': 'Embedded documents',
  'publish/kind/revisions': 'Earlier changes, and who commented',
  'publish/kind/hidden-names': 'Hidden names of cells',
  'publish/kind/names-elsewhere': 'Names of your list outside the cells',
  'publish/kind/other-parts': 'Other things in the file',

  'publish/removed/names': 'replaced by “[name removed]”',
  'publish/removed/dates-of-birth': 'replaced by “[date removed]”',
  'publish/removed/comments': 'taken out',
  'publish/removed/hidden-rows': 'emptied; the rows stay where they are',
  'publish/removed/hidden-columns': 'emptied; the columns stay where they are',
  'publish/removed/hidden-sheets': 'emptied; the sheets stay, with nothing in them',
  'publish/removed/white-text': 'emptied',
  'publish/removed/properties': 'emptied',
  'publish/removed/external-links': 'taken out; their figures stay as values',
  'publish/removed/hyperlinks': 'taken out; their words stay',
  'publish/removed/pivot-caches': 'taken out; their figures stay as values',
  'publish/removed/revisions': 'taken out',
  'publish/removed/hidden-names': 'taken out',
  'publish/removed/embedded-objects': 'to be taken out in Excel',
  'publish/removed/names-elsewhere': 'to be taken out in Excel',
  'publish/removed/other-parts': 'to be taken out in Excel',

  'publish/rows': ({ area }) => spanOf(String(area), 'row'),
  'publish/columns': ({ area }) => spanOf(String(area), 'column'),

  'publish/item/names': said,
  'publish/item/dates-of-birth': said,
  'publish/item/comments': said,
  'publish/drawn': 'A shape or picture',
  'publish/item/hidden-rows': ({ text }) => `: ${formatCount(Number(text), 'filled cell')}`,
  'publish/item/hidden-columns': ({ text }) => `: ${formatCount(Number(text), 'filled cell')}`,
  'publish/item/hidden-sheets': ({ text }) =>
    text === 'veryHidden' ? ': hidden so that Excel does not offer to show it' : '',
  'publish/item/white-text': said,
  'publish/item/properties': ({ text }) =>
    text === 'thumbnail' ? 'A small picture of the first page is kept.' : String(text),
  'publish/item/external-links': ({ text }) => what[String(text)] ?? String(text),
  'publish/item/hyperlinks': said,
  'publish/item/pivot-caches': ({ text }) => what[String(text)] ?? '',
  'publish/item/embedded-objects': ({ text }) => what[String(text)] ?? '',
  'publish/item/revisions': ({ text }) => what[String(text)] ?? '',
  'publish/item/hidden-names': ({ text }) => String(text),
  'publish/item/names-elsewhere': ({ text }) => String(text),
  'publish/item/other-parts': ({ text }) => what[String(text)] ?? '',

  'publish/place/drawing': 'a text box or picture',
  'publish/place/chart': 'a chart',
  'publish/place/comments': 'comments and notes',
  'publish/place/pivot': 'the data behind a pivot table',
  'publish/place/properties': 'the properties of the document',
  'publish/place/sheet': 'a header, footer, drop-down or link of a sheet',
  'publish/place/workbook': 'the name of a sheet or of cells',
  'publish/place/table': 'the headings of a table',
  'publish/place/other': 'another part of the file',

  'publish/placeholder/name': '[name removed]',
  'publish/placeholder/birth': '[date removed]',
  'publish/looked': ({ names }) =>
    `This is what was looked for and found${names === 0 ? '; no list of names was given, so none was looked for' : ''}. Nobody but a reader can tell whether a person could be recognised: read the copy yourself before it is published.`,
  'publish/nothing': 'Nothing of what was looked for was found.',
  'publish/formulas':
    'Every formula of the copy was replaced by the value that it showed, so that nothing leads to what was taken out.',
  'publish/slicers':
    'The pivot tables of this workbook have slicers or timelines, so their data was not taken out and nothing was written. Take the slicers out in Excel, or copy the figures to a sheet as values, and try again.',
  'publish/hidden-sheet-full': ({ sheet }) =>
    `The hidden sheet ${quote(sheet)} is a chart or macros, which cannot be left empty, so nothing was written. Delete it in Excel, or keep hidden sheets, and try again.`,
  'publish/not-proven':
    'Nothing was written: when the copy was read again, something that was to be taken out was still in it, or something else had changed. Your workbook is as it was. Take it out in Excel.',
  'publish/no-such-kind': ({ kind, kinds }) =>
    `${quote(kind)} is nothing that can be taken out. Use one of these: ${(kinds as readonly string[]).join(', ')}, or all.`,
};

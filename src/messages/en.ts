import type { Data } from '../core/workbook/words';

/** Every sentence the product says, by id. Placeholders are code: a sentence is a function of its data. */
export type Sentence = string | ((data: Data) => string);

export type Catalogue = Readonly<Record<string, Sentence>>;

/** What the rules say: plain words, the cell's fault, and the remedy. */
const rules: Catalogue = {};

/** The words of the summary sheets. */
const summaries: Catalogue = {};

/** What a file or a host is refused with. */
const hosts: Catalogue = {
  'file.empty':
    'This file is empty: nothing was saved in it. Ask whoever sent it for another copy.',
  'file.encrypted':
    'This workbook is encrypted by a password or a sensitivity label. Open it in Excel and use the add-in there, or ask its owner for a copy without encryption.',
  'file.old-excel':
    'This is a workbook in the format of Excel 2003 and before (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.old-office':
    'This is a document of an older program, or a mail message, and not an Excel workbook. Open it in the program that made it and copy the plan into an Excel workbook (.xlsx).',
  'file.binary-workbook':
    'This is an Excel binary workbook (.xlsb). Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.open-document':
    'This is an OpenDocument file (.ods), as LibreOffice saves them. Open it there or in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.word':
    'This is a Word document, whatever its name says. Copy the plan from it into an Excel workbook (.xlsx), or use “followthrough import” on its text.',
  'file.powerpoint':
    'This is a PowerPoint presentation, whatever its name says. Copy the plan from it into an Excel workbook (.xlsx).',
  'file.pdf':
    'This is a PDF document. Ask for the workbook it was made from, or use “followthrough import” on its text.',
  'file.web-page':
    'This is a web page saved under the name of a workbook, as some case systems export them. Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.xml-spreadsheet':
    'This is a workbook saved as “XML Spreadsheet 2003”. Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.plain-text':
    'This is plain text, such as a CSV file, and not a workbook. Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.not-a-workbook':
    'This is not an Excel workbook, whatever its name says. Find the workbook that was meant, or ask whoever sent it for the original.',
  'file.no-workbook-part':
    'This file is packed like an Excel file but holds no workbook. Ask whoever sent it for another copy.',
  'file.no-worksheets':
    'This workbook has no worksheets, only sheets of other kinds such as charts, so there is no plan to read in it.',
  'file.cut-short':
    'The end of this file is missing, as after a copy or download that was broken off. Fetch it again from where it came.',
  'file.damaged':
    'This file was damaged on its way: part of it is no longer what was saved. Fetch it again from where it came, or open it in Excel, let Excel repair it, and save a new copy.',
  'file.ill-formed':
    'Part of this workbook is not written as Excel writes it and cannot be read safely. Open it in Excel, let Excel repair it if it offers to, and save a new copy.',
  'file.declares-entities':
    'This workbook holds instructions that Excel never writes and that are used to attack programs, so it was not opened. Ask whoever sent it how it was made.',
  'file.two-parts-one-name':
    'This workbook holds two different parts under one name, so programs may see different things in it. Open it in Excel, check that it shows what you expect, and save a new copy.',
  'file.bomb':
    'This file is small but would unpack to an enormous size, as files made to overwhelm a computer do, so it was not opened. Ask whoever sent it how it was made.',
  'file.too-large':
    'This workbook is too large to be read here. Copy the sheets that hold the plan into a new workbook and use that.',
};

/** What the command line says. */
const commands: Catalogue = {};

export const en: Catalogue = { ...rules, ...summaries, ...hosts, ...commands };

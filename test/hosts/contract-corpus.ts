/**
 * Real workbooks of many kinds, read through both hosts. Some in every run of the tests; all of
 * them by `npm run contract`.
 */
const quick = [
  'trackers/Risk Log.xlsx',
  'near/ActionPlan.xlsx',
  'near/Risk Log.xlsx',
  'trackers/Issue Register.xlsx',
  'trackers/REV_4_FedRAMP-POAM-Template.xlsm',
  'sets/mhclg-returns/PF_Round_1_Success.xlsx',
  'sets/dft-quarterly-returns/master.xlsx',
  'hard/poi/workbookProtection_workbook_structure_protected.xlsx',
  'hard/poi/NumberFormatTests.xlsx',
  'hard/poi/dataValidationTableRange.xlsx',
  'hard/calamine/any_sheets.xlsx',
  'hard/closedxml/TemplateWithTableSourcePivotTables.xlsx',
];
const more = [
  'hard/poi/57181.xlsm',
  'hard/alphagov-backdrop/CEG Transaction Tracker.xlsx',
  'hard/azure-checklists/acr_checklist.en.xlsx',
  'hard/calamine/issue_261.xlsx',
  'hard/calamine/picture_richdata.xlsx',
  'hard/closedxml/HideSheets.xlsx',
  'hard/closedxml/Set_pivot_field_subtotals_style.xlsx',
  'hard/closedxml/formats.xlsx',
  'hard/closedxml/inputfile.xlsx',
  'hard/excelize/SharedStrings.xlsx',
  'hard/exceljs/chart-sheet.xlsx',
  'hard/exceljs/images.xlsx',
  'hard/exceljs/test-issue-1364.xlsx',
  'hard/exceljs/test-row-styles.xlsx',
  'hard/frictionless/preserve-formatting.xlsx',
  'hard/grist-import/DateTimeData.xlsx',
  'hard/grist-import/strange_dates.xlsx',
  'hard/grist-import/test_single_merged_cell.xlsx',
  'hard/poi/45540_form_Header.xlsx',
  'hard/poi/52348.xlsx',
  'hard/poi/conditional_formatting_cell_is.xlsx',
  'hard/poi/DataValidationEvaluations.xlsx',
  'hard/poi/style-alternate-content.xlsx',
  'hard/readxl/datasets.xlsx',
  'hard/tidyxl/comment-on-blank-cell.xlsx',
  'hard/tidyxl/haskell.xlsx',
  'hard/tidyxl/utf8-cities.xlsx',
  'near/Issue Tracker.xlsx',
  'sets/dft-quarterly-returns/master_values_beyond_end_of_col_and_row_range.xlsx',
  'sets/mhclg-returns/PF_Round_1_Cross_Table_Validation_Failures.xlsx',
  'trackers/LOW _ MODERATE _ HIGH Agency Authorization WBS Spreadsheet.xlsx',
];

/** True where everything is to be compared, however long it takes. */
export const isThorough = process.env['CONTRACT'] === 'all';

export const corpusFiles: readonly string[] = isThorough ? [...quick, ...more] : quick;

/** Those that the same edits are made to: a few of them in every run of the tests. */
export const writtenFiles: readonly string[] = isThorough ? corpusFiles : quick.slice(0, 4);

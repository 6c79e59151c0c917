export { highlightTerm, isOurFormula, ownSheetId, ownSheetName, sheetMark } from '../workbook/mark';

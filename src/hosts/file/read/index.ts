export { readPackage, readWorkbook } from './read-workbook';

import { areaName } from '../../../core/workbook/address';
import type { BuiltTable } from '../../layout/sheet';
import type { Namespaces } from '../parts/namespaces';
import { escapeAttribute, escapeSheetText } from '../xml';

export const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** The part of a table: its header row is one row, its headings are those of its cells. */
export function tableXml(table: BuiltTable, name: string, id: number, ns: Namespaces): string {
  const area = areaName(table.area);
  const columns = table.headings.map(
    (heading, index) =>
      `<tableColumn id="${index + 1}" name="${escapeAttribute(headingName(heading))}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${ns.main}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    (table.hasFilter ? `<autoFilter ref="${area}"/>` : '') +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/** A heading as a table's column repeats it: with line breaks written as Excel writes them. */
function headingName(heading: string): string {
  return escapeSheetText(heading).replaceAll('\n', '_x000a_');
}

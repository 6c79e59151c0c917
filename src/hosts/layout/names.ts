/** Starts the names of the tables on our sheets. */
export const tableNamePrefix = 'Followthrough_';
/** Starts the name of every chart of ours, by which a drawing is known to hold nothing else. */
export const chartNamePrefix = 'Followthrough chart ';

const longestSheetName = 31;
const longestTableName = 200;

/** A sheet name that Excel accepts and no sheet has: the one wanted, shortened or numbered if need be. */
export function freeSheetName(wanted: string, isTaken: (name: string) => boolean): string {
  const clean = wanted
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps this name for itself.
  const base = /^(history)?$/i.test(clean) ? `${clean} sheet`.trim() : clean;
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : ` (${n})`;
    const name = shorten(base, longestSheetName - ending.length) + ending;
    if (!isTaken(name)) return name;
  }
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
}

/**
 * The name of a table of a report, free in its workbook: `Followthrough_board_summary_standings`.
 * `taken` holds the names of tables and defined names, in lower case.
 */
export function tableName(reportId: string, tableId: string, taken: ReadonlySet<string>): string {
  const base = `${tableNamePrefix}${reportId}_${tableId}`
    .replace(/[^A-Za-z0-9_]/g, '_')
    .slice(0, longestTableName);
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${n}`;
  return name;
}

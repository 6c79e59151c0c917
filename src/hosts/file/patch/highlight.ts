import { areaName } from '../../../core/workbook/address';
import type { LiveRule } from '../../../core/workbook/edit';
import { isOurFormula } from '../../../core/workbook/mark';
import type { Editing } from '../parts/editing';
import { highestIndex } from '../parts/indexes';
import { worksheetOrder } from '../parts/order';
import { elementText, type PartEdit } from '../parts/part';
import type { StyleBook } from '../parts/styles';
import { shades } from '../../layout/tones';
import { escapeAttribute, escapeXml, type XmlElement } from '../xml';

const highestPossiblePriority = 2 ** 31 - 1;

/**
 * Puts live conditional formats on a sheet, in place of all of ours that are on it. The others, and
 * everything else of the sheet, keep their bytes. Ours come after the others: where a highlight of
 * the user's own and one of ours meet, hers wins.
 */
export async function highlight(
  editing: Editing,
  part: string,
  rules: readonly LiveRule[],
): Promise<void> {
  await clearHighlights(editing, part);
  if (rules.length === 0) return;
  const styles = await editing.styles();
  await styles.prepare('dxfs');
  const edit = await editing.worksheet(part);
  let priority = highestPriority(edit);
  const formats = rules.map((rule) => {
    const dxf = styles.add('dxfs', dxfXml(rule, styles));
    return ruleXml(rule, dxf, ++priority, edit.prefix);
  });
  edit.insertChild(worksheetOrder, 'conditionalFormatting', formats.join(''));
  editing.draft.put(part, edit);
}

/**
 * Takes our conditional formats off a sheet, and only ours: the sheet's bytes are then what they
 * were before the first highlight. The styles that they used stay in the style sheet: positions in
 * its list are named from many places, some of which only Excel knows, and the next highlight uses
 * the same ones again.
 */
export async function clearHighlights({ draft }: Editing, part: string): Promise<void> {
  const edit = await draft.edit(part);
  for (const format of edit.children) {
    if (format.name.local !== 'conditionalFormatting') continue;
    const rules = edit.childrenOf(format);
    const ours = rules.filter((rule) => isOurs(edit, rule));
    if (ours.length === 0) continue;
    const isAll = ours.length === rules.filter(({ name }) => name.local === 'cfRule').length;
    for (const { start, end } of isAll ? [format] : ours) edit.splices.remove(start, end);
  }
  draft.put(part, edit);
}

/** True for a rule whose formula bears our mark. */
export function isOurs(edit: PartEdit, rule: XmlElement): boolean {
  if (rule.name.local !== 'cfRule') return false;
  const formula = edit.childrenOf(rule).find(({ name }) => name.local === 'formula');
  return formula !== undefined && isOurFormula(elementText(edit.bytes, formula));
}

/** The highest priority among a sheet's rules, those that later Excels keep apart included. */
function highestPriority(edit: PartEdit): number {
  const cells = edit.child('sheetData');
  const rest = edit.bytes.subarray(cells?.end ?? 0);
  return Math.max(0, highestIndex(rest, ['priority'], highestPossiblePriority));
}

function dxfXml({ tone, numberFormat }: LiveRule, styles: StyleBook): string {
  const { prefix: p } = styles;
  const { fill, text } = shades[tone];
  const format =
    numberFormat === null
      ? ''
      : `<${p}numFmt numFmtId="${styles.highlightFormat(numberFormat)}" formatCode="${escapeAttribute(numberFormat)}"/>`;
  return (
    `<${p}dxf><${p}font><${p}b/><${p}color rgb="FF${text}"/></${p}font>${format}` +
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/>` +
    `<${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill></${p}dxf>`
  );
}

/** Programs take a formula to be relative to the top left of all areas: the first area begins there. */
function ruleXml(rule: LiveRule, dxf: number, priority: number, p: string): string {
  const areas = [...rule.areas].sort((one, other) => one.top - other.top || one.left - other.left);
  return (
    `<${p}conditionalFormatting sqref="${areas.map(areaName).join(' ')}">` +
    `<${p}cfRule type="expression" dxfId="${dxf}" priority="${priority}">` +
    `<${p}formula>${escapeXml(rule.formula)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`
  );
}

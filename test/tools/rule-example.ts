import type { Rule, RuleExample } from '../../src/core/rules/define-rule';
import type { Finding } from '../../src/core/rules/finding';
import { run } from '../../src/core/run';
import { defaultSettings } from '../../src/core/settings/settings';
import { cellName, type CellRef } from '../../src/core/workbook/address';
import type { Workbook } from '../../src/core/workbook/workbook';
import { makeWorkbook } from './sheet';

/** The day on which examples are judged that name none. */
export const exampleDay = '2026-11-23';

/** The workbook of an example. */
export function exampleWorkbook({ sheet, hiddenRows, beside }: RuleExample): Workbook {
  return makeWorkbook({ Plan: { rows: sheet, hiddenRows: hiddenRows ?? [] }, ...beside });
}

/** What the whole line, from the sheet on, finds in an example by one rule. */
export function runExample(rule: Rule, example: RuleExample): Finding[] {
  const settings = { ...defaultSettings, ...example.settings };
  const { findings } = run(exampleWorkbook(example), {
    settings,
    asAt: example.asAt ?? exampleDay,
    sheets: null,
    headerRow: null,
  });
  return findings.filter((finding) => finding.rule === rule.id);
}

/** Cells as an example names them: `F2`, and `Sign-off record!A4` on other sheets. */
export function namesOf(cells: readonly CellRef[]): string[] {
  return cells.map(({ sheet, row, column }) => {
    const name = cellName(row, column);
    return sheet === 'Plan' ? name : `${sheet}!${name}`;
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRunningText } from '../../../src/core/read/running-text';
import { textWorkbook } from '../../../src/core/read/text-workbook';
import type { Finding } from '../../../src/core/rules/finding';
import { run } from '../../../src/core/run';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { word } from '../../../src/messages/format';
import { describeWithShared } from '../../tools/shared';
import { makeWorkbook } from '../../tools/sheet';

function check(workbook: Workbook): readonly Finding[] {
  const options = { settings: defaultSettings, asAt: '2026-11-23', sheets: null, headerRow: null };
  return run(workbook, options).findings;
}

function asSheet(path: string): Workbook {
  const { headings, rows } = JSON.parse(readFileSync(path, 'utf8')) as {
    headings: string[];
    rows: (string | null)[][];
  };
  return makeWorkbook({ Plan: [headings, ...rows] });
}

describeWithShared('published plans', (shared) => {
  const plans = join(shared, 'plans');
  const seed = join(shared, 'seeds/dhr7-action-plan.txt');

  it.each([
    ['from its text', () => textWorkbook(readRunningText(readFileSync(seed, 'utf8')))],
    ['as a sheet', () => asSheet(join(plans, 'tower_hamlets_dhr7.json'))],
  ])('DHR 7 %s: what its coordinator has to put right, and no more', (_, workbook) => {
    const findings = check(workbook());
    const top = Math.min(...findings.map(({ cells }) => cells[0]!.row));
    expect(
      findings.map(({ rule, severity, cells }) => [
        severity,
        rule,
        cells.map(({ row }) => row - top).join(' '),
      ]),
    ).toEqual([
      ['advice', 'no-ids', '0'],
      ['warning', 'no-target-dates', '0'],
      ['warning', 'completed-without-evidence', '0'],
      ['warning', 'completed-without-outcome', '0'],
      ['advice', 'sign-off-not-recorded', '1 2 3 4 5 6 7'],
      ['warning', 'complete-and-ongoing', '3 4'],
      ['warning', 'completed-without-date', '6'],
      ['error', 'reads-as-not-pursued', '8'],
    ]);
  });

  it.each(readdirSync(plans).filter((name) => name.endsWith('.json')))(
    '%s: each fault once, with its cells, and nothing beside "no plan"',
    (name) => {
      const findings = check(asSheet(join(plans, name)));
      const sentences = findings.map(word);
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const { cells } of findings) expect(cells.length).toBeGreaterThan(0);
      if (findings.some(({ rule }) => rule === 'no-plan')) expect(findings).toHaveLength(1);
      expect(findings.length).toBeLessThan(12);
    },
  );
});

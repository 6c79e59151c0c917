import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear } from '../../src/actions/clear';
import { highlight } from '../../src/actions/highlight';
import type { CommandOptions } from '../../src/actions/options';
import { settle } from '../../src/actions/options';
import { summarise } from '../../src/actions/summarise';
import type { Workbook } from '../../src/core/workbook/workbook';
import { FileHost } from '../../src/hosts/file/file-host';
import { makeWorkbook } from '../tools/sheet';
import { repoRoot } from '../tools/sources';

const sample = readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'));

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
};

/** What a person sees of a workbook: its sheets and their cells. */
function content({ sheets }: Workbook) {
  return sheets.map(({ name, cells, merges }) => ({ name, values: cells.values, merges }));
}

test('what was highlighted and summarised is cleared without a trace', async () => {
  const host = new FileHost(sample);
  const before = content(await host.read());
  await highlight(host, options);
  const { written } = await summarise(host, options);
  expect(written?.sheets).toContain('Board summary');
  expect(await host.read()).toHaveProperty('sheets.length', before.length + 7);
  await clear(host, { history: true });
  expect(content(await host.read())).toEqual(before);
});

test('the history of figures outlives a clearing that does not ask for it', async () => {
  const host = new FileHost(sample);
  await summarise(host, options);
  await clear(host, { history: false });
  const names = (await host.read()).sheets.map(({ name }) => name);
  expect(names).toContain('Figures history');
  expect(names).not.toContain('Board summary');
});

test('summaries are not read as plans, and come out the same again', async () => {
  const host = new FileHost(sample);
  const first = await summarise(host, options);
  const again = await summarise(host, options);
  expect(again.checked.counts).toEqual(first.checked.counts);
  expect(again.checked.findings).toEqual(first.checked.findings);
});

describe('what a workbook is read with', () => {
  const settings = [
    ['Followthrough settings'],
    ['How this plan is read'],
    ['Setting', 'For', 'Value'],
    ['As at', null, '30 September 2026'],
    ['Due soon (days)', null, 10],
    ['Review title', null, 'From the sheet'],
  ];
  const workbook = makeWorkbook({ Plan: [['Action']], 'Followthrough settings': settings });
  const asAsked = { ...options, asAt: null };

  test('the workbook sets what the user does not', () => {
    const { asAt, settings: held } = settle(workbook, asAsked);
    expect([asAt, held.dueSoonDays]).toEqual(['2026-09-30', 10]);
    expect(settle(makeWorkbook({ Plan: [['Action']] }), asAsked).asAt).toBe('2030-01-01');
  });

  test('a settings file wins over the workbook, and the call over both', () => {
    const file = { dueSoonDays: 20, asAt: '2026-10-31', mapping: { '*': { lead: 'Owner' } } };
    const given = { ...asAsked, settings: file, mapping: { target: 'G' } };
    const { asAt, settings: held } = settle(workbook, given);
    expect([asAt, held.dueSoonDays, held.reviewTitle]).toEqual([
      '2026-10-31',
      20,
      'From the sheet',
    ]);
    expect(held.mapping['*']).toEqual({ lead: 'Owner', target: 'G' });
    expect(settle(workbook, { ...given, asAt: '2026-11-23' }).asAt).toBe('2026-11-23');
  });

  test('sheets are found whatever their capitals', () => {
    expect(settle(workbook, { ...options, sheets: ['PLAN'] }).sheets).toEqual(['Plan']);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issue } from '../../src/actions/returns/issue';
import {
  compareReturns,
  mergeReturns,
  readAnswers,
  readReturn,
} from '../../src/actions/returns/merge';
import { openPlans } from '../../src/actions/returns/plans';
import type { CommandOptions } from '../../src/actions/options';
import { applyEdits } from '../../src/actions/apply';
import { buildFormBook } from '../../src/hosts/file/build/form-book';
import { FileHost } from '../../src/hosts/file/file-host';
import { hasProgram, LibreOffice } from '../tools/libre-office';
import { xlsxOf } from '../tools/xlsx-of';
import { tidyPlan } from './quarter-plans';

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-10-01',
  today: '2026-10-01',
  sheets: null,
  headerRow: null,
};

const hasUno = (): boolean => {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import uno'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A plan with its register, and the return of one agency. */
async function issued() {
  const host = new FileHost(await xlsxOf(tidyPlan(0)));
  const plans = openPlans([{ name: 'dhr.xlsx', workbook: await host.read() }], options);
  const { books, edits } = issue(plans, { returnBy: null, all: false, agencies: null });
  await applyEdits(host, edits[0]!);
  const { book } = books.find(({ agency }) => agency === 'Larkshire Police')!;
  return { plan: await host.read(), bytes: await buildFormBook(book) };
}

async function changesIn(plan: Awaited<ReturnType<FileHost['read']>>, bytes: Uint8Array) {
  const plans = openPlans([{ name: 'dhr.xlsx', workbook: plan }], options);
  const workbook = await new FileHost(bytes).read();
  const file = { name: 'police.xlsx', workbook, day: '2026-10-20', agency: null, formulas: [] };
  const compared = compareReturns(plans, [readReturn(file, options)]);
  const { changes } = mergeReturns(plans, compared, readAnswers({}));
  return {
    trust: compared[0]!.matched.trust,
    changes: changes.map(({ change }) => `${change.row.id} ${change.field}: ${change.theirs.text}`),
  };
}

const describeWithOffice = hasProgram('soffice') ? describe : describe.skip;

describeWithOffice('a return in LibreOffice', () => {
  test('that is saved again with no change says that nothing changed, and proves what was sent', async () => {
    const { plan, bytes } = await issued();
    const office = new LibreOffice();
    try {
      const again = new Uint8Array(office.convert(bytes, 'xlsx'));
      expect(await changesIn(plan, again)).toEqual({ trust: 'proven', changes: [] });
    } finally {
      office.close();
    }
  }, 120_000);

  const withUno = hasUno() ? test : test.skip;

  withUno(
    'holds its locks, lists and date checks when an agency types into it (python3-uno)',
    async () => {
      const { plan, bytes } = await issued();
      const folder = mkdtempSync(join(tmpdir(), 'followthrough-uno-'));
      try {
        const [input, output] = [join(folder, 'return.xlsx'), join(folder, 'typed.xlsx')];
        writeFileSync(input, bytes);
        const script = join(__dirname, 'drive_return.py');
        const said = execFileSync(
          '/usr/bin/python3',
          [script, input, output, join(folder, 'profile')],
          {
            encoding: 'utf8',
            timeout: 150_000,
          },
        );
        const held = JSON.parse(said) as {
          locked: Record<string, boolean>;
          open: string;
          protected: boolean[];
          visible: boolean[];
          checks: Record<
            string,
            { type: string; stops: boolean; hint: string; fault: string; first: string }
          >;
          invalid: Record<'right' | 'wrong', string[]>;
          circles: number;
          pages: string[];
          scale: number;
        };
        expect(Object.values(held.locked)).toEqual([true, true, true, true]);
        expect(held.open).toBe('Typed in LibreOffice.');
        expect(held.protected).toEqual([true, true, true]);
        expect(held.visible).toEqual([true, true, true]);
        expect(held.checks['Status']).toMatchObject({ type: 'LIST', stops: true });
        expect(held.checks['Status']!.first).toContain('Completed');
        expect(held.checks['This quarter']!.first).toContain('No change this quarter');
        for (const heading of ['New date asked for', 'Date completed']) {
          expect(held.checks[heading]).toMatchObject({ type: 'DATE', stops: true });
          expect(held.checks[heading]!.fault).toContain('Enter one date');
        }
        // LibreOffice's own judgement of what was put into the cells past their checks.
        expect(held.invalid).toEqual({
          right: [],
          wrong: ['Date completed', 'New date asked for', 'Status', 'This quarter'],
        });
        expect(held.circles).toBe(4);
        // On paper the agency's columns begin a page of their own, and can be read.
        expect(held.pages).toEqual(['This quarter']);
        expect(held.scale).toBeGreaterThanOrEqual(80);
        const { trust, changes } = await changesIn(plan, new Uint8Array(readFileSync(output)));
        expect({ trust, changes }).toEqual({
          trust: 'proven',
          changes: [expect.stringContaining('progress: Typed in LibreOffice.')],
        });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    180_000,
  );
});

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ran, Surroundings } from './run-cli';
import { runCli } from './run-cli';
import { repoRoot } from '../tools/sources';

const sample = join(repoRoot, 'assets/sample/action-plan.xlsx');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-cli-'));
  copyFileSync(sample, join(folder, 'plan.xlsx'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: readonly string[], around: Partial<Surroundings> = {}): Promise<Ran> {
  return runCli(args, { cwd: folder, ...around });
}

function digest(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
}

interface Checked {
  readonly file: string;
  readonly asAt: string;
  readonly problem?: string;
  readonly findings: readonly { rule: string; severity: string; message: string }[];
  readonly counts: { actions: number; standings: Record<string, number> };
}

const parse = (text: string): Checked => JSON.parse(text) as Checked;

describe('check', () => {
  test('prints findings by severity with their cells, then the figures, and ends with 1', async () => {
    const { code, out, err } = await run(['check', 'plan.xlsx']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('plan.xlsx, checked as at 23 November 2026');
    expect(out.indexOf('error')).toBeLessThan(out.indexOf('warning'));
    expect(out).toMatch(/31 September 2026.*\[Action plan!G20\]/);
    expect(out).toContain('Of 24 actions, ');
    expect(out).not.toContain('\u001b');
  });

  test('ends with 0 where no error is found', async () => {
    writeFileSync(
      join(folder, 'mild.json'),
      JSON.stringify({
        severities: Object.fromEntries(
          parse((await run(['check', 'plan.xlsx', '--json'])).out)
            .findings.filter((finding) => finding.severity === 'error')
            .map((finding) => [finding.rule, 'warning']),
        ),
      }),
    );
    const { code } = await run(['check', 'plan.xlsx', '--settings', 'mild.json']);
    expect(code).toBe(0);
  });

  test('judges as at the day that the call names, else today', async () => {
    const early = parse((await run(['check', 'plan.xlsx', '--json', '--as-at', '2026-01-15'])).out);
    expect(early.asAt).toBe('2026-01-15');
    const late = parse((await run(['check', 'plan.xlsx', '--json'], { today: '2027-12-31' })).out);
    expect(late.asAt).toBe('2027-12-31');
    expect(late.counts.standings['overdue']).toBeGreaterThan(
      early.counts.standings['overdue'] ?? 0,
    );
  });

  test('takes colours only to a terminal that wants them', async () => {
    const colours = '\u001b[';
    expect((await run(['check', 'plan.xlsx'], { terminal: true })).out).toContain(colours);
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      expect((await run(['check', 'plan.xlsx'], { terminal: true, env })).out).not.toContain(
        colours,
      );
    }
  });

  test('one file that cannot be read is named with its reason and stops nothing', async () => {
    writeFileSync(join(folder, 'broken.xlsx'), 'not a workbook at all');
    copyFileSync(sample, join(folder, 'zz.xlsx'));
    const { code, out, err } = await run(['check', 'broken.xlsx', 'none.xlsx', 'zz.xlsx']);
    expect(code).toBe(2);
    expect(out).toContain('zz.xlsx, checked');
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^broken\.xlsx: .+\.$/),
      expect.stringMatching(/^none\.xlsx: There is no such file/),
      '',
    ]);
  });

  test('several files give one JSON list, in order, the failed ones among them', async () => {
    writeFileSync(join(folder, 'a.xlsx'), '');
    const { code, out } = await run(['check', '.', '--json']);
    expect(code).toBe(2);
    const list = JSON.parse(out) as Checked[];
    expect(list.map(({ file, problem }) => [file, problem === undefined])).toEqual([
      ['a.xlsx', false],
      ['plan.xlsx', true],
    ]);
  });

  test('a sheet that is not there is named, with those that are', async () => {
    const { code, err } = await run(['check', 'plan.xlsx', '--sheet', 'Actions']);
    expect(code).toBe(2);
    expect(err).toContain('“Actions”');
    expect(err).toContain('Action plan');
  });

  test.each([
    ['{', 'not well-formed JSON'],
    ['{ "dueSoonDays": "soon" }', 'dueSoonDays'],
  ])('settings that cannot be used are told: %s', async (text, sentence) => {
    writeFileSync(join(folder, 'settings.json'), text);
    const { code, err } = await run(['check', 'plan.xlsx', '--settings', 'settings.json']);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('read', () => {
  test('shows how the columns and rows were understood', async () => {
    const { code, out } = await run(['read', 'plan.xlsx']);
    expect(code).toBe(0);
    expect(out).toContain('Sheet “Action plan”');
    expect(out).toMatch(/E +Lead agency +lead agency/);
    expect(out).toContain('14 recommendations, 24 actions');
    expect(out).toContain('RAG key');
  });

  test('a column is read as the call says', async () => {
    const { out } = await run(['read', 'plan.xlsx', '--map', 'owner=E']);
    expect(out).toMatch(/E +Lead agency .*owner/);
  });

  test('ends with 1 where a workbook holds no plan', async () => {
    const { code, out } = await run(['read', 'plan.xlsx', '--sheet', 'RAG key']);
    expect(code).toBe(1);
    expect(out).toContain('No action plan was found');
  });
});

describe('highlight, summarise and clear', () => {
  test.each([
    ['highlight', 'highlighted'],
    ['summarise', 'summarised'],
    ['clear', 'cleared'],
  ])('%s writes a copy and leaves the workbook alone', async (command, deed) => {
    const before = digest('plan.xlsx');
    const { code, out, err } = await run([command, 'plan.xlsx']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`plan - ${deed} 2026-11-23.xlsx`);
    expect(digest('plan.xlsx')).toBe(before);
    expect(readdirSync(folder)).toEqual([`plan - ${deed} 2026-11-23.xlsx`, 'plan.xlsx']);
  });

  test('in place, a dated backup holds the workbook as it was', async () => {
    const before = digest('plan.xlsx');
    const { code } = await run(['highlight', 'plan.xlsx', '--in-place']);
    expect(code).toBe(0);
    expect(digest('plan.xlsx')).not.toBe(before);
    const [backup] = readdirSync(folder).filter((name) => name !== 'plan.xlsx');
    expect(backup).toContain('2026');
    expect(digest(backup!)).toBe(before);
  });

  test('a workbook without a plan is not written', async () => {
    const { code, out } = await run(['highlight', 'plan.xlsx', '--sheet', 'RAG key']);
    expect(code).toBe(1);
    expect(out).toContain('nothing was written');
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  test('several workbooks go to a folder', async () => {
    mkdirSync(join(folder, 'in/deep'), { recursive: true });
    copyFileSync(sample, join(folder, 'in/deep/b.xlsx'));
    copyFileSync(sample, join(folder, 'in/a.xlsx'));
    expect((await run(['summarise', 'in', '-o', 'out'])).code).toBe(0);
    expect(readdirSync(join(folder, 'out'), { recursive: true }).sort()).toEqual([
      'a - summarised 2026-11-23.xlsx',
      'deep',
      join('deep', 'b - summarised 2026-11-23.xlsx'),
    ]);
  });

  test('the JSON says what was written', async () => {
    const { out } = await run(['summarise', 'plan.xlsx', '--json', '-o', 'board.xlsx']);
    expect(JSON.parse(out)).toMatchObject({
      file: 'plan.xlsx',
      asAt: '2026-11-23',
      written: join(folder, 'board.xlsx'),
      sheets: expect.arrayContaining(['Board summary', 'Overdue']) as unknown,
    });
  });
});

describe('import', () => {
  const text = [
    'Action plan',
    '',
    'Recommendation\tAction\tLead\tTarget date',
    '1. Staff should know the policy.\tBrief every team.\tMetropolitan Police\t31 March 2027',
    '2. The policy should be current.\tReview it.\tNHS England\t30 April 2027',
    '',
  ].join('\n');

  test('makes a workbook of text and checks it', async () => {
    writeFileSync(join(folder, 'pasted plan.txt'), text);
    const { out } = await run(['import', 'pasted plan.txt']);
    expect(out).toContain('2 recommendations and 2 actions');
    const { out: again } = await run(['read', 'pasted plan.xlsx']);
    expect(again).toContain('2 recommendations, 2 actions');
  });

  test('keeps the dashes and quotes of a text that Windows saved in its own encoding', async () => {
    const windows = text.replace('Brief every team', 'Brief \x93every\x94 team \x96 by \x801');
    writeFileSync(join(folder, 'saved by Windows.txt'), Buffer.from(windows, 'latin1'));
    await run(['import', 'saved by Windows.txt']);
    const { out } = await run(['read', '--json', 'saved by Windows.xlsx']);
    expect(out).toContain('Brief “every” team – by €1.');
  });

  test('takes text that is piped in', async () => {
    await run(['import', '-', '-o', 'new.xlsx'], { stdin: text });
    expect(readdirSync(folder)).toContain('new.xlsx');
  });

  test.each([
    ['nothing like a plan', 'No headings of a plan were found'],
    ['%PDF-1.7\u0000\u0001', 'not a text file'],
  ])('says what is wrong with %j', async (stdin, sentence) => {
    const { code, err } = await run(['import', '-'], { stdin });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

test('the demo does all of it and says where the workbook is', async () => {
  const { code, out } = await run(['demo']);
  expect(code).toBe(0);
  expect(out).toContain('Of 24 actions, ');
  expect(out).toContain(join('demo', 'action-plan - demo 2026-11-23.xlsx'));
  expect(readdirSync(join(folder, 'demo'))).toHaveLength(1);
});

describe('a wrong call', () => {
  test('is told in a sentence, with code 2 and nothing on the output', async () => {
    const { code, out, err } = await run(['chekc', 'plan.xlsx']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'There is no command “chekc”. Did you mean check? “followthrough help” lists the commands.\n',
    );
  });

  test('details come only when asked for', async () => {
    const args = ['check', 'none.xlsx'];
    expect((await run(args)).err).not.toContain('ENOENT');
    expect((await run(args, { env: { FOLLOWTHROUGH_DEBUG: '1' } })).err).toContain('ENOENT');
  });
});

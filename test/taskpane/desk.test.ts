import { check } from '../../src/actions/check';
import type { CommandOptions } from '../../src/actions/options';
import { cellName } from '../../src/core/workbook/address';
import type { Workbook } from '../../src/core/workbook/workbook';
import { HostProblem, type WorkbookHost } from '../../src/hosts/port';
import { Cancelled, DeskClient, DeskLost } from '../../src/taskpane/desk/desk-client';
import { Channel, WordedProblem, type Offers } from '../../src/taskpane/desk/channel';
import { SnapshotJoiner, sendSnapshot } from '../../src/taskpane/desk/snapshot-parts';
import { cellAt } from '../../src/taskpane/desk/views';
import { groupFindings, severities } from '../../src/taskpane/state/findings';
import { deskLine, sampleHost, type TestLine } from './desk-line';

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
};

const lines: TestLine[] = [];

/** A client whose desk, and every desk after it, works over the host. */
function client(host: WorkbookHost = sampleHost()): DeskClient {
  return new DeskClient(() => {
    const line = deskLine(host);
    lines.push(line);
    return line;
  });
}

afterEach(() => {
  for (const line of lines.splice(0)) line.end();
});

describe('a check', () => {
  test('says what was read, what is wrong and what is late', async () => {
    const view = await client().call('check', options);
    expect(view.asAt).toBe('2026-11-23');
    expect(view.refusals).toEqual([]);
    expect(view.sheets.map(({ name, actions }) => [name, actions])).toEqual([['Action plan', 24]]);
    expect(view.skipped.map(({ name }) => name)).toEqual(['RAG key']);
    const { counts, findings } = check(await sampleHost().read(), options);
    expect(view.counts).toEqual(counts);
    expect(view.findings.map(({ sentence }) => sentence)).toEqual(
      findings.map(({ sentence }) => sentence),
    );
    expect(view.due.filter(({ kind }) => kind === 'overdue')).toHaveLength(5);
    expect(view.due.filter(({ kind }) => kind === 'due-soon')).toHaveLength(3);
    expect(view.due[0]!.days).toMatch(/^\d+ days late$/);
    const [first] = view.findings;
    expect(first!.sentence).toContain('31 September 2026');
    const cell = cellAt(first!.cells, 0);
    expect(`${cell.sheet}!${cellName(cell.row, cell.column)}`).toBe('Action plan!G20');
  });

  test('tells its progress in order', async () => {
    const told: string[] = [];
    await client().call('check', options, ({ stage }) => told.push(stage));
    expect(told).toEqual(['reading', 'checking']);
  });

  test('finds the cell that decides, in the column of dates', async () => {
    const view = await client().call('check', options);
    const columns = new Set(view.due.map(({ cell }) => cellName(0, cell.column)));
    expect([...columns].every((name) => /^[FGH]1$/.test(name))).toBe(true);
  });

  test('refuses with the sentence of the host', async () => {
    const host: WorkbookHost = {
      read: () => Promise.reject(new HostProblem({ message: 'excel.cell-edit', data: {} })),
      apply: () => Promise.reject(new Error('unused')),
    };
    const failing = client(host).call('check', options);
    await expect(failing).rejects.toThrow(WordedProblem);
    await expect(failing).rejects.toThrow(/Finish with Enter/);
  });

  test('of a workbook without a plan says why, sheet by sheet', async () => {
    const workbook = await sampleHost().read();
    const key = workbook.sheets.filter(({ name }) => name === 'RAG key');
    const host: WorkbookHost = {
      read: () => Promise.resolve({ ...workbook, sheets: key, names: [] }),
      apply: () => Promise.reject(new Error('unused')),
    };
    const view = await client(host).call('check', options);
    expect(view.sheets).toEqual([]);
    expect(view.findings).toEqual([]);
    expect(view.refusals).toEqual([
      {
        sheet: 'RAG key',
        sentence: expect.stringContaining('not an action plan') as string,
        isUnreadable: false,
      },
    ]);
  });
});

describe('orders', () => {
  test('summarise writes the sheets asked for, and no other', async () => {
    const host = sampleHost();
    const ids = ['board-summary', 'overdue'];
    const done = await client(host).call('carryOut', {
      order: { kind: 'summarise', ids },
      options,
    });
    expect(done.sheets).toEqual(['Board summary', 'Overdue']);
    expect(done.view?.counts.actions).toBe(24);
    const names = (await host.read()).sheets.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['Board summary', 'Overdue']);
  });

  test('what is written can be taken out again', async () => {
    const host = sampleHost();
    const before = (await host.read()).sheets.map(({ name }) => name);
    const desk = client(host);
    await desk.call('carryOut', { order: { kind: 'summarise', ids: ['overdue'] }, options });
    const told: string[] = [];
    const out = { order: { kind: 'remove-summaries', history: false }, options } as const;
    const done = await desk.call('carryOut', out, ({ stage }) => told.push(stage));
    expect(done.view).toBeNull();
    expect(told).toEqual(['writing']);
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(before);
  });

  test('the previews are worded, and know the sheets that stand', async () => {
    const host = sampleHost();
    const desk = client(host);
    await desk.call('carryOut', { order: { kind: 'summarise', ids: ['overdue'] }, options });
    await desk.call('check', options);
    const { choices, reports } = await desk.call('summaries', options);
    expect(choices.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
    expect(choices.find(({ id }) => id === 'overdue')!.standing).toBe('Overdue');
    expect(choices.find(({ id }) => id === 'closed')!.standing).toBeNull();
    expect(reports[0]!.title).toContain('Board summary');
  });
});

describe('a desk that is gone', () => {
  /** A host whose reading goes on until it is let go. */
  function slowHost(): WorkbookHost & { letGo(): void } {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const inner = sampleHost();
    return {
      letGo: () => letGo(),
      read: async (): Promise<Workbook> => {
        await gate;
        return inner.read();
      },
      apply: (edits) => inner.apply(edits),
    };
  }

  test('cancelled work ends at once, and the next check has a new desk', async () => {
    const host = slowHost();
    const desk = client(host);
    const first = desk.call('check', options);
    desk.cancel();
    await expect(first).rejects.toThrow(Cancelled);
    host.letGo();
    expect((await desk.call('check', options)).counts.actions).toBe(24);
    expect(lines).toHaveLength(2);
  });

  test('a worker that dies ends its calls, and another takes its place', async () => {
    const host = slowHost();
    const desk = client(host);
    const first = desk.call('check', options);
    lines[0]!.die('out of memory');
    await expect(first).rejects.toThrow(DeskLost);
    host.letGo();
    const { reports } = await desk.call('summaries', options);
    expect(reports.length).toBeGreaterThan(0);
  });
});

describe('a long list on its way', () => {
  test('arrives as it was, in pieces, wherever in the answer it stands', async () => {
    const { port1, port2 } = new MessageChannel();
    const list = Array.from({ length: 1201 }, (_, row) => ({ row, words: `row ${row}` }));
    const answer = { view: { due: list, short: [1, 2] }, packed: Uint16Array.of(1, 2), all: list };
    const worker = new Channel<Offers, Offers>(port1);
    worker.offer({ ask: () => answer, list: () => list });
    const page = new Channel<Offers, Offers>(port2);
    let messages = 0;
    port2.addEventListener('message', () => messages++);
    port1.start();
    port2.start();
    expect(await page.call('ask', null)).toEqual(answer);
    expect(messages).toBe(1 + 3 + 3);
    expect(await page.call('list', null)).toEqual(list);
    port1.close();
  });
});

describe('a snapshot on its way', () => {
  test('arrives as it was, in parts', async () => {
    const read = await sampleHost().read();
    // Most of them stand in many cells, as the words of a plan do.
    const values = Array.from({ length: 25_000 }, (_, at) =>
      at % 5 === 0 ? at : `words ${at % 9}`,
    );
    const [first, ...rest] = read.sheets;
    const workbook: Workbook = {
      ...read,
      sheets: [{ ...first!, cells: { ...first!.cells, values } }, ...rest],
    };
    const joiner = new SnapshotJoiner();
    let parts = 0;
    await sendSnapshot(
      workbook,
      (part) => {
        parts++;
        joiner.take(structuredClone(part));
      },
      () => Promise.resolve(),
    );
    expect(parts).toBe(1 + 7 + rest.filter(({ cells }) => cells.values.length > 0).length);
    expect(joiner.join()).toEqual(workbook);
  });
});

describe('grouping findings', () => {
  const everything = {
    grouping: 'severity',
    severities: new Set(severities),
    agency: null,
  } as const;

  test('by severity, worst first, every finding once', async () => {
    const view = await client().call('check', options);
    const groups = groupFindings(view, everything);
    expect(groups.map(({ of, items }) => [of, items.length])).toEqual(
      severities.map((severity) => [severity, view.counts.findings[severity]]),
    );
  });

  test('by lead agency, each with the cells of its own rows', async () => {
    const view = await client().call('check', options);
    const groups = groupFindings(view, { ...everything, grouping: 'agency' });
    for (const { of, items } of groups) {
      for (const { finding, cells } of items) {
        expect(cells.length).toBeGreaterThan(0);
        for (const index of cells) {
          const leads = view.leadSets[finding.cells.leads[index]!]!;
          if (of === null) expect(leads).toEqual([]);
          else expect(leads).toContain(of);
        }
      }
    }
    const seen = new Set(groups.flatMap(({ items }) => items.map(({ finding }) => finding.key)));
    expect(seen.size).toBe(view.findings.length);
  });

  test('of one agency leaves what is another’s out', async () => {
    const view = await client().call('check', options);
    const none = view.agencies.indexOf('No lead named');
    const groups = groupFindings(view, { ...everything, agency: none });
    const rules = groups.flatMap(({ items }) => items.map(({ finding }) => finding.rule));
    expect(rules).toContain('blank-lead');
    expect(rules).not.toContain('impossible-date');
  });
});

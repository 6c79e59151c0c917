import ExcelJS from 'exceljs';
import { serialOfDay } from '../../src/core/workbook/day';
import type { AgencyName } from './quarter-plans';

/**
 * What agencies do to the workbooks that they are sent. Every kind of damage and of change has a
 * name here; the scenario says by these names what is to become of it. Nothing here knows how a
 * return is read: it is done to the file, as a person would.
 */

/** A returned file: its name, as the agency gave it, and its bytes. */
export interface ReturnedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Cells = Readonly<
  Record<string, string | number | { day: string } | { formula: string } | null>
>;

/** A workbook under an agency's hands. */
class Hands {
  private readonly headings = new Map<string, number>();
  readonly sheet: ExcelJS.Worksheet;
  readonly headerRow: number;

  constructor(readonly workbook: ExcelJS.Workbook) {
    this.sheet = workbook.getWorksheet('Action plan return')!;
    let header = 0;
    this.sheet.eachRow((row, number) => {
      if (header === 0 && row.getCell(1).value === 'Reference') header = number;
    });
    this.headerRow = header;
    this.sheet
      .getRow(header)
      .eachCell((cell, column) => this.headings.set(String(cell.value), column));
  }

  column(heading: string): number {
    const column = this.headings.get(heading);
    if (column === undefined) throw new Error(`no column ${heading}`);
    return column;
  }

  /** The rows of the return, by plan and number, in the order in which they stand. */
  rows(): { plan: string; id: string; number: number }[] {
    const found: { plan: string; id: string; number: number }[] = [];
    for (let number = this.headerRow + 1; number <= this.sheet.rowCount; number++) {
      const row = this.sheet.getRow(number);
      const text = (heading: string): string =>
        String(row.getCell(this.column(heading)).value ?? '');
      if (text('Reference') !== '') found.push({ plan: text('Plan'), id: text('No.'), number });
    }
    return found;
  }

  row(plan: string, id: string): number {
    const row = this.rows().find((one) => one.plan === plan && one.id === id);
    if (!row) throw new Error(`no row ${plan} ${id}`);
    return row.number;
  }

  fill(plan: string, id: string, cells: Cells): void {
    const row = this.sheet.getRow(this.row(plan, id));
    for (const [heading, value] of Object.entries(cells)) {
      const cell = row.getCell(this.column(heading));
      if (typeof value === 'object' && value !== null && 'day' in value) {
        cell.value = serialOfDay(value.day, false);
      } else if (typeof value === 'object' && value !== null) {
        cell.value = { formula: value.formula, result: 'Trained: 40' };
      } else cell.value = value;
    }
  }

  /** Rewrites the rows of the sheet, values alone, as sorting by hand does. */
  reorder(order: (rows: ExcelJS.CellValue[][]) => ExcelJS.CellValue[][]): void {
    const rows = this.rows().map(({ number }) =>
      [...(this.sheet.getRow(number).values as ExcelJS.CellValue[])].slice(1),
    );
    const width = this.sheet.columnCount;
    order(rows).forEach((values, at) => {
      for (let column = 0; column < width; column++) {
        this.sheet.getCell(this.headerRow + 1 + at, column + 1).value = values[column] ?? null;
      }
    });
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.workbook.xlsx.writeBuffer());
  }
}

async function open(bytes: Uint8Array): Promise<Hands> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return new Hands(workbook);
}

export interface QuarterInput {
  /** What was issued, by agency. */
  readonly issued: ReadonlyMap<AgencyName, Uint8Array>;
  /** What was issued a quarter before, by agency. */
  readonly earlier: ReadonlyMap<AgencyName, Uint8Array>;
  readonly plans: readonly [string, string];
}

/** The names of everything that is done to the returns. */
export const damages = [
  'file renamed',
  'rows sorted the other way round',
  'progress written',
  'status moved on',
  'recommendation reworded',
  'target moved in its place',
  'no change, chosen from the list',
  'column deleted',
  'column added',
  'row deleted',
  'row added',
  'date asked for without a reason',
  'date asked for with a reason',
  'completed with date and evidence',
  'completed without date or evidence',
  'impossible date',
  'status gone back',
  'leading equals sign',
  'formula where words belong',
  'person named',
  'no change, but evidence changed',
  'as issued changed',
  'own layout',
  'older issue',
  'columns moved',
  'text cut off at 255',
  'date typed as words',
  'second return that disagrees',
  'shared row answered by both',
  'error value',
  'row left blank',
  'nothing returned',
  'typed in from a telephone call',
] as const;

/** What one agency sends back. */
type Agency = (input: QuarterInput) => Promise<ReturnedBytes>;

const police: Agency = async ({ issued, plans: [dhr, sar] }) => {
  const police = await open(issued.get('Larkshire Police')!);
  // progress written, status moved on
  police.fill(dhr, '1.1', {
    'This quarter': 'Update given',
    'Progress this quarter': 'Protocol drafted and shared.',
  });
  police.fill(dhr, '4.1', {
    'Progress this quarter': 'Rota agreed.',
    Status: 'Completed',
    'Date completed': { day: '2026-09-15' },
    Evidence: 'Rota of September',
  });
  // recommendation reworded
  police.fill(dhr, '7.1', {
    Recommendation: 'Agencies could think about training.',
    'This quarter': 'No change this quarter',
  });
  // target moved in its place
  police.fill(sar, '3.2', {
    'Target date': { day: '2027-03-31' },
    'Progress this quarter': 'Staff have left.',
  });
  // shared row answered by both
  police.fill(dhr, '10.1', {
    'Progress this quarter': 'Our part is done.',
    Status: 'Completed',
    'Date completed': { day: '2026-09-10' },
    Evidence: 'Sample of ten cases',
  });
  // date typed as words
  police.fill(sar, '6.2', {
    'Date completed': '14 September 2026',
    Status: 'Completed',
    Evidence: 'Minutes',
    'Progress this quarter': 'Done.',
  });
  // rows sorted the other way round
  police.reorder((rows) => rows.reverse());
  return { name: 'FINAL v2 (police) update.xlsx', bytes: await police.bytes() };
};

const policeAgain: Agency = async ({ issued, plans: [dhr] }) => {
  const second = await open(issued.get('Larkshire Police')!);
  // second return that disagrees
  second.fill(dhr, '4.1', { Evidence: 'Rota of October' });
  return { name: 'police correction.xlsx', bytes: await second.bytes() };
};

const housing: Agency = async ({ issued, plans: [dhr, sar] }) => {
  const housing = await open(issued.get('Larkmere Housing')!);
  // shared row answered by both; date asked for with a reason
  housing.fill(dhr, '10.1', {
    'Progress this quarter': 'Half of our staff have been briefed.',
    Status: 'In progress',
  });
  housing.fill(dhr, '1.2', {
    'New date asked for': { day: '2027-01-31' },
    'Reason for the new date': 'The supplier is late.',
  });
  // row added
  housing.sheet.getRow(housing.sheet.rowCount + 1).getCell(housing.column('Action')).value =
    'Buy new door locks for the refuge.';
  // row deleted
  const gone = housing.row(sar, '4.1');
  housing.sheet.spliceRows(gone, 1);
  // column deleted, column added
  housing.sheet.getColumn(housing.column('Outcome')).values = [];
  housing.sheet.getCell(housing.headerRow, housing.column('Outcome')).value = 'Cost';
  housing.sheet.getCell(housing.headerRow + 1, housing.column('Outcome')).value = 'GBP 4,000';
  return { name: 'Larkmere Housing - return.xlsx', bytes: await housing.bytes() };
};

const trust: Agency = async ({ issued, plans: [dhr, sar] }) => {
  const trust = await open(issued.get('Larkshire Mental Health Trust')!);
  // completed without date or evidence; impossible date; status gone back; leading equals sign
  trust.fill(dhr, '2.1', { Status: 'Completed', 'Progress this quarter': 'Finished.' });
  trust.fill(dhr, '5.1', {
    Status: 'Completed',
    'Date completed': '31 September 2026',
    Evidence: 'Leaflet',
  });
  trust.fill(dhr, '8.1', { Status: 'Not started', 'Progress this quarter': 'Paused.' });
  trust.fill(sar, '1.2', { 'Progress this quarter': '=40 of 60 trained' });
  // formula where words belong; person named; error value
  trust.fill(sar, '4.2', { 'Progress this quarter': { formula: '"Trained: "&40' } });
  trust.fill(sar, '7.2', { 'Progress this quarter': 'Dr Surname has written the policy.' });
  trust.sheet.getCell(trust.row(dhr, '10.2'), trust.column('Evidence')).value = {
    error: '#REF!',
  } as ExcelJS.CellErrorValue;
  return { name: 'MHT.xlsx', bytes: await trust.bytes() };
};

const probation: Agency = async ({ issued, plans: [dhr] }) => {
  const probation = await open(issued.get('Larkmere Probation')!);
  // no change, chosen from the list; no change, but evidence changed
  for (const { plan, id } of probation.rows()) {
    probation.fill(plan, id, { 'This quarter': 'No change this quarter' });
  }
  probation.fill(dhr, '2.2', { Evidence: 'Audit report' });
  // as issued changed
  const base = probation.workbook.getWorksheet('As issued')!;
  base.getCell(base.rowCount, 4).value = 'Something else entirely.';
  return { name: 'Larkmere Probation.xlsx', bytes: await probation.bytes() };
};

const haven: Agency = async () => {
  // own layout
  const own = new ExcelJS.Workbook();
  const sheet = own.addWorksheet('Our update');
  sheet.addRow(['Haven Larkmere: update for the coordinator']);
  sheet.addRow([]);
  sheet.addRow(['No', 'Recommendation', 'Action', 'Update', 'Status', 'Evidence']);
  sheet.addRow([
    '3.1',
    'Agencies should improve supervision of complex cases.',
    'Write a protocol for supervision of complex cases.',
    'Supervision takes place monthly.',
    'In progress',
    'Supervision log',
  ]);
  sheet.addRow([
    '6.1',
    'Agencies should improve referrals to the risk conference.',
    'Write a new protocol for referrals to the risk conference soon.',
    'Three referrals made.',
    'In progress',
    '',
  ]);
  return { name: 'Haven Larkmere.xlsx', bytes: new Uint8Array(await own.xlsx.writeBuffer()) };
};

const careBoard: Agency = async ({ earlier, plans: [dhr] }) => {
  const board = await open(earlier.get('Larkshire Care Board')!);
  // older issue; text cut off at 255; date asked for without a reason
  board.fill(dhr, '3.2', {
    'Progress this quarter': 'The group has met again. '.repeat(12).slice(0, 255),
  });
  board.fill(dhr, '6.2', { 'New date asked for': { day: '2027-02-28' } });
  // columns moved
  const [progress, status] = [board.column('Progress this quarter'), board.column('Status')];
  for (let row = board.headerRow; row <= board.sheet.rowCount; row++) {
    const [one, other] = [board.sheet.getCell(row, progress), board.sheet.getCell(row, status)];
    [one.value, other.value] = [other.value, one.value];
  }
  return { name: 'care board.xlsx', bytes: await board.bytes() };
};

/** The returned files of the quarter. */
export function damagedReturns(input: QuarterInput): Promise<ReturnedBytes[]> {
  const agencies = [police, policeAgain, housing, trust, probation, haven, careBoard];
  return Promise.all(agencies.map((agency) => agency(input)));
}

/** What the coordinator was told on the telephone. */
export const typedIn = [
  {
    agency: 'Haven Larkmere',
    plan: 'Larkmere DHR 3',
    row: '9.1',
    values: { progress: 'Two interpreters have been found.' },
    source: 'telephone call',
    day: '2026-10-05',
  },
] as const;

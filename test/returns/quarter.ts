/**
 * What a quarter comes to, worked out by hand: the plans, their change logs and registers and the
 * board summary after the merge, for every surface alike.
 *
 * The quarter itself: `quarter-plans` has the two plans (six agencies, twenty actions each), once
 * tidy, once on the seed's layout; `quarter-damage` has what the agencies do to their returns, each
 * kind by name; `quarter-run` issues, gives back and merges on the command line, and has the
 * coordinator's `answers`. A surface that goes through the same steps on the same days (issued on
 * 2026-07-01 and 2026-10-01, merged on 2026-10-20) ends with workbooks for which
 *
 *     expect(mergedPlan(workbook)).toEqual(expectedQuarter('tidy', 0));
 *     expect(boardSummary(workbook)).toEqual(expectedBoard('tidy', 0));
 *
 * hold, the second once its summaries are written as at 2026-10-20.
 */
import type { Workbook } from '../../src/core/workbook/workbook';
import type { CellInput } from '../tools/sheet';
import { agencies, planTitles, seedPlan, tidyPlan } from './quarter-plans';
import { rowsOf } from './quarter-run';

export type QuarterLayout = 'tidy' | 'seed';
export const quarterLayouts = { tidy: tidyPlan, seed: seedPlan } as const;

/** A plan after the merge, as rows of words, days as ISO. */
export interface MergedPlan {
  readonly cells: readonly (readonly string[])[];
  readonly log: readonly (readonly string[])[];
  /** Agency, file, issued, return by, rows, state; without the digests. */
  readonly register: readonly (readonly string[])[];
}

/** Reads of a workbook what `expectedQuarter` says. */
export function mergedPlan(workbook: Workbook): MergedPlan {
  return {
    cells: rowsOf(workbook, 'Action plan', 'Recommendation'),
    log: rowsOf(workbook, 'Change log', 'Cell').slice(1),
    register: rowsOf(workbook, 'Returns register', 'Digest')
      .slice(1)
      .map((row) => row.filter((_, column) => column !== 5)),
  };
}

type WrittenField =
  'Progress' | 'New date asked for' | 'Status' | 'Date completed' | 'Evidence' | 'Outcome';

/** A cell that the merge writes: the row's number, the field, the cell afterwards, who, which file. */
type Written = readonly [
  row: string,
  field: WrittenField,
  text: string,
  agency: string,
  source: string,
  day?: string,
];

const [police, housing, trust, probation, haven, careBoard] = agencies;
const [dayMerged, dayTyped] = ['2026-10-20', '2026-10-05'];
const files = {
  police: 'FINAL v2 (police) update.xlsx',
  correction: 'police correction.xlsx',
  housing: 'Larkmere Housing - return.xlsx',
  trust: 'MHT.xlsx',
  probation: 'Larkmere Probation.xlsx',
  haven: 'Haven Larkmere.xlsx',
  careBoard: 'care board.xlsx',
} as const;

const met = 'The group has met again. '.repeat(12).slice(0, 255);
/** What the tidy plan keeps in its progress column already, with a new line below. */
const draft = { tidy: '01/07/2026 - First draft with the group.\n', seed: '' } as const;
const housingSays = '20/10/2026 - Larkmere Housing: Half of our staff have been briefed.';

const written: readonly ((layout: QuarterLayout) => readonly Written[])[] = [
  (layout) => [
    [
      ...([
        '1.1',
        'Progress',
        `${draft[layout]}20/10/2026 - Protocol drafted and shared.`,
      ] as const),
      ...([police, files.police] as const),
    ],
    ['1.2', 'New date asked for', '2027-01-31', housing, files.housing],
    [
      ...(['1.2', 'Progress'] as const),
      '20/10/2026 - New date asked for: 31 January 2027. Reason: The supplier is late.',
      ...([housing, files.housing] as const),
    ],
    ['2.1', 'Progress', '20/10/2026 - Finished.', trust, files.trust],
    ['2.1', 'Status', 'Completed', trust, files.trust],
    ['2.2', 'Evidence', 'Audit report', probation, files.probation],
    ['3.1', 'Progress', '20/10/2026 - Supervision takes place monthly.', haven, files.haven],
    ['3.1', 'Evidence', 'Supervision log', haven, files.haven],
    ['3.2', 'Progress', `20/10/2026 - ${met}`, careBoard, files.careBoard],
    ['4.1', 'Progress', `${draft[layout]}20/10/2026 - Rota agreed.`, police, files.police],
    ['4.1', 'Status', 'Completed', police, files.police],
    ['4.1', 'Date completed', '2026-09-15', police, files.police],
    ['4.1', 'Evidence', 'Rota of October', police, files.correction],
    ['5.1', 'Status', 'Completed', trust, files.trust],
    ['5.1', 'Evidence', 'Leaflet', trust, files.trust],
    ['6.2', 'New date asked for', '2027-02-28', careBoard, files.careBoard],
    ['8.1', 'Progress', '20/10/2026 - Paused.', trust, files.trust],
    ['8.1', 'Status', 'Not started', trust, files.trust],
    [
      ...(['9.1', 'Progress', '05/10/2026 - Two interpreters have been found.'] as const),
      ...([haven, 'telephone call', dayTyped] as const),
    ],
    ['10.1', 'Progress', `${draft[layout]}${housingSays}`, housing, files.housing],
    [
      ...(['10.1', 'Progress'] as const),
      `${draft[layout]}${housingSays}\n20/10/2026 - Larkshire Police: Our part is done.`,
      ...([police, files.police] as const),
    ],
    [
      ...([
        '10.1',
        'Status',
        'Larkshire Police: Completed\nLarkmere Housing: In progress',
      ] as const),
      ...([police, files.police] as const),
    ],
    [
      ...(['10.1', 'Date completed'] as const),
      'Larkshire Police: Completed (10/09/2026)\nLarkmere Housing: In progress',
      ...([police, files.police] as const),
    ],
    ['10.1', 'Evidence', 'Larkshire Police: Sample of ten cases', police, files.police],
  ],
  () => [
    ['1.2', 'Progress', '20/10/2026 - =40 of 60 trained', trust, files.trust],
    ['3.2', 'Progress', '20/10/2026 - Staff have left.', police, files.police],
    ['3.2', 'New date asked for', '2027-03-31', police, files.police],
    ['4.2', 'Progress', '20/10/2026 - Trained: 40', trust, files.trust],
    ['6.2', 'Progress', '20/10/2026 - Done.', police, files.police],
    ['6.2', 'Status', 'Completed', police, files.police],
    ['6.2', 'Date completed', '2026-09-14', police, files.police],
    ['6.2', 'Evidence', 'Minutes', police, files.police],
    ['7.2', 'Progress', '20/10/2026 - Dr Surname has written the policy.', trust, files.trust],
  ],
];

/** The heading under which a field stands in the plan: its own column, or the one that is added. */
const headings: Record<QuarterLayout, Record<WrittenField, string>> = {
  tidy: {
    ...{ Progress: 'Progress', Status: 'Status', Evidence: 'Evidence', Outcome: 'Outcome' },
    ...{ 'New date asked for': 'Revised date', 'Date completed': 'Completion date' },
  },
  seed: {
    ...{ Progress: 'Progress', Status: 'Status', Evidence: 'Evidence', Outcome: 'Outcome' },
    ...{ 'New date asked for': 'Revised date', 'Date completed': 'Date completed' },
  },
};

/** The plan, log and register of one of the two plans once the quarter is merged. */
export function expectedQuarter(layout: QuarterLayout, plan: 0 | 1): MergedPlan {
  const before = quarterLayouts[layout](plan)['Action plan']!.rows as readonly CellInput[][];
  const cells = before.map((row) => row.map(wordsOf));
  const log: string[][] = [];
  const line = (row: string, at: string, ...rest: string[]): void => {
    log.push([planTitles[plan], row, `'Action plan'!${at}`, ...rest]);
  };
  for (const [row, field, text, agency, source, day = dayMerged] of written[plan]!(layout)) {
    const heading = headings[layout][field];
    // A row that several agencies share keeps each one's date in its line of the status.
    const isStatement = row === '10.1' && field === 'Date completed';
    const wanted = isStatement ? headings[layout].Status : heading;
    let column = cells[0]!.indexOf(wanted);
    if (column < 0) {
      column = cells[0]!.push(wanted) - 1;
      for (const other of cells.slice(1)) other.push('');
      line('', `${letter(column)}1`, 'Column added', '', wanted, '', '', dayMerged);
    }
    const at = cells.findIndex(([first]) => first === row || first!.startsWith(`${row} `));
    const old = cells[at]![column]!;
    line(row, `${letter(column)}${at + 1}`, field, old, text, agency, source, day);
    cells[at]![column] = text;
  }
  return { cells, log, register: registerOf(plan) };
}

function wordsOf(input: CellInput): string {
  if (typeof input === 'object' && input !== null && 'day' in input) return String(input.day);
  return String(input ?? '');
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Two issues; a row that two agencies share is one of the rows of each. */
function registerOf(plan: 0 | 1): string[][] {
  const inOrder = [haven, housing, probation, careBoard, trust, police];
  const rows = (agency: string): string => (agency === police || agency === housing ? '5' : '4');
  // Haven Larkmere sent a list of its own, with rows of the first plan alone.
  const state = (agency: string): string => (agency === haven && plan === 1 ? 'Issued' : 'Merged');
  const entry = (agency: string, issued: string, by: string, stands: string): string[] => [
    ...[agency, `${agency} - return ${issued}.xlsx`, issued, by, rows(agency), stands],
  ];
  return [
    ...inOrder.map((agency) => entry(agency, '2026-07-01', '2026-07-22', 'Issued')),
    ...inOrder.map((agency) => entry(agency, '2026-10-01', '2026-10-22', state(agency))),
  ];
}

/** The figures of a board summary: its tables row by row, and what the board is to decide. */
export interface BoardFigures {
  readonly standings: readonly string[];
  readonly recommendations: string;
  readonly agencies: readonly string[];
  /** The longest overdue: action, days late, times moved. */
  readonly overdue: readonly string[];
  readonly decisions: readonly string[];
}

/** Reads the figures of the sheet *Board summary*. */
export function boardSummary(workbook: Workbook): BoardFigures {
  const rows = rowsOf(workbook, 'Board summary', 'Standing').map((row) =>
    row.filter((text) => text !== ''),
  );
  const from = (first: string): string[][] => {
    const start = rows.findIndex((row) => row[0] === first);
    return start < 0 ? [] : rows.slice(start + 1);
  };
  const until = (part: readonly string[][], ends: (row: string[]) => boolean): string[][] => {
    const end = part.findIndex(ends);
    return end < 0 ? [...part] : part.slice(0, end);
  };
  const sentence = (part: readonly string[][]): string => part.map(([text]) => text).join(' ');
  const overdue = until(from('What is to be done, and the reason given for the delay'), ([first]) =>
    first!.startsWith('Decisions'),
  );
  return {
    standings: until(from('Standing'), ([first]) => first === 'Actions by standing').map(
      ([name, count]) => `${name} ${count}`,
    ),
    recommendations: sentence(
      until(
        rows.slice(rows.findIndex(([first]) => first!.startsWith('Of '))),
        ([first]) => first === 'Actions by lead agency',
      ),
    ),
    agencies: until(from('Actions by lead agency'), (row) => row.length === 1).map((row) =>
      row.join(' '),
    ),
    overdue: overdue.map(([words, action, days, moved]) =>
      [action, words!.split('\n')[0], days, moved].join(' | '),
    ),
    decisions: sentence(from('Decisions asked')).split(/(?<=\.) /),
  };
}

const order = {
  tidy: 'Lead agency Await sign-off Overdue Due soon Not yet due All',
  seed: 'Lead agency Await sign-off Not yet due Other All',
} as const;

/**
 * The board summary as at 20 October 2026. Targets are the 28th of June to December 2026, one month
 * after the other: of twenty, twelve are past, three fall within thirty days or less, five later.
 * What an agency calls complete awaits sign-off; a date that is asked for moves nothing that had one.
 */
const boards: Record<QuarterLayout, readonly [BoardFigures, BoardFigures]> = {
  tidy: [
    {
      standings: [
        ...['Signed off 0', 'Completed – sign-off not recorded 3', 'Overdue 10', 'Due soon 3'],
        ...['Not yet due 4', 'All actions 20'],
      ],
      recommendations:
        'Of 10 recommendations (done only when every action is), none is signed off and 10 are open.',
      agencies: [
        order.tidy,
        `${haven} 0 2 1 1 4`,
        `${housing} 0 2 1 2 5`,
        `${probation} 0 3 0 1 4`,
        `${careBoard} 0 1 1 2 4`,
        `${trust} 2 1 0 1 4`,
        `${police} 1 1 1 2 5`,
        'All agency entries 3 10 4 9 26',
      ],
      overdue: [
        '1.1 | Write a protocol for risk assessment at the first contact. | 114 | 0',
        '4.2 | Review the practice of the handover between shifts. | 114 | 0',
        '8.1 | Write a protocol for the audit of closed cases. | 114 | 0',
        '1.2 | Review the practice of risk assessment at the first contact. | 84 | 1',
        '8.2 | Review the practice of the audit of closed cases. | 84 | 0',
      ],
      decisions: [
        'Accept or send back 3 actions reported complete: 2.1, 4.1 and 5.1.',
        'Agree or refuse a later date for 2 actions: 1.2 (to 31 January 2027) and 6.2 (to 28 February 2027).',
      ],
    },
    {
      standings: [
        ...['Signed off 0', 'Completed – sign-off not recorded 1', 'Overdue 12', 'Due soon 2'],
        ...['Not yet due 5', 'All actions 20'],
      ],
      recommendations:
        'Of 10 recommendations (done only when every action is), none is signed off and 10 are open.',
      agencies: [
        order.tidy,
        `${haven} 0 3 0 1 4`,
        `${housing} 0 1 1 3 5`,
        `${probation} 0 3 0 1 4`,
        `${careBoard} 0 2 1 1 4`,
        `${trust} 0 2 0 2 4`,
        `${police} 1 1 1 2 5`,
        'All agency entries 1 12 3 10 26',
      ],
      overdue: [
        '1.1 | Write a protocol for risk assessment at the first contact in adult services. | 114 | 0',
        '4.2 | Review the practice of the handover between shifts in adult services. | 114 | 0',
        '8.1 | Write a protocol for the audit of closed cases in adult services. | 114 | 0',
        '1.2 | Review the practice of risk assessment at the first contact in adult services. | 84 | 0',
        '5.1 | Write a protocol for information for families in adult services. | 84 | 0',
      ],
      decisions: [
        'Accept or send back 1 action reported complete: 6.2.',
        'Agree or refuse a later date for 1 action: 3.2 (to 31 March 2027).',
      ],
    },
  ],
  seed: [
    {
      standings: [
        ...['Signed off 0', 'Completed – sign-off not recorded 3', 'Overdue 0', 'Not yet due 2'],
        ...['No date 15', 'All actions 20'],
      ],
      recommendations:
        'Of 20 recommendations (done only when every action is), none is signed off, 3 are complete and await sign-off and 17 are open.',
      agencies: [
        order.seed,
        `${haven} 0 0 4 4`,
        `${housing} 0 1 4 5`,
        `${probation} 0 0 4 4`,
        `${careBoard} 0 1 3 4`,
        `${trust} 2 0 2 4`,
        `${police} 1 0 4 5`,
        'All agency entries 3 2 21 26',
      ],
      overdue: [],
      decisions: [
        'Accept or send back 3 actions reported complete: 2.1, 4.1 and 5.1.',
        'Set a date, or a date of review, for 15 actions that have none: 1.1, 2.2, 3.1, 3.2, 4.2, 5.2, 6.1, 7.1, 7.2, 8.1, 8.2, 9.1 and 3 more.',
      ],
    },
    {
      standings: [
        ...['Signed off 0', 'Completed – sign-off not recorded 1', 'Overdue 0', 'Not yet due 1'],
        ...['No date 18', 'All actions 20'],
      ],
      recommendations:
        'Of 20 recommendations (done only when every action is), none is signed off, 1 is complete and awaits sign-off and 19 are open.',
      agencies: [
        order.seed,
        `${haven} 0 0 4 4`,
        `${housing} 0 0 5 5`,
        `${probation} 0 0 4 4`,
        `${careBoard} 0 0 4 4`,
        `${trust} 0 0 4 4`,
        `${police} 1 1 3 5`,
        'All agency entries 1 1 24 26',
      ],
      overdue: [],
      decisions: [
        'Accept or send back 1 action reported complete: 6.2.',
        'Set a date, or a date of review, for 18 actions that have none: 1.1, 1.2, 2.1, 2.2, 3.1, 4.1, 4.2, 5.1, 5.2, 6.1, 7.1, 7.2 and 6 more.',
      ],
    },
  ],
};

export function expectedBoard(layout: QuarterLayout, plan: 0 | 1): BoardFigures {
  return boards[layout][plan];
}

import type { Sheets } from '../tools/plan-layout';
import type { CellInput } from '../tools/sheet';

/** The two plans of a quarter, in our own words: six agencies, twenty actions each. */

export const agencies = [
  'Larkshire Police',
  'Larkmere Housing',
  'Larkshire Mental Health Trust',
  'Larkmere Probation',
  'Haven Larkmere',
  'Larkshire Care Board',
] as const;

export type AgencyName = (typeof agencies)[number];

interface QuarterAction {
  readonly id: string;
  readonly recommendation: string;
  readonly action: string;
  readonly lead: string;
  readonly target: string;
  readonly progress: string;
  readonly status: string;
}

const subjects = [
  'risk assessment at the first contact',
  'the recording of disclosures',
  'supervision of complex cases',
  'the handover between shifts',
  'information for families',
  'referrals to the risk conference',
  'training on coercive control',
  'the audit of closed cases',
  'translation and interpreting',
  'the discharge of patients at risk',
];
const verbs = ['Write a protocol for', 'Review the practice of'];
const statuses = ['In progress', 'Not started', 'In progress', 'In progress'];

function actionsOf(plan: number): QuarterAction[] {
  return subjects.flatMap((subject, at) =>
    verbs.map((verb, half): QuarterAction => {
      const number = at * 2 + half;
      const lead =
        number === 18
          ? `${agencies[0]} / ${agencies[1]}`
          : number === 19
            ? 'All agencies'
            : agencies[(number + plan) % agencies.length]!;
      return {
        id: `${at + 1}.${half + 1}`,
        recommendation: `Agencies should improve ${subject}${plan === 0 ? '' : ' for adults with care needs'}.`,
        action: `${verb} ${subject}${plan === 0 ? '' : ' in adult services'}.`,
        lead,
        target: `2026-${String(6 + (number % 7)).padStart(2, '0')}-28`,
        progress: number % 3 === 0 ? '01/07/2026 - First draft with the group.' : '',
        status: statuses[number % statuses.length]!,
      };
    }),
  );
}

const settings = (title: string): { rows: CellInput[][] } => ({
  rows: [
    ['Followthrough settings'],
    ['How Followthrough reads this plan.'],
    [],
    ['Setting', 'For', 'Value'],
    ['Review title', null, title],
    ['Contact', null, 'Partnership coordinator, 01234 567890'],
    ...agencies.map((name): CellInput[] => ['Agency', name, '']),
    ['Address', agencies[0], 'returns@larkshire-police.example'],
  ],
});

export const planTitles = ['Larkmere DHR 3', 'Larkmere SAR 5'] as const;

/** A plan with a column for everything. */
export function tidyPlan(plan: 0 | 1): Sheets {
  const head = [
    ...['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Revised date'],
    ...['Progress', 'Status', 'Completion date', 'Evidence', 'Outcome'],
  ];
  const rows = actionsOf(plan).map((one): CellInput[] => [
    ...[one.id, one.recommendation, one.action, one.lead, { day: one.target }],
    ...[null, one.progress || null, one.status, null, null, null],
  ]);
  return {
    'Action plan': { rows: [head, ...rows] },
    'Followthrough settings': settings(planTitles[plan]),
  };
}

/** A plan on the seed's layout: status and date are the last line of the milestones, nothing else is kept. */
export function seedPlan(plan: 0 | 1): Sheets {
  const head = [
    ...['Recommendation', 'Action', 'Lead'],
    'Key milestone achieved in enacting recommendation',
  ];
  const rows = actionsOf(plan).map((one): CellInput[] => [
    `${one.id} ${one.recommendation}`,
    one.action,
    one.lead,
    one.status === 'Not started'
      ? 'A lead has been named.'
      : `A working group has met.\nIn progress: ${Number(one.target.slice(8))} ${one.target.slice(5, 7) < '10' ? 'March' : 'April'} 2026`,
  ]);
  return {
    'Action plan': { rows: [head, ...rows] },
    'Followthrough settings': settings(planTitles[plan]),
  };
}

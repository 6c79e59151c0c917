/**
 * Rows of an action plan that nobody wrote, for measuring: prose that never repeats, forty
 * agencies, dates as dates and as words, statuses in words, milestones. The same seed gives the
 * same rows.
 */

/** A row: its cells from left to right; a day stands for a real date cell, null for a blank one. */
export type BenchCell = string | { readonly day: string } | null;

export const benchHeadings = [
  'Ref',
  'Recommendation',
  'Action to take',
  'Lead agency',
  'Key milestones',
  'Target date',
  'Status',
  'Evidence',
] as const;

/** `count` rows. */
export function* benchRows(count: number, seed = 2026): Generator<readonly BenchCell[]> {
  const random = new Random(seed);
  for (let row = 1; row <= count; row++) yield benchRow(random, row);
}

function benchRow(random: Random, row: number): readonly BenchCell[] {
  const due = random.day(2024, 2028);
  return [
    String(row),
    recommendation(random),
    action(random),
    lead(random),
    milestones(random),
    target(random, due),
    status(random, due),
    evidence(random),
  ];
}

function recommendation(random: Random): string {
  const who = random.of(bodies);
  const sentences = [
    `${who} should ${random.of(duties)} ${random.of(things)} ${random.of(scopes)}, ${random.of(reasons)}.`,
    `${random.of(['This', 'The change', 'The work'])} should ${random.of(follow)} ${random.of(groups)} and be reported to ${random.of(forums)} ${random.of(rhythms)}.`,
  ];
  return sentences.slice(0, random.chance(0.6) ? 2 : 1).join(' ');
}

function action(random: Random): string {
  const first = `${random.of(verbs)} ${random.of(things)} ${random.of(scopes)} with ${random.of(groups)}.`;
  if (random.chance(0.35)) return first;
  const count = random.whole(3, 240);
  return `${first} ${random.of(verbs)} ${count} ${random.of(countable)} and take the learning to ${random.of(forums)} ${random.of(rhythms)}.`;
}

/** One agency, or one of the sixty groups of agencies that share actions. */
function lead(random: Random): string {
  if (random.chance(0.72)) return random.of(agencies);
  return random.chance(0.15) ? 'All agencies' : random.of(shared);
}

function milestones(random: Random): string | null {
  if (random.chance(0.2)) return null;
  const count = random.whole(1, 3);
  const steps = Array.from({ length: count }, () => step(random));
  return count === 1 ? steps[0]! : steps.map((text, i) => `${i + 1}. ${text}`).join('\n');
}

function step(random: Random): string {
  return `${random.of(verbs)} ${random.of(things)} and share with ${random.of(groups)}`;
}

function target(random: Random, due: string): BenchCell {
  const pick = random.number();
  const [year, month] = due.split('-').map(Number) as [number, number];
  if (pick < 0.55) return { day: due };
  if (pick < 0.7) return worded(due);
  if (pick < 0.82) return `${random.chance(0.5) ? 'End of ' : ''}${monthNames[month - 1]} ${year}`;
  if (pick < 0.87) return `Q${random.whole(1, 4)} ${year}/${(year + 1) % 100}`;
  if (pick < 0.9) return `${random.of(['Spring', 'Summer', 'Autumn'])} ${year}`;
  if (pick < 0.94) return 'Ongoing';
  if (pick < 0.96) return `Within ${random.whole(2, 12)} months of publication`;
  return pick < 0.98 ? 'TBC' : null;
}

function status(random: Random, due: string): string {
  const pick = random.number();
  const on = worded(random.day(2024, 2026));
  const [year, month] = due.split('-');
  if (pick < 0.14) return `Completed ${on}`;
  if (pick < 0.2) return `Complete - ${on}. ${step(random)}.`;
  if (pick < 0.3) return 'In progress';
  if (pick < 0.55) return `In progress: ${update(random)}`;
  if (pick < 0.62) return 'Not started';
  if (pick < 0.68) return `Ongoing – ${update(random)}`;
  if (pick < 0.74) return `Delayed, now expected ${monthNames[Number(month) - 1]} ${year}`;
  if (pick < 0.8) return `On track. ${update(random)}`;
  if (pick < 0.94) return `${numeric(random.day(2024, 2026))} – ${update(random)}`;
  return pick < 0.97 ? `Awaiting ${random.of(forums)}` : `Partially complete; ${update(random)}`;
}

function update(random: Random): string {
  return `${random.of(things)} ${random.of(progress)} ${random.of(groups)}, ${random.whole(2, 98)}% of ${random.of(countable)} so far`;
}

function evidence(random: Random): string | null {
  if (random.chance(0.5)) return null;
  return `${random.of(proofs)} of ${random.of(things)}, ${random.of(forums)} ${worded(random.day(2024, 2026))}, item ${random.whole(1, 40)}`;
}

function worded(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${monthNames[month - 1]} ${year}`;
}

function numeric(day: string): string {
  return day.split('-').reverse().join('/');
}

/** A small generator of numbers (mulberry32), the same on every machine. */
class Random {
  constructor(private state: number) {}

  /** From 0, up to but never 1. */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.number() < share;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.number() * (to - from + 1));
  }

  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.number() * list.length)]!;
  }

  day(from: number, to: number): string {
    const pad = (value: number): string => String(value).padStart(2, '0');
    return `${this.whole(from, to)}-${pad(this.whole(1, 12))}-${pad(this.whole(1, 28))}`;
  }
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Forty: known ones, posts and parts of them, and some that no directory has. */
const agencies = [
  'Metropolitan Police Service',
  'MPS',
  'Essex Police',
  'British Transport Police',
  'Larkmere Borough Council',
  'Larkmere Council – Adult Social Care',
  "Children's Social Care",
  'Adult Social Care',
  'Housing Options',
  'Community Safety Team',
  'Public Health',
  'Probation Service',
  'National Probation Service',
  'ELFT',
  'East London NHS Foundation Trust',
  'Barts Health NHS Trust',
  'London Ambulance Service',
  'North East London ICB',
  'NHS England',
  'Larkmere ICB',
  'GP Federation',
  'Larkmere Acute Hospitals',
  'Maternity Services',
  'Health Visiting Service',
  'Safeguarding Adults Board',
  'Safeguarding Children Partnership',
  'Community Safety Partnership',
  'MARAC Steering Group',
  'Domestic Abuse Board',
  'Victim Support',
  'Solace',
  "Women's Aid",
  'Refuge',
  'Change Grow Live',
  'Turning Point',
  'Home Office',
  'Ministry of Justice',
  'Crown Prosecution Service',
  'Fire and Rescue Service',
  'Director of Nursing, ELFT',
];

const shared = Array.from({ length: 60 }, (_, at) => {
  const [one, two] = [agencies[(at * 7) % 40]!, agencies[(at * 11 + 3) % 40]!];
  const third = agencies[(at * 13 + 5) % 40]!;
  return at % 2 === 0 ? `${one} / ${two}` : `${one}, ${two} and ${third}`;
});

const bodies = [
  'The partnership',
  'Each agency that took part in the review',
  'The safeguarding board',
  'The hospital trust',
  'The council',
  'The integrated care board',
  'Commissioners of the service',
  'The police',
  'Heads of service',
  'The housing provider',
  'General practices in the borough',
  'The probation region',
];

const duties = [
  'assure itself that staff understand',
  'review and reissue',
  'put in place',
  'audit',
  'make sure that everyone who meets families knows of',
  'agree with its partners',
  'test by dip sampling',
  'bring together in one place',
  'train front-line staff in',
  'set out in plain words',
  'measure the effect of',
  'strengthen',
  'share with every team',
  'give a named manager the charge of',
];

const verbs = [
  'Write',
  'Review',
  'Audit',
  'Publish',
  'Update',
  'Launch',
  'Brief managers on',
  'Commission',
  'Sample',
  'Agree',
  'Roll out',
  'Embed',
  'Test',
  'Map',
  'Refresh',
  'Deliver training on',
  'Consult on',
  'Present',
  'Survey staff about',
  'Monitor',
];

const things = [
  'the pathway from referral to first contact',
  'routine enquiry about abuse at home',
  'the information-sharing agreement',
  'how risk assessments are recorded and checked',
  'the policy for those who do not attend',
  'supervision of complex cases',
  'the transfer of records between surgeries',
  'the protocol for joint visits',
  'the use of interpreters who are not relatives',
  'the assessment of carers in their own right',
  'the escalation policy when agencies disagree',
  'the discharge checklist of the ward',
  'flags on the record for repeat callers',
  'the housing offer to people who flee abuse',
  'the threshold document',
  'professional curiosity in first assessments',
  'the recording of alcohol use in pregnancy',
  'the guidance on coercive control',
  'the multi-agency chronology template',
  'the duty rota outside office hours',
  'responses to calls about noise and disturbance',
  'the offer of advocacy to those who lack capacity',
  'the register of firearms licences',
  'contact with schools after an incident',
];

const scopes = [
  'in every locality team',
  'across the whole borough',
  'for adults with more than one need',
  'in the emergency department',
  'within primary care',
  'wherever children live in the household',
  'for people in temporary accommodation',
  'at the first point of contact',
  'during nights and weekends',
  'for those who are new to the area',
  'in custody and on release',
  'in antenatal and health visiting services',
  'with the voluntary sector',
  'among agency and bank staff',
];

const reasons = [
  'so that no one has to tell the same story twice',
  'because the review found that practice varied',
  'so that concerns reach someone who can act on them',
  'in line with the findings of earlier reviews',
  'and show how it has changed what people experience',
  'so that managers can see where it is missed',
  'with particular regard to those whose first language is not English',
  'because the warning signs stood in separate records',
  'and make its use part of supervision',
  'so that help does not depend on who answers the call',
];

const follow = [
  'draw on the experience of',
  'be tested with',
  'be offered to',
  'reach',
  'be designed together with',
  'include',
];

const groups = [
  'front-line practitioners',
  'the designated nurses',
  'the practice development leads',
  'duty social workers',
  'the independent advisers',
  'team managers and their deputies',
  'the bereaved family’s advocate',
  'the training pool',
  'community midwives',
  'neighbourhood officers',
  'the quality assurance team',
  'commissioned providers',
  'survivors who advise the board',
  'the named doctors',
];

const forums = [
  'the quality and performance group',
  'the safeguarding executive',
  'the learning and improvement sub-group',
  'the partnership board',
  'the domestic abuse forum',
  'the clinical governance committee',
  'the scrutiny panel',
  'the operational managers’ meeting',
];

const rhythms = [
  'every quarter',
  'twice a year',
  'at its next meeting',
  'by way of the annual report',
  'each month until practice is steady',
  'as part of the dashboard',
];

const countable = [
  'case files',
  'members of staff',
  'referrals',
  'contacts',
  'risk assessments',
  'supervision records',
  'visits',
  'calls',
  'discharge letters',
];

const progress = [
  'discussed with',
  'drafted and shared with',
  'being piloted by',
  'out for comment with',
  'presented to',
  'trialled among',
];

const proofs = ['Minutes', 'Audit report', 'Final version', 'Attendance list', 'Slides', 'Summary'];

import { standingKinds, type StandingReason } from '../../src/core/assess/standing';
import { rules } from '../../src/core/rules';
import type { Data } from '../../src/core/workbook/words';
import { en } from '../../src/messages/en';
import { word } from '../../src/messages/format';
import { runExample } from '../tools/rule-example';

/** Sentences that no small sheet can show, with data to word them by. */
const samples: Readonly<Record<string, Data>> = {
  'no-plan/no-table': {},
  'no-plan/no-header': {},
  'no-plan/not-a-worksheet': {},
  'no-plan/unreadable': {},
  'no-plan/too-much': { rows: 310_000 },
  'no-header-row': {},
  'unread-row': {},
  'hidden-actions/sheet': {},
  'partly-complete/share': {},
  'partly-complete/step': {},
  'settings-problem/unknown-rule': { id: 'weak-verbs' },
  'settings-problem/not-settings': { key: 'severities' },
  'settings-problem/not-a-date': { key: 'As at' },
  'settings-problem/not-a-choice': { key: 'Revised dates', choices: ['requested', 'agreed'] },
  'settings-problem/not-text': { key: 'Review title' },
  'settings-problem/not-a-list': { key: 'agencies' },
  'settings-problem/not-an-id': { key: 'agencies › 0 › id' },
  'settings-problem/too-low': { key: 'Due soon (days)', min: 0 },
  'settings-problem/too-high': { key: 'Due soon (days)', max: 366 },
  'settings-problem/too-long': { key: 'Review title', max: 200 },
  'settings-problem/missing': { key: 'For' },
};

const shown = new Map<string, string>(
  Object.entries(samples).map(([message, data]) => [message, word({ message, data })]),
);
for (const rule of rules) {
  for (const example of rule.examples) {
    for (const finding of runExample(rule, example)) shown.set(finding.message, word(finding));
  }
}

const ruleIds = new Set(rules.map((rule) => rule.id));

it('every sentence of a rule is one that the rule says', () => {
  const written = Object.keys(en).filter((id) => ruleIds.has(id.split('/')[0]!));
  expect(written.filter((id) => !shown.has(id))).toEqual([]);
});

describe.each([...shown])('%s', (_, sentence) => {
  it('says what is wrong and what to do', () => {
    expect(sentence).toMatch(/^[A-Z]/);
    expect(sentence).toMatch(/[^.]\.$/);
    expect(sentence).toMatch(
      /\b(?:Add|Ask|Change|Check|Choose|Correct|Enter|Fill|Format|Give|Keep|Move|Number|Open|Put|Record|Replace|Delete|Say|Shorten|Show|Use|Write)\b/i,
    );
    expect(sentence.length).toBeLessThan(330);
  });

  it('uses no word that only its makers know', () => {
    expect(sentence).not.toMatch(
      /\b(?:null|undefined|NaN|invalid|string|boolean|integer|field|span|token|regex|schema|pars\w+|serial|JSON|true|false)\b/i,
    );
    expect(sentence).not.toMatch(/ {2}|\bundefined\b|“”|\s[.,]/);
  });
});

it('every standing has its words', () => {
  for (const kind of standingKinds)
    expect(word({ message: `standing/${kind}`, data: {} })).toMatch(/^[A-Z]/);
});

const reasons: Readonly<Record<StandingReason, true>> = {
  record: true,
  status: true,
  'completion-date': true,
  milestone: true,
  deadline: true,
  'open-ended-words': true,
  'no-date-found': true,
  'unusable-date': true,
  'contradicted-by-words': true,
  'completion-in-future': true,
  'open-with-completion-date': true,
  'partly-complete': true,
  'claimed-not-pursued': true,
  'sent-back': true,
};

it.each(Object.keys(reasons))('the reason %s has its sentence', (reason) => {
  expect(word({ message: `standing-reason/${reason}`, data: {} })).toMatch(/^[A-Z].*\.$/);
});

import { assess } from '../../../src/core/assess/assess';
import { checkPlan } from '../../../src/core/rules/check-plan';
import { defineRule, type Rule } from '../../../src/core/rules/define-rule';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import { makePlan, type ActionInput } from '../../tools/plan';
import { makeWorkbook } from '../../tools/sheet';

const asAt = '2026-11-23';

/** A rule that reports the action of every row whose id is among those given. */
function rule(id: string, ids: readonly string[], parts: Partial<Rule> = {}): Rule {
  return defineRule({
    id,
    group: 'rows',
    severity: 'warning',
    owner: 'agency',
    description: 'Do it.',
    why: 'So.',
    examples: [],
    check({ actions, report }) {
      for (const { action } of actions) {
        if (!ids.includes(action.id.value ?? '')) continue;
        report({ cells: action.text.sources, about: action.key });
      }
    },
    ...parts,
  });
}

const rows: ActionInput[] = [{ id: '1' }, { id: '2' }, { id: '3' }];

function check(rules: readonly Rule[], settings: Partial<Settings> = {}) {
  const plan = makePlan(...rows);
  const all = { ...defaultSettings, ...settings };
  const assessment = assess(plan, [], { settings: all, asAt });
  const workbook = makeWorkbook({ Plan: [] });
  return checkPlan({ plan, records: [], assessment, settings: all, workbook }, rules).map(
    ({ rule: id, cells, severity }) => `${id} ${severity} ${cells.map(({ row }) => row).join(',')}`,
  );
}

it('joins equal sentences with all their cells, in reading order', () => {
  expect(check([rule('b', ['3', '1']), rule('a', ['2'])])).toEqual([
    'b warning 1,3',
    'a warning 2',
  ]);
});

it('keeps sentences of different words apart', () => {
  const quoting = rule('quoting', [], {
    check: ({ actions, report }) => {
      for (const { action } of actions) {
        report({ cells: action.text.sources, data: { id: action.id.value } });
      }
    },
  });
  expect(check([quoting])).toHaveLength(3);
});

it('names a cell once, however often it was reported', () => {
  const twice = rule('twice', ['2'], {
    check: ({ actions, report }) => {
      report({ cells: actions[1]!.action.text.sources });
      report({ cells: actions[1]!.action.text.sources });
    },
  });
  expect(check([twice])).toEqual(['twice warning 2']);
});

it('leaves out what follows from another finding about the same action', () => {
  const first = rule('first', ['2'], { hides: ['second'] });
  expect(check([first, rule('second', ['2', '3'])])).toEqual([
    'first warning 2',
    'second warning 3',
  ]);
});

it('runs no later group after a rule that stops', () => {
  const stop = rule('stop', ['1'], { group: 'table', stops: true });
  const beside = rule('beside', ['2'], { group: 'table' });
  expect(check([rule('later', ['1']), stop, beside])).toEqual([
    'stop warning 1',
    'beside warning 2',
  ]);
});

it('takes severities from the settings, and leaves out what is off', () => {
  const settings = { severities: { a: 'error', b: 'off' } } as const;
  expect(check([rule('a', ['1']), rule('b', ['2'], { hides: ['a'] })], settings)).toEqual([
    'a error 1',
  ]);
});

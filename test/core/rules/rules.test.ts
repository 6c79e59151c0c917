import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../src/core/rules';

const folder = join(__dirname, '../../../src/core/rules');

it('every rule has one id, and a file of that name', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  expect(files).toEqual(expect.arrayContaining(ids));
});

it('a rule hides only rules that are there', () => {
  const ids = new Set(rules.map((rule) => rule.id));
  for (const rule of rules) for (const id of rule.hides ?? []) expect(ids).toContain(id);
});

it('only what makes a plan unreadable or untrue is an error', () => {
  const errors = rules.filter((rule) => rule.severity === 'error').map((rule) => rule.id);
  expect(errors.sort()).toEqual([
    'completion-in-future',
    'duplicate-id',
    'impossible-date',
    'missing-id',
    'no-plan',
    'open-with-completion-date',
    'partly-complete',
    'reads-as-not-pursued',
    'recommendation-without-action',
    'signed-off-but-open',
  ]);
});

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

it('a missing column or a weak row is never an error', () => {
  const mild = rules.filter((rule) => rule.group === 'columns' || rule.group === 'quality');
  for (const rule of mild) expect([rule.id, rule.severity]).not.toEqual([rule.id, 'error']);
});

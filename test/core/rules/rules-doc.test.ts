import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDoc } from '../../tools/rules-doc';

it('docs/rules.md is fresh: run "npm run docs" after changing a rule', () => {
  const written = readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8');
  expect(written).toBe(rulesDoc());
});

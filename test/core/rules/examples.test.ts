import { rules } from '../../../src/core/rules';
import { namesOf, runExample } from '../../tools/rule-example';

/** A table without headings and notes among its rows depend on more than a small sheet can show. */
const shownElsewhere = ['no-header-row', 'unread-row'];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  for (const example of rule.examples) {
    it(example.title, () => {
      const findings = runExample(rule, example);
      expect(namesOf(findings.flatMap((finding) => finding.cells))).toEqual(example.finds);
    });
  }

  it('has an example of what it finds', () => {
    if (!shownElsewhere.includes(rule.id)) {
      expect(rule.examples.some((example) => example.finds.length > 0)).toBe(true);
    }
  });

  it('is described in a sentence each for what it asks and why', () => {
    expect(rule.description).toMatch(/^[A-Z][^.]*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
  });
});

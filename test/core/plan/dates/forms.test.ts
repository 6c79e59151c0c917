import { parseDates } from '../../../../src/core/plan/dates';
import { dateForms } from '../../../../src/core/plan/dates/forms';

const context = {
  place: 'date-column',
  order: null,
  publication: '2024-11-15',
  near: '2025-02-01',
} as const;

describe('the vocabulary of dates', () => {
  const examples = dateForms.flatMap(({ form, examples: own }) =>
    Object.entries(own).map(([text, end]) => ({ form, text, end })),
  );

  it.each(examples)('$form: "$text" ends $end', ({ text, end }) => {
    const expressions = parseDates(text, context);
    expect(expressions.map((expression) => expression.end)).toEqual([end]);
  });

  it('names each form once', () => {
    const names = dateForms.map(({ form }) => form);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('');
  });

  it.each(dateForms)('shows by example how it is written: $form', ({ examples: own }) => {
    expect(Object.keys(own)).not.toEqual([]);
  });
});

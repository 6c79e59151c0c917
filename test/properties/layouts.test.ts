import * as fc from 'fast-check';
import { facts } from '../core/read/reading';
import { actionsIn, generatedPlan } from '../tools/generated-plan';
import { layouts } from '../tools/plan-layout';
import { bare, outcomeOf, standingsOf } from './outcomes';
import { runs } from './runs';

jest.setTimeout(120_000);

test('a plan says the same however it is set out', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      const [plain, set] = [outcomeOf(plan), outcomeOf(plan, { layout })];
      expect(facts(set.plan)).toEqual(facts(plain.plan));
      const [before, after] = [plain, set].map((outcome) =>
        [...standingsOf(outcome)].map(([id, standing]) => [id, bare(standing)]),
      );
      expect(after).toEqual(before);
    }),
    runs(60),
  );
});

test('every action of a plan is read, once, with its own id and words', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      const read = outcomeOf(plan, { layout }).plan.sheets.flatMap((sheet) =>
        sheet.recommendations.flatMap(({ id, actions }) =>
          actions.map((action) => [id.value, action.id.value, action.text.text]),
        ),
      );
      const written = plan.recommendations.flatMap(({ id, actions }) =>
        actions.map((action) => [id, action.id, action.action]),
      );
      expect(read).toEqual(written);
      expect(read).toHaveLength(actionsIn(plan).length);
    }),
    runs(25),
  );
});

test('no date of a plan ends before it starts, whatever it is written in', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      const dates = outcomeOf(plan, { layout })
        .plan.sheets.flatMap(({ recommendations }) => recommendations)
        .flatMap(({ actions }) => actions)
        .flatMap(({ target, revised, completion, milestones }) => [
          ...(target.value ?? []),
          ...(revised.value ?? []),
          completion.value,
          ...milestones.map((step) => step.target.value),
        ]);
      for (const date of dates) {
        if (date?.start && date.end) expect(date.start <= date.end).toBe(true);
      }
    }),
    runs(25),
  );
});

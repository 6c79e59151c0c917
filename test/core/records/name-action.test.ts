import * as fc from 'fast-check';
import { actionNames } from '../../../src/core/assess/match-records';
import { readPlan } from '../../../src/core/read/read-plan';
import { nameAction } from '../../../src/core/records/name-action';
import { defaultSettings } from '../../../src/core/settings/settings';
import { generatedPlan } from '../../tools/generated-plan';
import { layOut, layouts } from '../../tools/plan-layout';
import { makeWorkbook } from '../../tools/sheet';

test('whatever a record calls an action is found as that action, and as no other', () => {
  let named = 0;
  fc.assert(
    fc.property(generatedPlan, layouts, (generated, layout) => {
      const workbook = makeWorkbook(layOut(generated, layout));
      const settings = defaultSettings;
      const plan = readPlan(workbook, {
        settings,
        asAt: '2026-11-23',
        sheets: null,
        headerRow: null,
      });
      const names = actionNames(plan);
      for (const { recommendations } of plan.sheets) {
        for (const recommendation of recommendations) {
          for (const action of recommendation.actions) {
            const name = nameAction(action, recommendation, names);
            if (name === null) continue;
            named++;
            expect(names.find({ action: name.name, sheet: action.sheet })).toBe(action.key);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(named).toBeGreaterThan(100);
});

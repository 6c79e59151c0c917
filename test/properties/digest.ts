import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { highlightEdits } from '../../src/core/edits/highlight';
import { summaryEdits } from '../../src/core/edits/summaries';
import { run } from '../../src/core/run';
import { defaultSettings } from '../../src/core/settings/settings';
import { summarise } from '../../src/core/summaries/summarise';

import { wordEdit } from '../../src/actions/apply';
import { createWorkbook } from '../../src/hosts/file/create';
import { applyEdits } from '../../src/hosts/file/apply';
import { readWorkbook } from '../../src/hosts/file/read';
import { word, wordReport } from '../../src/messages/format';
import { asAt, generatedPlan } from '../tools/generated-plan';
import { layOut, layouts } from '../tools/plan-layout';
import { makeWorkbook } from '../tools/sheet';

/**
 * Prints a digest of everything that is made of some generated plans: what is read, judged, found,
 * said, and written to a file. Node takes the time zone from TZ when it starts, so that the test
 * of time zones starts this once for each. The seed is the argument.
 */
async function digest(seed: number): Promise<string> {
  const hash = createHash('sha256');
  const settings = defaultSettings;
  const cases = fc.sample(fc.tuple(generatedPlan, layouts), { seed, numRuns: 4 });
  for (const [plan, layout] of cases) {
    const workbook = makeWorkbook(layOut(plan, layout));
    const outcome = run(workbook, { settings, asAt, sheets: null, headerRow: null });
    const reports = summarise({ ...outcome, settings, workbook });
    const worded = reports.map(wordReport);
    hash.update(JSON.stringify([outcome.plan, [...outcome.assessment.actions]]));
    hash.update(outcome.findings.map((finding) => word(finding)).join('\n'));
    hash.update(JSON.stringify(worded));
    hash.update(JSON.stringify(highlightEdits(workbook, outcome, settings)));
    const bytes = await createWorkbook(worded);
    hash.update(bytes);
    const edits = summaryEdits(reports.slice(0, 1)).map(wordEdit);
    const written = await applyEdits(bytes, edits);
    hash.update(
      JSON.stringify((await readWorkbook(written.bytes)).sheets.map(({ cells }) => cells)),
    );
  }
  return hash.digest('hex');
}

void digest(Number(process.argv[2])).then((text) => process.stdout.write(text));

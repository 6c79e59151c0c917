// One measurement in a process of its own: node stages.js <built folder> <job> <workbook> [<output>]
// Jobs: check, highlight, summarise (the product), exceljs (its bare read), folder (every workbook
// of a folder; <output> is the number of threads). Prints one line of JSON.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { Writable } = require('node:stream');

const [built, job, file, output] = process.argv.slice(2);
const load = (name) => require(join(built, name));
const stages = {};

/** Runs a stage and keeps its seconds, by the clock and of the processor. */
async function stage(name, work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const before = stages[name] ?? { wall: 0, cpu: 0 };
  stages[name] = { wall: before.wall + wall, cpu: before.cpu + (user + system) / 1e6 };
  return result;
}

/** Has a function of a module measured as a stage of its own wherever it is called from. */
function measure(module, name, label) {
  const work = module[name];
  module[name] = (...args) => stage(label, () => work(...args));
}

/**
 * The most memory that this process held, in bytes. What the system calls a child's maximum counts
 * the parent's pages from before its own program was loaded; Linux also tells the program's own.
 */
function peakOf() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

const options = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2026-11-23',
  sheets: null,
  headerRow: null,
};

async function checked() {
  const { FileHost } = load('hosts/file/file-host');
  const { settle } = load('actions/options');
  const { readPlan } = load('core/read/read-plan');
  const { readRecords } = load('core/read/read-records');
  const { assess } = load('core/assess/assess');
  const { checkPlan } = load('core/rules/check-plan');
  const { host, workbook } = await stage('file read', async () => {
    const host = new FileHost(readFileSync(file));
    return { host, workbook: await host.read() };
  });
  const settled = settle(workbook, options);
  const { settings, asAt } = settled;
  const plan = await stage('readPlan', () => readPlan(workbook, settled));
  const records = readRecords(workbook);
  const assessment = await stage('assess', () => assess(plan, records, { settings, asAt }));
  const findings = await stage('checkPlan', () =>
    checkPlan({ plan, records, assessment, settings, workbook }),
  );
  return { host, workbook, settings, outcome: { plan, records, assessment, findings } };
}

async function write(host, edits) {
  const verifying = load('hosts/file/verify/verify');
  const { wordReport } = load('messages/format');
  const { saveFile } = load('hosts/file/save');
  measure(verifying, 'verify', 'verify');
  await stage('patch', () =>
    host.apply(
      edits.map((edit) =>
        edit.kind === 'write-sheet' ? { ...edit, report: wordReport(edit.report) } : edit,
      ),
    ),
  );
  for (const kind of ['wall', 'cpu']) stages.patch[kind] -= stages.verify[kind];
  if (output) await stage('write', () => saveFile(output, host.bytes, { inPlace: false }));
}

const jobs = {
  async check() {
    const { outcome } = await checked();
    return { actions: outcome.assessment.actions.size, findings: outcome.findings.length };
  },
  async highlight() {
    const { host, workbook, settings, outcome } = await checked();
    const { highlightEdits } = load('core/edits/highlight');
    const edits = await stage('highlight edits', () => highlightEdits(workbook, outcome, settings));
    await write(host, edits);
    return { edits: edits.length };
  },
  async summarise() {
    const { host, workbook, settings, outcome } = await checked();
    const { summarise } = load('core/summaries/summarise');
    const { summaryEdits } = load('core/edits/summaries');
    const edits = await stage('summaries', () =>
      summaryEdits(summarise({ ...outcome, settings, workbook })),
    );
    await write(host, edits);
    return { edits: edits.length };
  },
  async folder() {
    const { findInputs } = load('cli/inputs');
    const { makeCrew } = load('cli/crew');
    const { eachFile } = load('cli/each-file');
    const { makePaint } = load('cli/paint');
    const inputs = await findInputs([file], process.cwd());
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const io = { stdout: nowhere, stderr: nowhere, env: {}, cwd: process.cwd() };
    const call = { command: 'check', flags: {}, options, inputs, json: true };
    const session = { ...call, io, paint: makePaint(false) };
    const work = { script: join(built, 'cli/worker.js'), patience: 600_000, memory: 4000 };
    await stage('folder', async () => {
      const crew = await makeCrew(session, { ...work, size: Number(output) });
      await eachFile(session, () => Promise.reject(new Error('no thread')), crew);
      await crew.close();
    });
    return { files: inputs.files.length };
  },
  async exceljs() {
    const ExcelJS = require('exceljs');
    const workbook = new ExcelJS.Workbook();
    await stage('file read', () => workbook.xlsx.readFile(file));
    return { rows: workbook.worksheets[0].rowCount };
  },
};

jobs[job]().then(
  (found) => {
    const total = Object.values(stages).reduce(
      (sum, { wall, cpu }) => ({ wall: sum.wall + wall, cpu: sum.cpu + cpu }),
      { wall: 0, cpu: 0 },
    );
    console.log(JSON.stringify({ job, stages, total, peak: peakOf(), found }));
  },
  (problem) => {
    console.error(problem);
    process.exitCode = 1;
  },
);

// What is mutated, and which tests must notice. Each area is small
// enough to be tried in one sitting; files that are rows of data (vocabularies) are left out, since
// a mutant there is another word, not another logic.
const { readdirSync } = require('node:fs');

const ofFiles = (...names) => names.map((name) => `test/hosts/file/${name}.test.ts`);

/** Who leads: agencies, their units and the people named, in `core/plan`. */
const LEADS = [
  ...['lead-grammar', 'lead-names', 'lead-segments', 'lead-units', 'persons', 'agencies'],
  ...['directory', 'suggest-agency', 'slips'],
];

/** Where a plan stands on a sheet and what its columns are, in `core/read`; the rest is its rows. */
const TABLES = [
  ...['find-tables', 'header', 'map-columns', 'column-evidence', 'layout', 'grid', 'sections'],
  ...['mixed-columns', 'colour-key', 'status-key', 'sheet-words', 'own-sheets', 'grouping'],
  ...['cell', 'refusal', 'text-workbook', 'id-level', 'plan-size'],
];

const areas = {
  assess: {
    mutate: ['src/core/assess/**/*.ts', '!src/core/assess/standing.ts'],
    tests: ['test/core/assess'],
  },
  statuses: {
    mutate: ['src/core/plan/statuses/**/*.ts', '!**/vocabulary.ts', '!**/index.ts'],
    tests: ['test/core/plan/statuses'],
  },
  dates: {
    mutate: ['src/core/plan/dates/*.ts', '!**/words.ts', '!**/index.ts'],
    tests: ['test/core/plan/dates'],
  },
  'date-forms': {
    mutate: ['src/core/plan/dates/forms/*.ts', '!**/index.ts'],
    tests: ['test/core/plan/dates'],
  },
  leads: {
    mutate: LEADS.map((name) => `src/core/plan/${name}.ts`),
    tests: ['agencies', 'lead-cells', 'slips', 'suggest-status'].map(
      (name) => `test/core/plan/${name}.test.ts`,
    ),
  },
  plan: {
    mutate: [
      'src/core/plan/*.ts',
      ...LEADS.map((name) => `!**/${name}.ts`),
      ...['headings', 'field-names', '*-words'].map((name) => `!**/${name}.ts`),
    ],
    tests: ['test/core/plan', 'test/core/read/mapping.test.ts'],
  },
  tables: {
    mutate: TABLES.map((name) => `src/core/read/${name}.ts`),
    tests: ['test/core/read'],
  },
  rows: {
    mutate: [
      'src/core/read/*.ts',
      '!**/running-text.ts',
      ...TABLES.map((name) => `!**/${name}.ts`),
    ],
    tests: ['test/core/read'],
  },
  'read-text': {
    mutate: ['src/core/read/text/*.ts', 'src/core/read/running-text.ts'],
    tests: [
      ...['running-text', 'plan-from-text'].map((name) => `test/core/read/${name}.test.ts`),
      ...['test/core/read/text', 'test/plans/text.test.ts'],
    ],
  },
  patch: {
    mutate: ['src/hosts/file/patch/*.ts', 'src/hosts/file/apply.ts'],
    tests: [
      ...ofFiles('patch-details', 'highlight', 'set-cells', 'remove-sheets', 'spoilt-workbooks'),
      'test/hosts/append-rows.test.ts',
    ],
  },
  graft: {
    mutate: ['src/hosts/file/graft/*.ts'],
    tests: ofFiles('write-sheet', 'written-sheets', 'remove-sheets', 'spoilt-workbooks'),
  },
  verify: {
    mutate: ['src/hosts/file/verify/*.ts'],
    tests: ofFiles('verify-details', 'verify-other-programs', 'verify', 'verify-written'),
  },
  container: {
    mutate: ['container', 'package', 'relationships', 'content-types', 'identify', 'inflate'].map(
      (name) => `src/hosts/file/${name}.ts`,
    ),
    tests: ofFiles('container', 'container-details', 'package', 'package-details', 'identify'),
  },
  'file-parts': {
    mutate: ['src/hosts/file/parts/*.ts'],
    tests: [
      'test/hosts/file/editing',
      ...ofFiles('set-cells', 'highlight', 'write-sheet', 'written-sheets'),
      ...ofFiles('patch-details', 'remove-sheets', 'verify-written', 'spoilt-workbooks'),
      'test/hosts/append-rows.test.ts',
    ],
  },
  'file-read': {
    mutate: ['src/hosts/file/read/*.ts', '!**/index.ts', '!**/builtin-formats.ts'],
    tests: ['test/hosts/file/read'],
  },
  'file-publish': {
    mutate: ['src/hosts/file/publish/*.ts'],
    tests: ofFiles('publish', 'publish-details', 'publish-parts', 'publish-proof'),
  },
  'file-build': {
    mutate: ['src/hosts/file/build/*.ts', 'src/hosts/file/create.ts', 'src/hosts/file/chart.ts'],
    tests: ofFiles('form-book', 'written-sheets', 'charts', 'created', 'write-sheet'),
  },
  'file-save': {
    mutate: ['save', 'temporary', 'scan-stream', 'workbook-part', 'file-host', 'problems'].map(
      (name) => `src/hosts/file/${name}.ts`,
    ),
    tests: ofFiles(
      ...['save', 'save-details', 'package', 'package-details', 'identify', 'workbook-part'],
      ...['set-cells', 'read/sheets'],
    ),
  },
  xml: {
    mutate: ['src/hosts/file/xml/*.ts', '!**/index.ts'],
    tests: [
      'test/hosts/file/xml',
      'test/hosts/file/read/values.test.ts',
      ...ofFiles('verify-details', 'set-cells'),
    ],
  },
};

/** What starts other programs, reads many workbooks or tries many cases: too slow here. */
const SLOW = /corpus|hard-workbooks|hostile|properties|invariants|laws|rules-doc|growth/;

/** The test files of a path (itself, or those of a folder and the folders in it). */
function filesOf(path) {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/** The test files that an area's mutants are tried on, in their order. */
const testFilesOf = (area) => areas[area].tests.flatMap(filesOf).filter((file) => !SLOW.test(file));

module.exports = { areas, testFilesOf };

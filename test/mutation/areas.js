// What is mutated and which tests must notice. Each area has its own, small enough to be tried
// in one sitting; files that are rows of data (vocabularies) are left out, since a mutant there
// is another word, not another logic.
const ofFiles = (...names) => names.map((name) => `test/hosts/file/${name}.test.ts`);

module.exports = {
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
  plan: {
    mutate: ['src/core/plan/*.ts', '!**/headings.ts', '!**/field-names.ts', '!**/*-words.ts'],
    tests: ['test/core/plan', 'test/core/read/mapping'],
  },
  read: {
    mutate: ['src/core/read/*.ts'],
    tests: ['test/core/read'],
  },
  'read-text': {
    mutate: ['src/core/read/text/*.ts'],
    tests: ['test/core/read/running-text'],
  },
  patch: {
    mutate: ['src/hosts/file/patch/*.ts', 'src/hosts/file/apply.ts'],
    tests: [
      ...ofFiles('highlight', 'set-cells', 'remove-sheets', 'spoilt-workbooks'),
      'test/hosts/append-rows.test.ts',
    ],
  },
  graft: {
    mutate: ['src/hosts/file/graft/*.ts'],
    tests: ofFiles('write-sheet', 'remove-sheets', 'spoilt-workbooks'),
  },
  verify: {
    mutate: ['src/hosts/file/verify/*.ts'],
    tests: ofFiles('verify', 'verify-details'),
  },
  container: {
    mutate: ['container', 'package', 'relationships', 'content-types', 'identify'].map(
      (name) => `src/hosts/file/${name}.ts`,
    ),
    tests: ofFiles('container', 'package', 'identify'),
  },
  'file-parts': {
    mutate: ['src/hosts/file/parts/*.ts'],
    tests: ['test/hosts/file'],
  },
  'file-read': {
    mutate: ['src/hosts/file/read/*.ts', '!**/index.ts', '!**/builtin-formats.ts'],
    tests: ['test/hosts/file/read'],
  },
  xml: {
    mutate: ['src/hosts/file/xml/*.ts', '!**/index.ts'],
    tests: ['test/hosts/file/xml'],
  },
};

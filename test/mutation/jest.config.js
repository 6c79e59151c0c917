const areas = require('./areas');
const base = require('../../jest.config');

const area = areas[process.env.MUTATION_AREA ?? ''];
const paths = area ? area.tests : ['test/core', 'test/hosts/file'];

/**
 * The tests that tell of an area's logic, and quickly. What measures time, starts other programs or
 * reads many workbooks is left out: it would be too slow for thousands of runs.
 * @type {import('jest').Config}
 */
module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test'],
  testMatch: paths.map((path) =>
    path.endsWith('.ts') ? `<rootDir>/${path}` : `<rootDir>/${path}/**/*.test.ts`,
  ),
  testPathIgnorePatterns: [
    'test/hosts/file/(?:corpus|hard-workbooks|save)\\.test',
    'published-plans\\.test',
    'rules-doc\\.test',
  ],
  setupFiles: ['<rootDir>/test/mutation/fixed-seed.js'],
};

const { createRequire } = require('node:module');

// Jest's own, which is what jest depends on.
const fromJest = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const Sequencer = fromJest('@jest/test-sequencer').default;

/** The files that take longest: begun last, one of them would go on when all others are over. */
const longest = [
  'browser/page-corpus',
  'hosts/file/hard-workbooks',
  'hosts/file/real-world',
  'hosts/file/corpus',
  'browser/',
  'hosts/file/hostile',
  'highlights/',
  'actions/writing',
];

/** The order of the test files: the longest first, the others as jest orders them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((part) => path.replaceAll('\\', '/').includes(`/test/${part}`));
      return at < 0 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};

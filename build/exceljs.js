// exceljs in a browser, from its source: the bundle it brings along makes code out of text, which
// the pages' policy forbids. Sheets are built with it and nothing is read, so that what it needs of
// Node for files, text tables and passwords is left out.
const { ProvidePlugin } = require('webpack');

const resolve = {
  alias: {
    exceljs$: 'exceljs/lib/exceljs.bare.js',
    'fast-csv': false,
    jszip$: 'jszip/lib/index.js',
    setimmediate: require.resolve('./set-immediate'),
  },
  fallback: {
    buffer: require.resolve('buffer/'),
    crypto: false,
    events: require.resolve('events/'),
    fs: false,
    stream: require.resolve('readable-stream'),
    util: false,
  },
};

const plugins = [
  new ProvidePlugin({ Buffer: ['buffer', 'Buffer'], process: require.resolve('process/browser') }),
];

module.exports = { resolve, plugins };

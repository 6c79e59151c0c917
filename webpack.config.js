// Builds the pages: the pane and the ribbon commands for Excel, and the page for the browser.
//
//   dist-web/site                 what is served; nothing in it knows its own address
//   dist-web/followthrough.html   the page for the browser as one file, which opens by double-click
//   dist-web/manifest.xml         the add-in's manifest for the address in FOLLOWTHROUGH_ADDRESS, if set
//   dist-web/maps                 source maps, apart, for whoever has to read a stack
const { resolve } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const exceljs = require('./build/exceljs');
const { manifestFor } = require('./build/manifest');
const { OfflineList, worker } = require('./build/offline-list');
const { pages, policy } = require('./build/pages');
const { excelServer, pageServer } = require('./build/servers');
const { SingleFile } = require('./build/single-file');

const { FOLLOWTHROUGH_ADDRESS: address, FOLLOWTHROUGH_OUTPUT: output = 'dist-web' } = process.env;
const transform = (manifest) => manifestFor(manifest.toString(), address);

module.exports = async (env = {}, { mode = 'production' } = {}) => {
  if (!env.WEBPACK_SERVE) return [site(mode, env), singleFile(mode)];
  const served = site(mode, env);
  if (env.excel) return { ...served, stats: 'errors-warnings', devServer: await excelServer() };
  const quiet = { stats: 'errors-only', infrastructureLogging: { level: 'warn' } };
  return { ...served, ...quiet, devServer: pageServer() };
};

function site(mode, env) {
  const hashed = mode === 'production' ? 'scripts/[name].[contenthash:12].js' : 'scripts/[name].js';
  return {
    ...common(mode),
    name: 'site',
    entry: {
      ...Object.fromEntries(pages.map(({ name, entry }) => [name, entry])),
      [worker.name]: worker.entry,
    },
    output: {
      path: resolve(__dirname, output, 'site'),
      filename: ({ chunk }) => (chunk.name === worker.name ? worker.file : hashed),
      chunkFilename: hashed,
      sourceMapFilename: '../maps/[file].map',
      publicPath: 'auto',
      clean: true,
    },
    // Never a kind that the policy would refuse: those made of `eval` are usual in development.
    devtool: mode === 'production' ? 'hidden-source-map' : 'source-map',
    plugins: [
      ...exceljs.plugins,
      ...pages.map((page) => htmlOf(page, env.excel ? devConnections : {})),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'src/web/followthrough.webmanifest' },
          ...(address ? [{ from: 'manifest.xml', to: '../manifest.xml', transform }] : []),
        ],
      }),
      new OfflineList(),
    ],
    optimization: { splitChunks: { chunks: ({ name }) => name !== worker.name } },
  };
}

function singleFile(mode) {
  const page = pages.find(({ name }) => name === 'web');
  const { module, ...rest } = common(mode);
  return {
    ...rest,
    name: 'single-file',
    entry: { page: ['./build/inlined-workers.js', page.entry] },
    output: { path: resolve(__dirname, output), filename: '[name].js', publicPath: '' },
    devtool: false,
    // What is loaded on demand elsewhere stands in the script, and each worker is one script.
    module: { ...module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { splitChunks: false },
    plugins: [...exceljs.plugins, new SingleFile(page)],
  };
}

/** How every script is made. */
function common(mode) {
  const parser = { syntax: 'typescript', tsx: true };
  const transform = { react: { runtime: 'automatic' } };
  const options = { jsc: { parser, transform, target: 'es2022' } };
  return {
    mode,
    target: ['web', 'es2022'],
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      // Imports on demand name the compiled file, as Node asks; here it is the source.
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
      ...exceljs.resolve,
      alias: {
        ...exceljs.resolve.alias,
        // Packed and unpacked by the browser itself; the other codec would be fetched.
        '@zip.js/zip.js$': require
          .resolve('@zip.js/zip.js/package.json')
          .replace('package.json', 'index-native.js'),
      },
    },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options } },
        // zip.js would start workers and modules from its own address; it is told to start none.
        { test: /zip-core-base\.js$/, use: require.resolve('./build/no-own-address') },
        // A workbook stands in the script as a data address, since the pages may fetch nothing.
        { test: /\.xlsx$/, type: 'asset/inline' },
      ],
    },
    performance: { hints: false },
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    stats: { preset: 'normal', modules: false },
  };
}

/** The dev server tells the pages of a change through a socket. */
const devConnections = { 'connect-src': ["'self'", 'wss://localhost:3000'] };

function htmlOf({ name, file, template, directives }, connections) {
  return new HtmlPlugin({
    filename: file,
    template,
    chunks: [name],
    scriptLoading: 'defer',
    templateParameters: { policy: policy({ ...directives, ...connections }), isSingleFile: false },
  });
}

// Builds the pages: the pane and the ribbon commands for Excel, and the page for the browser.
//
//   dist-web/site           what is served; nothing in it knows its own address
//   dist-web/manifest.xml   the add-in's manifest for the address in FOLLOWTHROUGH_ADDRESS, if that is set
//   dist-web/maps           source maps, apart, for whoever has to read a stack
const { resolve } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const exceljs = require('./build/exceljs');
const { manifestFor } = require('./build/manifest');
const { pages, policy } = require('./build/pages');
const { excelServer, pageServer } = require('./build/servers');

const { FOLLOWTHROUGH_ADDRESS: address, FOLLOWTHROUGH_OUTPUT: output = 'dist-web' } = process.env;
const transform = (manifest) => manifestFor(manifest.toString(), address);

module.exports = async (env = {}, { mode = 'production' } = {}) => ({
  mode,
  name: 'pages',
  target: ['web', 'es2022'],
  entry: Object.fromEntries(pages.map(({ name, entry }) => [name, entry])),
  output: {
    path: resolve(__dirname, output, 'site'),
    filename: mode === 'production' ? 'scripts/[name].[contenthash:12].js' : 'scripts/[name].js',
    sourceMapFilename: '../maps/[file].map',
    publicPath: 'auto',
    clean: true,
  },
  // Never a kind that the policy would refuse: those made of `eval` are the default in development.
  devtool: mode === 'production' ? 'hidden-source-map' : 'source-map',
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    // Imports on demand name the compiled file, as Node asks; here it is the source.
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    ...exceljs.resolve,
  },
  module: {
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc() }],
  },
  plugins: [
    ...exceljs.plugins,
    ...pages.map((page) => htmlOf(page, env.excel ? devConnections : {})),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        ...(address ? [{ from: 'manifest.xml', to: '../manifest.xml', transform }] : []),
      ],
    }),
  ],
  optimization: { splitChunks: { chunks: 'all' } },
  performance: { hints: false },
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  stats: env.WEBPACK_SERVE ? 'errors-warnings' : { preset: 'normal', modules: false },
  devServer: env.excel ? await excelServer() : pageServer(),
});

function swc() {
  const parser = { syntax: 'typescript', tsx: true };
  const transform = { react: { runtime: 'automatic' } };
  return { loader: 'swc-loader', options: { jsc: { parser, transform, target: 'es2022' } } };
}

/** The dev server tells the pages of a change through a socket. */
const devConnections = { 'connect-src': ["'self'", 'wss://localhost:3000'] };

function htmlOf({ name, file, template, directives }, connections) {
  return new HtmlPlugin({
    filename: file,
    template,
    chunks: [name],
    scriptLoading: 'defer',
    templateParameters: { policy: policy({ ...directives, ...connections }) },
  });
}

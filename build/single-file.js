const { createHash } = require('node:crypto');
const HtmlPlugin = require('html-webpack-plugin');
const { Compilation, sources } = require('webpack');
const { policy } = require('./pages');

const file = 'followthrough.html';
const main = 'page.js';

/** What stands in the page's template until the hash of its script is known. */
const policyToCome = 'policy to come';

/**
 * Puts everything a page is made of into one file that opens from a disk or an e-mail. Its policy
 * names its one script by its hash: no other runs. Workers can only be made of what it holds.
 */
class SingleFile {
  constructor({ template }) {
    this.page = new HtmlPlugin({
      filename: file,
      template,
      inject: false,
      templateParameters: { policy: policyToCome, isSingleFile: true },
    });
  }

  apply(compiler) {
    this.page.apply(compiler);
    compiler.hooks.thisCompilation.tap('SingleFile', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'SingleFile', stage }, () => pack(compilation));
    });
  }
}

function pack(compilation) {
  const assets = compilation.getAssets().map(({ name }) => name);
  if (!assets.includes(file)) return;
  const textOf = (name) => compilation.getAsset(name).source.source().toString();
  const workers = assets.filter((name) => name.endsWith('.js') && name !== main);
  const script = inScript(textOf(main));
  const html = textOf(file)
    .replace(`"${policyToCome}"`, () => `"${policyOf(script)}"`)
    .replace('</body>', () =>
      [
        ...workers.map((name) => block(`type="text/plain" id="${name}"`, inScript(textOf(name)))),
        `<script>${script}</script>`,
        ...assets.filter((name) => name.endsWith('.txt')).map((name) => `<!-- ${textOf(name)} -->`),
        '</body>',
      ].join('\n'),
    );
  for (const name of assets) if (name !== file) compilation.deleteAsset(name);
  compilation.updateAsset(file, new sources.RawSource(html));
}

const block = (attributes, text) => `<script ${attributes}>${text}</script>`;

/** A script as it may stand within HTML: what would end it there is written otherwise. */
function inScript(text) {
  return text.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
}

function policyOf(script) {
  const hash = createHash('sha256').update(script).digest('base64');
  return policy({
    'script-src': [`'sha256-${hash}'`],
    'worker-src': ['blob:'],
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:'],
    'font-src': ["'none'"],
  });
}

module.exports = { SingleFile, file };

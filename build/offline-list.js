const { createHash } = require('node:crypto');
const { Compilation, sources } = require('webpack');

/** The service worker; its name never changes, since browsers look for a newer one under it. */
const worker = {
  name: 'service-worker',
  file: 'service-worker.js',
  entry: './src/web/service-worker.ts',
};

/** What stands in the service worker's source for the list of files; and what Excel alone needs. */
const placeholder = /(['"])offline-list\1/;
const forExcel = /^(taskpane|commands)\.html$|^icons\/(?!open-)/;

/** Tells the service worker which files the page is made of, so that it works without a network. */
class OfflineList {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OfflineList', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'OfflineList', stage }, () => {
        if (compilation.getAsset(worker.file)) fill(compilation);
      });
    });
  }
}

function fill(compilation) {
  const hash = createHash('sha256');
  const files = [];
  for (const { name, source } of compilation.getAssets()) {
    if (!/\.(html|js|png|webmanifest)$/.test(name)) continue;
    if (name.startsWith('..') || name === worker.file || forExcel.test(name)) continue;
    files.push(name);
    hash.update(name).update(source.source());
  }
  const list = JSON.stringify({ version: hash.digest('hex').slice(0, 12), files: files.sort() });
  compilation.updateAsset(worker.file, (source) => {
    const text = source.source().toString();
    if (!placeholder.test(text)) throw new Error('the service worker has no list to fill');
    return new sources.RawSource(text.replace(placeholder, () => list));
  });
}

module.exports = { OfflineList, worker };

// Makes docs/board-summary.png and docs/highlights.png: the sample plan as the demo writes it,
// seen through LibreOffice on the day it is judged. Needs soffice, faketime and poppler's tools.
const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const day = '2026-11-23';
const scratch = mkdtempSync(join(tmpdir(), 'followthrough-pictures-'));
const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', cwd: scratch });

/** The first page of a document that holds these words. */
function pageWith(pdf, words) {
  const pages = run('pdftotext', '-layout', pdf, '-').split('\f');
  return pages.findIndex((page) => page.includes(words)) + 1;
}

function picture(name, pdf, page, ...options) {
  const target = join(root, 'docs', name);
  run('pdftoppm', '-png', '-singlefile', '-f', `${page}`, ...options, pdf, target);
}

try {
  const bin = join(root, 'bin/followthrough.js');
  run(process.execPath, bin, 'demo', '--as-at', day, '-o', join(scratch, 'plan.xlsx'));
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`;
  const convert = [profile, '--headless', '--convert-to', 'pdf', 'plan.xlsx'];
  run('faketime', `${day} 12:00:00`, 'soffice', ...convert);
  picture('board-summary', 'plan.pdf', pageWith('plan.pdf', 'Board summary:'), '-r', '110');
  // The upper part of the plan's own sheet, which is A3.
  picture(
    'highlights',
    'plan.pdf',
    1,
    '-r',
    '110',
    '-x',
    '50',
    '-y',
    '70',
    '-W',
    '1720',
    '-H',
    '900',
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

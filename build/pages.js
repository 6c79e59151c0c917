// The pages that are built, and what each of them may load: its Content-Security-Policy.

const office = 'https://appsforoffice.microsoft.com';

/**
 * A policy as the text of its `<meta>`. Everything is forbidden but what is named here. `eval` and
 * inline scripts are allowed nowhere; inline styles are, because Fluent makes its styles as it runs.
 */
function policy(directives) {
  const all = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    ...directives,
  };
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** In Excel: Microsoft's office.js, which only its own address may serve, and nothing else. */
const inExcel = { 'script-src': ["'self'", office] };

/** @type {readonly { name: string, file: string, entry: string, template: string, directives: object }[]} */
const pages = [
  {
    name: 'taskpane',
    file: 'taskpane.html',
    entry: './src/taskpane/index.tsx',
    template: './src/taskpane/taskpane.html',
    directives: inExcel,
  },
  {
    name: 'commands',
    file: 'commands.html',
    entry: './src/commands/index.ts',
    template: './src/commands/commands.html',
    directives: inExcel,
  },
  {
    name: 'web',
    file: 'index.html',
    entry: './src/web/index.tsx',
    template: './src/web/index.html',
    directives: { 'manifest-src': ["'self'"] },
  },
];

module.exports = { pages, policy };

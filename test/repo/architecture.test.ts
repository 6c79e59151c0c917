import ts from 'typescript';
import { importsOf, readRepoFile, runTimeImportsOf, sourceFiles } from '../tools/sources';

/** The stages of the core: each imports itself and those before it. */
const stages = [
  'workbook',
  'plan',
  'settings',
  'read',
  'assess',
  'records',
  'rules',
  'fixes',
  'publish',
  'summaries',
  'edits',
  'returns',
];

const coreStages = stages.map((stage) => `src/core/${stage}/`);

/** What every surface is made over, and what the two with an interface show it with. */
const surfaces = ['src/core/', 'src/messages/', 'src/hosts/port.ts', 'src/actions/'];
const interfacePackages =
  /^(react|react-dom\/client|@fluentui\/react-(components|icons)|@tanstack\/react-virtual|idb)$/;

/** What each part of `src` may import beside itself; `packages` are npm packages and Node's own. */
const parts: readonly { part: string; may: readonly string[]; packages: RegExp | null }[] = [
  ...coreStages.map((part, index) => ({
    part,
    may: coreStages.slice(0, index),
    packages: /^zod$/,
  })),
  { part: 'src/core/run.ts', may: coreStages, packages: null },
  { part: 'src/messages/', may: ['src/core/'], packages: null },
  { part: 'src/hosts/port.ts', may: ['src/core/workbook/'], packages: null },
  { part: 'src/hosts/layout/', may: ['src/core/workbook/'], packages: null },
  {
    part: 'src/hosts/file/',
    may: ['src/core/workbook/', 'src/hosts/port.ts', 'src/hosts/layout/'],
    packages: /^(node:.+|@zip\.js\/zip\.js|exceljs|piscina)$/,
  },
  {
    part: 'src/hosts/excel/',
    may: ['src/core/workbook/', 'src/hosts/port.ts', 'src/hosts/layout/'],
    packages: null,
  },
  {
    part: 'src/actions/',
    may: ['src/core/', 'src/messages/', 'src/hosts/port.ts'],
    packages: null,
  },
  {
    part: 'src/cli/',
    may: ['src/core/', 'src/messages/', 'src/hosts/port.ts', 'src/hosts/file/', 'src/actions/'],
    packages: /^(node:.+|commander|cli-progress|picocolors|piscina)$/,
  },
  {
    part: 'src/taskpane/',
    // Files that the user picks are read and made in the worker.
    may: [...surfaces, 'src/hosts/excel/', 'src/hosts/file/'],
    packages: interfacePackages,
  },
  {
    part: 'src/commands/',
    may: [...surfaces, 'src/hosts/excel/', 'src/taskpane/'],
    packages: null,
  },
  {
    part: 'src/web/',
    may: [...surfaces, 'src/hosts/file/', 'src/taskpane/', 'assets/sample/'],
    packages: new RegExp(`${interfacePackages.source}|^numfmt$`),
  },
];

const files = sourceFiles('src');

/** The core is large and has a worker to itself, of these files; the pane must be there at once. */
const inWorker =
  /^src\/taskpane\/desk\/(worker|desk|record|fix|remember|returns-(desk|plans)|publish-desk|[a-z-]+-view)\.ts$/;
const paneFiles = files.filter((file) => file.startsWith('src/taskpane/') && !inWorker.test(file));
const inPane =
  /^src\/(taskpane\/(?!desk\/(worker|desk|record|fix|remember|returns-(desk|plans)|publish-desk|[a-z-]+-view)\.ts)|hosts\/(port|excel)|core\/workbook\/|messages\/(pane|pane-returns|publish-view|values)\.ts)/;

describe('who imports whom', () => {
  test.each(files)('%s', (file) => {
    const part = parts.find((each) => file.startsWith(each.part));
    if (!part) throw new Error(`${file} stands in no part of the design`);
    const allowed = [part.part, ...part.may];
    const wrong = importsOf(file).filter(({ name, file: target }) =>
      target === null
        ? !part.packages?.test(name)
        : !allowed.some((prefix) => target.startsWith(prefix)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(paneFiles)('%s brings into the pane what is small of the core, and no more', (file) => {
    const brought = runTimeImportsOf(file).flatMap((each) => each.file ?? []);
    expect(brought.filter((each) => !inPane.test(each))).toEqual([]);
  });

  test.each(['rules', 'summaries'])('the files listed in core/%s import none another', (stage) => {
    const folder = `src/core/${stage}/`;
    const listed = new Set(
      importsOf(`${folder}index.ts`)
        .map(({ file }) => file)
        .filter((file) => file !== null && !/\/define-[a-z]+\.ts$/.test(file)),
    );
    expect(listed.size).toBeGreaterThan(0);
    for (const file of listed) {
      const others = importsOf(file!).filter((each) => listed.has(each.file));
      expect({ file, others }).toEqual({ file, others: [] });
    }
  });
});

const coreFiles = files.filter((file) => file.startsWith('src/core/'));

describe('the core', () => {
  test.each(coreFiles)('%s has no clock and no locale of the machine', (file) => {
    expect(clockReads(file)).toEqual([]);
  });

  test.each(coreFiles)('%s has no sentences', (file) => {
    expect(sentences(file)).toEqual([]);
  });
});

function clockReads(file: string): string[] {
  const found: string[] = [];
  visit(file, (node, source) => {
    const text = node.getText(source);
    if (
      (ts.isNewExpression(node) && /^Date$/.test(node.expression.getText(source))
        ? !node.arguments?.length
        : false) ||
      (ts.isPropertyAccessExpression(node) &&
        /^(Date\.now|performance\.now|Math\.random)$/.test(text)) ||
      (ts.isCallExpression(node) &&
        /\.(toLocale\w*String|getTimezoneOffset|getDate|getDay|getFullYear|getMonth|localeCompare)$/.test(
          node.expression.getText(source),
        )) ||
      (ts.isIdentifier(node) && text === 'Intl')
    ) {
      found.push(text.slice(0, 80));
    }
  });
  return found;
}

/** A sentence begins with a capital, has three words or more, and ends like one. */
const sentence = /^[A-Z][a-z']* (?:\S+ )+\S*[a-z)][.?!]$/;

/** The files where sentences are content, not speech: what documents a rule beside its check. */
const documents = new Set(['description', 'why', 'title', 'sheet']);

function sentences(file: string): string[] {
  const found: string[] = [];
  visit(file, (node, source) => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map((span) => `x${span.literal.text}`)].join('')
        : null;
    if (text !== null && sentence.test(text) && !inDocument(node, source)) found.push(text);
  });
  return found;
}

function inDocument(node: ts.Node, source: ts.SourceFile): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isPropertyAssignment(at) && documents.has(at.name.getText(source))) return true;
  }
  return false;
}

function visit(file: string, look: (node: ts.Node, source: ts.SourceFile) => void): void {
  const source = ts.createSourceFile(file, readRepoFile(file), ts.ScriptTarget.ES2022, true);
  const walk = (node: ts.Node): void => {
    look(node, source);
    ts.forEachChild(node, walk);
  };
  walk(source);
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { repoRoot } from '../../tools/sources';

/** A member of a class: how it is written on the wire, and the requirement set that brought it. */
export interface Member {
  readonly wire: string;
  /** Such as `1.9`; null where it is not said. */
  readonly since: string | null;
}

export interface Scalar extends Member {
  readonly isReadOnly: boolean;
}

/** A member that leads to another object. */
export interface Navigation extends Member {
  readonly type: string;
}

/** What the types say of a class of Excel's. Keys are the public names. */
export interface ClassTypes {
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly navigations: Readonly<Record<string, Navigation>>;
  readonly methods: Readonly<Record<string, Member>>;
  readonly isCollection: boolean;
}

export type TypesTable = Readonly<Record<string, ClassTypes>>;

const typesPackage = join(repoRoot, 'node_modules/@types/office-js');
/** Members that live in the library alone and never travel. */
const ofTheLibrary = /^(context|load|toJSON|set|track|untrack|retrieve|isNullObject|on[A-Z].*)$/;

let table: TypesTable | null = null;

/** The classes of Excel's API, from their published types; made once and kept beside the packages. */
export function typesTable(): TypesTable {
  table ??= cachedTable();
  return table;
}

function cachedTable(): TypesTable {
  const { version } = JSON.parse(readFileSync(join(typesPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(repoRoot, `node_modules/.cache/followthrough/office-types-${version}.json`);
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as TypesTable;
  } catch {
    const made = makeTable(readFileSync(join(typesPackage, 'index.d.ts'), 'utf8'));
    try {
      mkdirSync(dirname(cache), { recursive: true });
      writeFileSync(cache, JSON.stringify(made));
    } catch {
      // Where nothing may be written, the table is made again next time.
    }
    return made;
  }
}

function makeTable(text: string): TypesTable {
  const source = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.ES2022, true);
  const classes = new Map<string, ts.ClassDeclaration>();
  const find = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body) {
      for (const each of (node.body as ts.ModuleBlock).statements) {
        const extended = ts.isClassDeclaration(each) ? each.heritageClauses?.[0]?.getText() : '';
        if (ts.isClassDeclaration(each) && each.name && /ClientObject/.test(extended ?? '')) {
          if (!classes.has(each.name.text)) classes.set(each.name.text, each);
        }
      }
    }
    ts.forEachChild(node, find);
  };
  find(source);
  return Object.fromEntries([...classes].map(([name, node]) => [name, classTypes(node, classes)]));
}

function classTypes(
  node: ts.ClassDeclaration,
  classes: ReadonlyMap<string, ts.ClassDeclaration>,
): ClassTypes {
  const scalars: Record<string, Scalar> = {};
  const navigations: Record<string, Navigation> = {};
  const methods: Record<string, Member> = {};
  let isCollection = false;
  for (const member of node.members) {
    const name = member.name?.getText();
    if (!name || ofTheLibrary.test(name)) continue;
    const known = { wire: pascal(name), since: sinceOf(member) };
    if (ts.isMethodDeclaration(member)) methods[name] ??= known;
    else if (ts.isPropertyDeclaration(member)) {
      const type = /^Excel\.(\w+)$/.exec(member.type?.getText() ?? '')?.[1];
      const isReadOnly =
        member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
      if (name === 'items') isCollection = true;
      else if (type && classes.has(type)) navigations[name] = { ...known, type };
      else scalars[name] = { ...known, isReadOnly };
    }
  }
  return { scalars, navigations, methods, isCollection };
}

function sinceOf(node: ts.Node): string | null {
  const comment = node.getFullText().slice(0, node.getLeadingTriviaWidth());
  return /Api set: ExcelApi ([\d.]+)/.exec(comment)?.[1] ?? null;
}

function pascal(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}

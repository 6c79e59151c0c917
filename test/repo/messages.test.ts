import ts from 'typescript';
import { en } from '../../src/messages/en';
import { readRepoFile, sourceFiles } from '../tools/sources';

/** The ids given to `phrase(…)` as they stand; ids put together at run time are the rules' own affair. */
function phraseIds(file: string): string[] {
  const source = ts.createSourceFile(file, readRepoFile(file), ts.ScriptTarget.ES2022, true);
  const ids: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'phrase') {
      const [id] = node.arguments;
      if (id && ts.isStringLiteralLike(id)) ids.push(id.text);
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return ids;
}

describe('every phrase has its sentence', () => {
  const used = sourceFiles('src')
    .map((file) => ({ file, ids: phraseIds(file) }))
    .filter(({ ids }) => ids.length > 0);

  test.each(used)('$file', ({ ids }) => {
    expect(ids.filter((id) => en[id] === undefined)).toEqual([]);
  });
});

describe('sentences', () => {
  const texts = Object.entries(en).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );

  test('have no odd spaces', () => {
    const odd = texts.filter(
      ([id, text]) => /^\s|\s$/.test(text) || (/ {2}/.test(text) && !id.startsWith('help/')),
    );
    expect(odd).toEqual([]);
  });

  test('use no word that only its makers know', () => {
    const jargon =
      /\b(null|undefined|regex|parse[dr]?|parsing|stack|exception|zod|schema|json path|enum|boolean|NaN|stdin)\b/i;
    expect(texts.filter(([, text]) => jargon.test(text))).toEqual([]);
  });
});

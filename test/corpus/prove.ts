import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../tools/sources';
import { seenByOffice, type Seen } from './office';
import { inPool } from './pool';
import type { Written } from './results';
import { newErrors, validationErrors } from './validate';

/** The system's own: that is the one which openpyxl is installed for. */
const python = '/usr/bin/python3';

/** A written workbook beside its original. */
export interface Pair extends Written {
  readonly original: string;
}

/** What others found when they compared a written workbook with its original. */
export interface Proof {
  readonly pair: Pair;
  readonly problems: string[];
  /** How many cells were compared one by one. */
  cells: number;
  reader: 'same' | 'differs' | 'cannot read';
  validator: 'valid' | 'no new error' | 'new errors' | 'cannot tell' | 'not asked';
  office: 'same' | 'differs' | 'cannot open the original' | 'not asked';
}

/** Puts every pair to readers that share nothing with the product. */
export async function prove(
  pairs: readonly Pair[],
  folder: string,
  jobs: number,
  say: (text: string) => void,
): Promise<Proof[]> {
  say(`comparing ${pairs.length} written workbooks part by part and cell by cell`);
  const proofs = compareAll(pairs, folder);
  say('asking the Open XML SDK');
  await validateAll(proofs, jobs);
  say('asking LibreOffice');
  await openAll(proofs, folder, jobs);
  return proofs;
}

/** True where the reader that compares can be run here. */
export function canCompare(): boolean {
  try {
    execFileSync(python, ['-c', 'import lxml, openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function compareAll(pairs: readonly Pair[], folder: string): Proof[] {
  const jobs = join(folder, 'jobs.json');
  writeFileSync(jobs, JSON.stringify(pairs));
  const script = join(repoRoot, 'test/corpus/compare.py');
  const output = execFileSync(python, [script, jobs], { maxBuffer: 2 ** 28 });
  const compared = JSON.parse(output.toString()) as Pick<Proof, 'problems' | 'cells' | 'reader'>[];
  return compared.map(({ problems, cells, reader }, index) => ({
    pair: pairs[index]!,
    problems,
    cells,
    reader,
    validator: 'not asked',
    office: 'not asked',
  }));
}

async function validateAll(all: readonly Proof[], jobs: number): Promise<void> {
  // What `clear` gives back has the parts of the original but for styles, which the others show.
  const proofs = all.filter(({ pair }) => pair.name !== 'cleared');
  const originals = [...new Set(proofs.map(({ pair }) => pair.original))];
  const before = new Map(
    await inPool(originals, jobs, async (path) => [path, await validationErrors(path)] as const),
  );
  await inPool(proofs, jobs, async (proof) => {
    const old = before.get(proof.pair.original) ?? null;
    const now = await validationErrors(proof.pair.file);
    if (old === null || now === null) {
      proof.validator = 'cannot tell';
      return;
    }
    const added = newErrors(old, now);
    for (const error of added.slice(0, 3)) proof.problems.push(`the validator: ${error}`);
    if (added.length > 0) proof.validator = 'new errors';
    else proof.validator = now.length === 0 ? 'valid' : 'no new error';
  });
}

async function openAll(proofs: readonly Proof[], folder: string, jobs: number): Promise<void> {
  // What `clear` gives back has the sheets of the original, byte for byte: that was compared.
  const asked = proofs.filter(({ pair }) => pair.name !== 'cleared');
  const originals = [...new Set(asked.map(({ pair }) => pair.original))];
  const paths = [...originals, ...asked.map(({ pair }) => pair.file)];
  const seen = await seenByOffice(paths, join(folder, 'office'), jobs);
  const again: Proof[] = [];
  for (const proof of asked) {
    judge(proof, seen.get(proof.pair.original) ?? null, seen.get(proof.pair.file) ?? null);
    if (proof.office === 'differs') again.push(proof);
  }
  if (again.length > 0) await judgeAgain(again, folder, jobs, seen);
}

function judge(proof: Proof, before: Seen, after: Seen): void {
  if (before === null) proof.office = 'cannot open the original';
  else proof.office = differences(proof.pair, before, after).length === 0 ? 'same' : 'differs';
}

/** What the clock or chance changes differs between two looks at the original too: it does not count. */
async function judgeAgain(
  proofs: readonly Proof[],
  folder: string,
  jobs: number,
  first: ReadonlyMap<string, Seen>,
): Promise<void> {
  const originals = [...new Set(proofs.map(({ pair }) => pair.original))];
  const second = await seenByOffice(originals, join(folder, 'again'), jobs);
  for (const proof of proofs) {
    const { original, file } = proof.pair;
    const before = first.get(original)!;
    const found = differences(proof.pair, before, first.get(file) ?? null);
    const changing = new Set(differences(proof.pair, before, second.get(original) ?? null));
    const left = found.filter((each) => !changing.has(each));
    if (left.length === 0) proof.office = 'same';
    for (const each of left.slice(0, 3)) proof.problems.push(`LibreOffice: ${each}`);
  }
}

/** The sheets and rows of the original that are not seen the same any more. */
function differences({ allowed, name }: Pair, before: NonNullable<Seen>, after: Seen): string[] {
  if (after === null) return ['does not open'];
  const rows = new Set(name === 'edited' ? allowed.cells.map(({ row }) => row) : []);
  return [...before].flatMap(([sheet, text]) => {
    const now = after.get(sheet);
    if (now === undefined) return [`the sheet ${sheet} is gone`];
    if (text === now) return [];
    // A changed cell may change what other cells of its workbook work out: only the sheets count then.
    if (rows.size > 0) return [];
    const [old, lines] = [text.split('\n'), now.split('\n')];
    const at = old.findIndex((line, index) => line !== lines[index]);
    return [`${sheet}, line ${at < 0 ? old.length : at + 1}`];
  });
}

import { plainText } from './value';

/**
 * The cell of a row that several agencies share: what is common, then what each says, under its
 * name, in the order in which the row names them.
 */
export interface SharedText {
  readonly common: string;
  readonly shares: ReadonlyMap<string, string>;
}

/** Reads `Larkshire Police: 40 of 60 trained` lines; a line without a name goes on with the one above. */
export function readShares(text: string, names: readonly string[]): SharedText {
  const common: string[] = [];
  const shares = new Map<string, string>();
  let current: string | null = null;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const name = names.find((one) => startsWithName(line, one));
    if (name !== undefined) {
      const words = line.slice(name.length + 1).trim();
      const before = shares.get(name);
      shares.set(name, before === undefined ? words : `${before}\n${words}`);
      current = name;
    } else if (current === null) common.push(line);
    else shares.set(current, `${shares.get(current)!}\n${unguarded(line, names)}`);
  }
  return { common: plainText(common.join('\n')), shares };
}

/** The cell's text with what one agency says now; the others' words stay as they are. */
export function withShare(
  text: string,
  names: readonly string[],
  said: ReadonlyMap<string, string>,
): string {
  const { common, shares } = readShares(text, names);
  const lines = common === '' ? [] : [common];
  for (const name of names) {
    const words = said.get(name) ?? shares.get(name);
    if (words === undefined || plainText(words) === '') continue;
    const [first, ...rest] = plainText(words).split('\n');
    lines.push(`${name}: ${first!}`, ...rest.map((line) => guarded(line, names)));
  }
  return lines.join('\n');
}

function startsWithName(line: string, name: string): boolean {
  return line.length > name.length && line[name.length] === ':' && line.startsWith(name);
}

/** An agency that quotes another line by line must not seem to be it. */
function guarded(line: string, names: readonly string[]): string {
  return names.some((name) => startsWithName(line.trimStart(), name)) ? ` ${line}` : line;
}

function unguarded(line: string, names: readonly string[]): string {
  const isGuarded =
    line.startsWith(' ') && names.some((name) => startsWithName(line.trimStart(), name));
  return isGuarded ? line.slice(1) : line;
}

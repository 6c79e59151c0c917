import { phrase, type Phrase } from '../workbook/words';
import { faultsOf } from './problems';
import { defaultSettings, settingsSchema, type Settings } from './settings';

/** Settings that hold, and what was wrong with those that were given. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly Phrase[];
}

/**
 * Checks settings that come from outside, such as a file of JSON. A setting that cannot be used is
 * named among the problems and left at its default; the others hold.
 */
export function parseSettings(given: unknown): ParsedSettings {
  const whole = settingsSchema.safeParse(given, { reportInput: true });
  if (whole.success) return { settings: whole.data, problems: [] };
  const problems = whole.error.issues.flatMap((issue) =>
    faultsOf(issue, (path) => path.map(String).join(' › ')),
  );
  const bad = new Set(
    whole.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0
        ? issue.keys
        : issue.path.slice(0, 1).map(String),
    ),
  );
  return {
    settings: isRecord(given) ? withoutKeys(given, bad) : defaultSettings,
    problems: problems.map(({ kind, data }) => phrase(`settings-problem/${kind}`, data)),
  };
}

function withoutKeys(given: Readonly<Record<string, unknown>>, bad: ReadonlySet<string>): Settings {
  const good = Object.entries(given).filter(([key]) => !bad.has(key));
  return settingsSchema.parse(Object.fromEntries(good));
}

/**
 * Settings laid over others: single values replace, lists by name (severities, headings,
 * heading rows, mapping, ratings) are laid over entry by entry, and an agency replaces the one of the same id.
 */
export function mergeSettings(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (isRecord(under) && isRecord(over)) {
    const merged: Record<string, unknown> = { ...under };
    for (const [key, value] of Object.entries(over)) merged[key] = mergeSettings(under[key], value);
    return merged;
  }
  if (isAgencies(under) && isAgencies(over)) {
    const replaced = new Set(over.map(({ id }) => id));
    return [...under.filter(({ id }) => !replaced.has(id)), ...over];
  }
  return over;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAgencies(value: unknown): value is readonly { readonly id: unknown }[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => isRecord(one) && 'id' in one)
  );
}

import { planName, type PlanSource } from '../../core/returns/plan-source';
import type { PlanRow } from '../../core/returns/plan-rows';
import { planRows } from '../../core/returns/plan-rows';
import type { PlanSet } from '../../core/returns/match-return';
import type { RegisterEntry } from '../../core/returns/register';
import { readRegister } from '../../core/returns/register';
import { RowIndex } from '../../core/returns/row-index';
import { run } from '../../core/run';
import { mergeSettings, parseSettings } from '../../core/settings/read-settings';
import type { Settings } from '../../core/settings/settings';
import type { IsoDay } from '../../core/workbook/day';
import { phrase } from '../../core/workbook/words';
import type { Workbook } from '../../core/workbook/workbook';
import { HostProblem } from '../../hosts/port';
import type { CommandOptions } from '../options';
import { settle } from '../options';

/** A workbook by the name that its user knows it by. */
export interface NamedWorkbook {
  readonly name: string;
  readonly workbook: Workbook;
  /** What it is read with, where that is not what the others are read with. */
  readonly options?: CommandOptions;
}

/** The plans of one cycle of returns, read once. */
export interface OpenPlans {
  readonly asAt: IsoDay;
  readonly sources: readonly PlanSource[];
  /** The rows of each plan, in its order. */
  readonly rows: readonly (readonly PlanRow[])[];
  readonly registers: ReadonlyMap<string, readonly RegisterEntry[]>;
  readonly set: PlanSet;
  /** What forms that come back are read with: the settings given, and every plan's agencies. */
  readonly forms: Settings;
}

/** Reads the plans that returns are issued from or merged into. Throws a `HostProblem` where one holds none. */
export function openPlans(workbooks: readonly NamedWorkbook[], options: CommandOptions): OpenPlans {
  let asAt = options.asAt ?? options.today;
  const taken = new Set<string>();
  const sources = workbooks.map(({ name, workbook, options: own }): PlanSource => {
    const readOptions = settle(workbook, own ?? options);
    asAt = options.asAt ?? (workbooks.length === 1 ? readOptions.asAt : asAt);
    const outcome = run(workbook, { ...readOptions, asAt });
    if (outcome.assessment.actions.size === 0) {
      throw new HostProblem(phrase('returns/no-plan', { name }));
    }
    const called = freeName(planName(outcome, readOptions.settings, name), name, taken);
    return { name: called, workbook, outcome, settings: readOptions.settings };
  });
  const rows = sources.map(planRows);
  const registers = new Map(sources.map((source) => [source.name, readRegister(source.workbook)]));
  const all = rows.flat();
  return {
    asAt,
    sources,
    rows,
    registers,
    set: { rows: all, index: new RowIndex(all), registers },
    forms: formSettings(sources, options),
  };
}

function formSettings(sources: readonly PlanSource[], { settings }: CommandOptions): Settings {
  const agencies = sources.flatMap((source) => source.settings.agencies);
  return parseSettings(mergeSettings(settings, { agencies, mapping: {} })).settings;
}

/** Two plans of one title are told apart by their files' names. */
function freeName(wanted: string, file: string, taken: Set<string>): string {
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.xls[xm]$/i, '');
  const name = taken.has(wanted) ? `${wanted} (${stem})` : wanted;
  taken.add(wanted);
  taken.add(name);
  return name;
}

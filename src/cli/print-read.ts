import type { ReadResult } from '../actions/read';
import type { Lead } from '../core/plan/agency';
import type { Field } from '../core/plan/field';
import type { Action, Milestone, PlanSheet, PlanTable, Recommendation } from '../core/plan/plan';
import type { Status } from '../core/plan/status';
import { areaName, cellName, columnName } from '../core/workbook/address';
import type { DateExpression } from '../core/plan/date-expression';
import { formatCount, formatDay } from '../messages/format';
import type { Paint } from './paint';
import { say } from './say';

const LONGEST = 100;

/** What was read, for a person: how each column was understood, then the plan as an outline. */
export function readText(name: string, result: ReadResult, paint: Paint): string {
  const { asAt, plan, skipped } = result;
  const lines = [paint.bold(say('read/title', { name, day: formatDay(asAt) }))];
  if (plan.publication.value !== null) {
    lines.push(say('read/publication', { day: formatDay(plan.publication.value) }));
  }
  for (const sheet of plan.sheets) lines.push('', ...sheetLines(sheet, paint));
  if (plan.sheets.length === 0) lines.push('', say('read/no-plan'));
  if (skipped.length > 0) {
    lines.push('', paint.bold(say('read/skipped')));
    for (const each of skipped) lines.push(`  ${each.name}: ${each.why}`);
  }
  return `${lines.join('\n')}\n`;
}

function sheetLines(sheet: PlanSheet, paint: Paint): string[] {
  const actions = sheet.recommendations.flatMap((each) => each.actions);
  const lines = [
    paint.bold(say(sheet.hidden ? 'read/hidden-sheet' : 'read/sheet', { sheet: sheet.name })),
  ];
  if (sheet.title !== null) lines.push(`  ${short(sheet.title)}`);
  if (sheet.marking !== null) lines.push(`  ${say('read/marking', { marking: sheet.marking })}`);
  for (const table of sheet.tables) lines.push(...tableLines(table));
  lines.push(
    `  ${say('read/counts', {
      recommendations: formatCount(sheet.recommendations.length, 'recommendation'),
      actions: formatCount(actions.length, 'action'),
    })}`,
  );
  for (const each of sheet.recommendations) lines.push('', ...recommendationLines(each, paint));
  return lines;
}

function tableLines(table: PlanTable): string[] {
  const area = areaName(table.area);
  const intro =
    table.headerRow === null
      ? say('read/table-no-header', { area })
      : say('read/table', { area, row: table.headerRow + 1 });
  return [
    `  ${intro}`,
    ...table.columns.map(({ column, heading, fields, confidence }) => {
      const taken =
        fields.length === 0
          ? say('read/column-unused')
          : fields.map((field) => say(`field/${field}`)).join(' + ');
      const doubt = fields.length > 0 && confidence < 0.5 ? ` ${say('read/column-doubt')}` : '';
      const shown = heading === '' ? say('read/column-no-heading') : short(heading, 34);
      return `    ${columnName(column).padEnd(3)} ${shown.padEnd(34)}  ${taken}${doubt}`;
    }),
  ];
}

function recommendationLines(each: Recommendation, paint: Paint): string[] {
  const title = `${idOf(each.id)}${short(each.text.text)}`;
  const addressedTo = leadsText(each.addressedTo);
  return [
    `  ${paint.bold(title)}`,
    ...(addressedTo === null ? [] : [`    ${say('read/addressed-to', { names: addressedTo })}`]),
    ...each.actions.flatMap((action) => actionLines(action, paint)),
    ...(each.actions.length === 0 ? [`    ${say('read/no-action')}`] : []),
  ];
}

function actionLines(action: Action, paint: Paint): string[] {
  const lines = [`    ${idOf(action.id)}${short(action.text.text)}`];
  const add = (label: string, value: string | null, field: Field<unknown>): void => {
    if (value === null) return;
    const where = field.sources[0];
    const cell = where ? paint.dim(`  [${cellName(where.row, where.column)}]`) : '';
    const doubt = field.doubt
      ? `  ${say('read/doubt', { doubt: say(`doubt/${field.doubt}`) })}`
      : '';
    lines.push(`      ${`${say(label)}:`.padEnd(12)} ${value}${doubt}${cell}`);
  };
  const { leads, target, revised, status, completion } = action;
  add('read/lead', leadsText(leads), leads);
  add('read/target', datesText(target), target);
  add('read/revised', datesText(revised), revised);
  add('read/status', statusText(status), status);
  add('read/completion', completion.value === null ? null : dateText(completion.value), completion);
  if (action.milestones.length > 1) {
    lines.push(`      ${say('read/milestones')}:`, ...action.milestones.map(milestoneLine));
  }
  return lines;
}

function milestoneLine({ number, text, target, status, completion }: Milestone): string {
  const facts = [
    target.value && say('read/milestone-due', { date: dateText(target.value) }),
    statusText(status),
    completion.value && dateText(completion.value),
  ].filter((fact) => fact !== null);
  const words = `${number === null ? '' : `${number}. `}${short(text.text, 70)}`;
  return `        ${[words, ...facts].join(', ')}`;
}

function statusText({ value }: Field<Status>): string | null {
  if (value === null) return null;
  const kind = say(`status/${value.kind}`);
  const items = value.items ?? [];
  if (items.length > 0) return say('read/status-items', { kind, items });
  return value.continuing ? say('read/status-continuing', { kind }) : kind;
}

function leadsText({ value }: Field<readonly Lead[]>): string | null {
  if (value === null) return null;
  return value
    .map(({ name, part, person }) =>
      [name, part, person].filter((each) => each !== null).join(', '),
    )
    .join('; ');
}

function datesText(field: Field<readonly DateExpression[]>): string | null {
  return field.value === null ? null : field.value.map(dateText).join('; ');
}

/** A date as it was understood, with its own words where they say it otherwise. */
function dateText(date: DateExpression): string {
  const words = short(date.text, 60);
  if (date.end === null) return words;
  const day = formatDay(date.end);
  // A date cell has no words of its own, only its day.
  const plain = words === '' || words === day || words === date.end;
  return plain ? day : say('read/date', { day, words });
}

function idOf(id: Field<string>): string {
  return id.value === null ? '' : `${id.value}  `;
}

/** One line of a text, shortened at a word. */
function short(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}

import { rules } from '../../src/core/rules';
import type { ExampleCell, Rule, RuleExample, RuleGroup } from '../../src/core/rules/define-rule';
import { columnName } from '../../src/core/workbook/address';
import { formatDay, word } from '../../src/messages/format';
import { namesOf, runExample } from './rule-example';

const groups: readonly (readonly [RuleGroup, string])[] = [
  ['table', 'Is there a plan?'],
  ['columns', 'The columns'],
  ['rows', 'The rows, cell by cell'],
  ['contradictions', 'What contradicts itself'],
  ['quality', 'What is missing for the board'],
];

const severities = {
  error: 'Error: makes the plan unreadable or untrue',
  warning: 'Warning',
  advice: 'Advice',
} as const;

const owners = { coordinator: 'the coordinator', agency: 'the lead agency' } as const;

/** `docs/rules.md`: made from the rules and from what they find in their own examples. */
export function rulesDoc(): string {
  return [
    '# The rules',
    '',
    'What Followthrough checks in an action plan, why, and what it says. This page is made from the rules themselves: each example is a small sheet that was checked as your own plan is.',
    '',
    'An **error** is said only of what makes a plan unreadable or untrue; everything else is a **warning** or **advice**. One sentence stands for all the cells that have the same fault, and nothing is said that only follows from something else.',
    '',
    'To change how much a rule weighs, or to leave it out, add a row to the *Followthrough settings* sheet: `Severity`, the name of the rule, and one of `error`, `warning`, `advice`, `off`.',
    '',
    'What the board itself has decided stands on a sheet called *Sign-off record*; [the command line](cli.md#what-the-board-decides) says how it is laid out.',
    '',
    ...groups.flatMap(([group, title]) => [
      `- **${title}** ${rules
        .filter((rule) => rule.group === group)
        .map((rule) => `[${rule.id}](#${rule.id})`)
        .join(', ')}`,
    ]),
    '',
    ...groups.flatMap(([group, title]) => [
      `## ${title}`,
      '',
      ...rules.filter((rule) => rule.group === group).flatMap(ruleSection),
    ]),
  ].join('\n');
}

function ruleSection(rule: Rule): string[] {
  return [
    `### ${rule.id}`,
    '',
    `**${rule.description}** ${rule.why}`,
    '',
    `${severities[rule.severity]}. Put right by ${owners[rule.owner]}.`,
    ...(rule.fix
      ? ['', `A fix is offered where only one is certain: it ${lowered(rule.fix.description)}`]
      : []),
    '',
    ...rule.examples.flatMap((example) => exampleSection(rule, example)),
  ];
}

function exampleSection(rule: Rule, example: RuleExample): string[] {
  const findings = runExample(rule, example);
  const found = findings.map(
    (finding) => `- ${namesOf(finding.cells).join(', ')}: ${word(finding)}`,
  );
  const conditions = [
    example.asAt === undefined ? [] : [`as at ${formatDay(example.asAt)}`],
    (example.hiddenRows ?? []).map((row) => `row ${row} hidden`),
    Object.entries(example.settings ?? {}).map(
      ([name, value]) => `with the setting \`${name}\`: \`${JSON.stringify(value)}\``,
    ),
  ].flat();
  return [
    `*${example.title}*${conditions.length > 0 ? ` (${conditions.join('; ')})` : ''}`,
    '',
    ...(example.sheet.length > 0 ? sheetTable(example.sheet) : ['(an empty sheet)']),
    '',
    ...Object.entries(example.beside ?? {}).flatMap(([name, rows]) => [
      `beside it, *${name}*:`,
      '',
      ...sheetTable(rows),
      '',
    ]),
    ...(found.length > 0 ? found : ['Nothing is found.']),
    '',
  ];
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A sheet as one sees it: letters above, row numbers beside. */
function sheetTable(rows: readonly (readonly ExampleCell[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, column) => columnName(column));
  return [
    `|  | ${letters.join(' | ')} |`,
    `|---|${letters.map(() => '---').join('|')}|`,
    ...rows.map((row, index) => {
      const cells = letters.map((_, column) => cellText(row[column] ?? null));
      return `| **${index + 1}** | ${cells.join(' | ')} |`;
    }),
  ];
}

function cellText(cell: ExampleCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return formatDay(cell.day);
  return String(cell)
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '\\|')
    .replaceAll('\n', '<br>');
}

import { eachCellOfRow } from '../workbook/cells';
import { defineRule } from './define-rule';

/** Words of the blank form that nobody has replaced. */
export const templateText = defineRule({
  id: 'template-text',
  group: 'rows',
  severity: 'warning',
  owner: 'agency',
  hides: ['unknown-status', 'unknown-lead', 'unreadable-date', 'no-target-date'],
  description: 'Replace the words of the blank form.',
  why: 'A prompt that was left in looks like an answer, and it is published as one.',
  examples: [
    {
      title: 'A prompt and a list that nobody chose from',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        [
          'Review the policy',
          'Train (insert number) staff',
          'ELFT',
          { day: '2027-03-31' },
          '< Select >',
        ],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }, 'In progress'],
      ],
      finds: ['B2', 'E2'],
    },
  ],
  check({ sheets, workbook, report }) {
    for (const { sheet, actions } of sheets) {
      const cells = workbook.sheets.find((one) => one.name === sheet.name)?.cells;
      for (const { action } of cells ? actions : []) {
        for (const row of action.rows) {
          eachCellOfRow(cells!, row, (column, value) => {
            const text = typeof value === 'string' ? promptIn(value) : null;
            if (text === null) return;
            const cell = { sheet: sheet.name, row, column };
            report({ cells: [cell], data: { text }, about: action.key });
          });
        }
      }
    }
  },
});

function promptIn(text: string): string | null {
  return MAY_PROMPT.test(text) ? (PROMPT.exec(text)?.[0] ?? null) : null;
}

/** What every prompt has, found at little cost: all the texts of a plan are looked through. */
const MAY_PROMPT = /[[(<{]|[Cc][Ll][Ii][Cc][Kk]|[Tt][Aa][Pp]|[Cc][Hh][Oo][Oo]|[DdXx][/.-][MmXx]/;

/** The prompts that forms have; a name in brackets is no prompt. */
const PROMPT =
  /[([<{]\s*(?:please\s+)?(?:insert|enter|add|select|choose|delete as|type)\b[^)\]>}]{0,60}[)\]>}]|\b(?:click|tap) (?:or tap )?(?:here|to enter)\b[^.\n]{0,40}|\bchoose an item\b\.?|\bd{1,2}[/.-]m{1,2}[/.-]y{2,4}\b|\bxx[/.-]xx[/.-](?:xx|20)\w*/i;

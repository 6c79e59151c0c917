import { readSettings } from '../settings/read-settings';
import { readSettingRows } from '../settings/setting-rows';
import { defineRule } from './define-rule';

/** A setting that cannot be used is left out, and the user is told. */
export const settingsProblem = defineRule({
  id: 'settings-problem',
  group: 'table',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Use settings that Followthrough knows.',
  why: 'A setting that is misspelt has no effect, and the figures are not those that were meant.',
  examples: [
    {
      title: 'A number that is a word, and a setting that is none',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
      ],
      beside: {
        'Followthrough settings': [
          ['Followthrough settings'],
          ['What Followthrough goes by in this workbook'],
          ['Setting', 'For', 'Value'],
          ['Due soon (days)', null, 'a month'],
          ['Due late (days)', null, 30],
        ],
      },
      finds: ['Followthrough settings!C4', 'Followthrough settings!A5'],
    },
  ],
  check({ workbook, settings, ruleIds, report }) {
    for (const { kind, data, cell } of readSettings(workbook).problems) {
      report({ message: kind, data, cells: [cell] });
    }
    const rows = readSettingRows(workbook).filter(
      (row) => row.setting.toLowerCase() === 'severity',
    );
    for (const id of Object.keys(settings.severities)) {
      if (ruleIds.includes(id)) continue;
      const row = rows.find(({ about }) => about.toLowerCase() === id);
      report({ message: 'unknown-rule', data: { id }, cells: row ? [row.cells.about] : [] });
    }
  },
});

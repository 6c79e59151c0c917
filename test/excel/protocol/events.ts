import type { ModelEvent } from '../model/workbook';

/** An event as office.js takes it: category, type, target, arguments, and an id. */
export type EventEntry = readonly [number, number, string, string, number];

const category = 65_536;
const types = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
} as const;
const workbookSelection = 2000;

/** What an event is told as, to those who listen on its sheet and to those on the workbook. */
export function eventEntries(event: ModelEvent): EventEntry[] {
  const entry = (type: number, target: string, payload: object): EventEntry => [
    category,
    type,
    target,
    JSON.stringify(payload),
    0,
  ];
  const worksheetId = event.kind === 'deleted' ? event.sheetId : event.sheet.id;
  switch (event.kind) {
    case 'changed': {
      const { address, changeType, source } = event;
      const triggerSource = event.isAddIns ? 'ThisLocalAddin' : 'Unknown';
      const payload = { address, changeType, source, worksheetId, triggerSource };
      return ['Workbook', worksheetId].map((target) => entry(types.changed, target, payload));
    }
    case 'selection': {
      const payload = { address: event.address, worksheetId, isInsideTable: false };
      return [
        entry(types.selection, 'Workbook', payload),
        entry(types.selection, worksheetId, payload),
        entry(workbookSelection, '', {}),
      ];
    }
    case 'added':
    case 'deleted':
      return [entry(types[event.kind], 'Workbook', { worksheetId, source: 'Local' })];
    default:
      return ['Workbook', worksheetId].map((target) =>
        entry(types[event.kind], target, { worksheetId }),
      );
  }
}

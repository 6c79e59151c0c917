import type { BoardRecord } from '../plan/records';

/** What the board's records leave an action at. */
export interface BoardDecision {
  /** The record in force about closure, null where none is. */
  readonly record: BoardRecord | null;
  readonly outcomeAchieved: boolean;
}

/** The last decision about closure holds; sending an action back undoes the ones before it. */
export function decisionOf(records: readonly BoardRecord[]): BoardDecision {
  let record: BoardRecord | null = null;
  let outcomeAchieved = false;
  for (const next of records) {
    switch (next.decision) {
      case 'date-agreed':
      case 'date-refused':
        break;
      case 'outcome-achieved':
        outcomeAchieved = true;
        record = next;
        break;
      case 'sent-back':
      case 'not-pursued':
        outcomeAchieved = false;
        record = next;
        break;
      case 'signed-off':
        record = next;
        break;
      case 'confirmed-complete':
        if (record?.decision !== 'signed-off' && record?.decision !== 'outcome-achieved')
          record = next;
        break;
    }
  }
  return { record, outcomeAchieved };
}

import type { Standing, StandingKind } from '../assess/standing';

const openKinds: readonly StandingKind[] = [
  'overdue',
  'due-soon',
  'not-yet-due',
  'open-ended',
  'no-date',
];

/** True while there is work to do. */
export function isOpen(standing: Standing): boolean {
  return openKinds.includes(standing.kind);
}

/** True where the work is done, on the agency's word or the board's; not where it is to be confirmed. */
export function isDone(standing: Standing): boolean {
  return (
    standing.kind === 'signed-off' ||
    standing.kind === 'completed' ||
    standing.kind === 'completed-late'
  );
}

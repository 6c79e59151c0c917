import { boardSummary } from './board-summary';
import { byLeadAgency } from './by-lead-agency';
import { closed } from './closed';
import { comingUp } from './coming-up';
import { dataQuality } from './data-quality';
import type { Summary } from './define-summary';
import { figuresHistory } from './figures-history';
import { overdue } from './overdue';

/** Every summary, in the order of their sheets. To add one, add its file and a line here. */
export const summaries: readonly Summary[] = [
  boardSummary,
  overdue,
  comingUp,
  byLeadAgency,
  closed,
  figuresHistory,
  dataQuality,
];

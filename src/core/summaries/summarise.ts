import type { Report } from '../workbook/report';
import type { SummaryContext } from './define-summary';
import { summaries } from './index';

/** Every summary of a plan as a report, in the order of their sheets. */
export function summarise(context: SummaryContext): Report[] {
  return summaries.map(({ build }) => build(context));
}

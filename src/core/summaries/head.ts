import { markingOf } from '../settings/marking';
import type { Report } from '../workbook/report';
import { phrase } from '../workbook/words';
import type { SummaryContext } from './define-summary';

/** What every report has above its blocks: its title with the review's, the as-at day, the marking. */
export function reportHead(
  id: string,
  context: SummaryContext,
): Pick<Report, 'id' | 'sheetName' | 'title' | 'subtitle' | 'marking'> {
  const { settings, assessment, plan } = context;
  const sheets = plan.sheets.filter(({ recommendations }) => recommendations.length > 0);
  const titles = [...new Set(sheets.map(({ title }) => title?.trim() ?? ''))].filter(Boolean);
  const review = settings.reviewTitle.trim() || (titles.length === 1 ? titles[0]! : '');
  return {
    id,
    sheetName: phrase(`summaries/${id}/sheet`),
    title: phrase(`summaries/${id}/title`, { review }),
    subtitle: phrase('summaries/as-at', { day: assessment.asAt, type: settings.reviewType.trim() }),
    marking: markingOf(settings, plan),
  };
}

import type { Plan } from '../plan/plan';
import type { Settings } from './settings';

/**
 * The protective marking that our sheets repeat: the one that the user set, else those of the
 * plan's sheets. Which of several holds for all is for the user to say; until then all are repeated.
 */
export function markingOf(settings: Settings, plan: Plan): string | null {
  const markings = plan.sheets
    .filter(({ recommendations }) => recommendations.length > 0)
    .map(({ marking }) => marking?.trim() ?? '')
    .filter(Boolean);
  return settings.marking.trim() || [...new Set(markings)].join(' / ') || null;
}

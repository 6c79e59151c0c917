import type { Settings } from '../settings/settings';

/** What a rating says of progress; null where its word or colour says nothing certain. */
export type RatingMeaning = 'complete' | 'on-track' | 'late' | null;

/**
 * The meaning of an agency's rating, by the plan's own key where the settings have one. Without
 * it, green says that nothing is wrong and red that something is; amber and blue differ from plan
 * to plan and say nothing.
 */
export function ratingMeaning(rating: string, key: Settings['ratingKey']): RatingMeaning {
  const written = rating.trim().toLowerCase();
  const entry = Object.entries(key).find(([word]) => word.trim().toLowerCase() === written);
  const words = (entry?.[1] ?? written).toLowerCase();
  if (
    /\b(?:off|not on) (?:track|target|schedule)|\boverdue\b|\bdelayed\b|\blate\b|\bslipp/.test(
      words,
    )
  ) {
    return 'late';
  }
  if (/\bon (?:track|target|schedule)\b|^g(?:reen)?\b/.test(words)) return 'on-track';
  if (/\b(?:in|not |un|partly |partially |part |nearly )complete|\d ?%/.test(words)) return null;
  if (/\b(?:completed?|achieved|delivered|done|closed)\b/.test(words)) return 'complete';
  return null;
}

import { compileForms } from '../form';
import type { DateForm } from '../form';
import { dayForms } from './days';
import { periodForms } from './periods';
import { relativeForms } from './relative';
import { undatedForms } from './undated';

/** The vocabulary of dates: every way to write one that is read, each a row. */
export const dateForms: readonly DateForm[] = [
  ...dayForms,
  ...periodForms,
  ...relativeForms,
  ...undatedForms,
];

/** The same, by the word or digit that they can begin with. */
export const formsByOpening = compileForms(dateForms);

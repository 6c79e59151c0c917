import type { Catalogue } from './en';
import { formatList } from './values';

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

/** What the desk refuses, beside what hosts and actions do. */
export const desk: Catalogue = {
  'desk/actions-gone': ({ names }) =>
    `The sheet has changed, and ${formatList(texts(names))} ${texts(names).length === 1 ? 'is' : 'are'} not there any more as it was when you decided, so nothing was recorded. Check again, and decide on the actions as they are now.`,
  'desk/fixes-gone': ({ cells }) =>
    `${formatList(texts(cells).slice(0, 5))} ${texts(cells).length === 1 ? 'does' : 'do'} not hold any more what you were shown, so nothing was changed. Check again, and look at the fixes as they are now.`,
  'desk/not-recorded': ({ sentences }) => `Nothing was recorded. ${texts(sentences).join(' ')}`,
  'desk/not-remembered': ({ sentences }) => `No setting was changed. ${texts(sentences).join(' ')}`,
};

import type { Answers } from '../../core/returns/decide';
import type { IsoDay } from '../../core/workbook/day';
import type { TypedView } from '../desk/returns-calls';

/** What the user has begun in the *Returns* tab and not carried out yet. */
export interface ReturnsBegun {
  /** What came by e-mail or telephone. */
  readonly typed: readonly TypedView[];
  /** The next of them, as far as it is typed. */
  readonly typing: Typing;
  readonly answers: Answers;
  /** The files that the answers are about. */
  readonly answered: readonly string[];
  /** The words of the reminder, where they are being changed. */
  readonly letter: Letter | null;
}

export interface Typing extends Pick<TypedView, 'plan' | 'row' | 'field' | 'text' | 'source'> {
  readonly agency: string | null;
  /** Today where null. */
  readonly day: IsoDay | null;
}

/** The words of a reminder, with places such as `{agency}` in them. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export const noAnswers: Answers = { accept: 'none', decisions: [], addColumns: [] };

export const nothingBegun: ReturnsBegun = {
  typed: [],
  typing: {
    ...{ agency: null, plan: null, row: '', field: 'progress' },
    ...{ text: '', source: '', day: null },
  },
  answers: noAnswers,
  answered: [],
  letter: null,
};

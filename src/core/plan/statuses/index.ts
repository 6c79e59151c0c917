export { isClosingText } from './closing-text';
export { findStatusLines } from './find-status-lines';
export type { StatusLine } from './find-status-lines';
export { readsAsNotPursued } from './not-pursued';
export { parseStatus } from './parse-status';
export type { ParsedStatus } from './parse-status';
export { anyClosingWord, closingWords } from './vocabulary';

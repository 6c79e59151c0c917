import { makeStyles } from '@fluentui/react-components';

/** The grounds of bars and keys by meaning, on light and dark; their words always stand beside. */
export const useToneStyles = makeStyles({
  overdue: { backgroundColor: '#c4314b', forcedColorAdjust: 'none' },
  'due-soon': { backgroundColor: '#d98a00', forcedColorAdjust: 'none' },
  closed: { backgroundColor: '#188769', forcedColorAdjust: 'none' },
  open: { backgroundColor: '#4f7fc2', forcedColorAdjust: 'none' },
  attention: { backgroundColor: '#8a5fbf', forcedColorAdjust: 'none' },
  neutral: { backgroundColor: '#8a8a8a', forcedColorAdjust: 'none' },
});

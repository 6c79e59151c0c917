import { makeStyles, tokens } from '@fluentui/react-components';

/** A bar at the foot of a tab that stays in sight: what is begun is finished there. */
export const useStickyStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

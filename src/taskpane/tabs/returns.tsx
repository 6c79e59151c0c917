import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { BackStep } from '../returns/back-step';
import { ChaseStep } from '../returns/chase-step';
import { IssueStep } from '../returns/issue-step';
import { MergeStep } from '../returns/merge-step';
import { PlansStep } from '../returns/plans-step';
import { VersionsStep } from '../returns/versions-step';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

/** The quarter: what is sent to the agencies, and what comes of what they send back. */
export default function ReturnsTab(): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <PlansStep />
      <IssueStep />
      <ChaseStep />
      <BackStep />
      <MergeStep />
      <VersionsStep />
    </div>
  );
}

import { Button } from '@fluentui/react-components';
import { useRef, type JSX } from 'react';
import type { PickedFile } from '../desk/returns-calls';
import { useStepStyles } from './step';
import { picked } from './work';

/** A button that has the user pick files. */
export function PickFiles(props: {
  label: string;
  isBusy: boolean;
  appearance?: 'primary' | 'secondary';
  /** One file only. */
  single?: boolean;
  onPick: (files: readonly PickedFile[]) => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const styles = useStepStyles();
  return (
    <>
      <Button
        appearance={props.appearance ?? 'secondary'}
        size="small"
        className={styles.start}
        disabledFocusable={props.isBusy}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={!props.single}
        accept=".xlsx,.xlsm"
        aria-label={props.label}
        className={styles.hidden}
        onChange={(event) => {
          const { files } = event.target;
          void picked(files).then((list) => {
            if (list.length > 0) props.onPick(list);
            event.target.value = '';
          });
        }}
      />
    </>
  );
}

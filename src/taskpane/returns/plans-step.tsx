import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore, type JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import { usePane, usePaneState } from '../parts/context';
import { useStore } from '../state/store';
import type { Neighbours } from '../surface';
import { download } from './download';
import type { PickedFile } from '../desk/returns-calls';
import { returnsStore } from './model';
import { PickFiles } from './pick-files';
import { useStepStyles } from './step';
import { choosePlans } from './work';

const say = paneReturns.plans;

/** Which plans the cycle is about, beside the one that is open. */
export function PlansStep(): JSX.Element | null {
  const { neighbours } = usePane().surface;
  return neighbours ? <OpenBeside neighbours={neighbours} /> : <PickedBeside />;
}

/** In the page: the other workbooks that are open. */
function OpenBeside({ neighbours }: { neighbours: Neighbours }): JSX.Element | null {
  const pane = usePane();
  const store = returnsStore(pane);
  const styles = useStepStyles();
  const subscribe = useCallback((tell: () => void) => neighbours.subscribe(tell), [neighbours]);
  const books = useSyncExternalStore(subscribe, () => neighbours.list());
  const together = useStore(store, (state) => state.together);
  const isBusy = usePaneState((state) => state.work !== null);
  if (books.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{say.beside}</legend>
      {books.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={together.includes(id)}
          disabled={isBusy}
          onChange={(_, { checked }) =>
            void choosePlans(pane, {
              together: checked === true ? [...together, id] : together.filter((one) => one !== id),
            })
          }
        />
      ))}
    </fieldset>
  );
}

/** In Excel: plans of other files, which are saved as copies. */
function PickedBeside(): JSX.Element {
  const pane = usePane();
  const store = returnsStore(pane);
  const styles = useStepStyles();
  const others = useStore(store, (state) => state.others);
  const unsaved = useStore(store, (state) => state.unsaved);
  const isBusy = usePaneState((state) => state.work !== null);
  return (
    <details className={styles.card} open={others.length > 0}>
      <summary>{others.length === 0 ? say.title : say.count(others.length)}</summary>
      <Text size={200} block className={styles.quiet}>
        {say.about}
      </Text>
      <ul className={styles.list}>
        {others.map((file) => (
          <Beside key={file.name} file={file} isUnsaved={unsaved.includes(file.name)} />
        ))}
      </ul>
      <PickFiles
        label={say.pick}
        isBusy={isBusy}
        onPick={(files) => void choosePlans(pane, { others: [...others, ...files] })}
      />
    </details>
  );
}

/** A plan of another file, and what becomes of it. */
function Beside({ file, isUnsaved }: { file: PickedFile; isUnsaved: boolean }): JSX.Element {
  const pane = usePane();
  const store = returnsStore(pane);
  const styles = useStepStyles();
  const { others, unsaved } = store.get();
  const isBusy = usePaneState((state) => state.work !== null);
  const save = (): void => {
    download(file);
    store.dispatch({ unsaved: unsaved.filter((name) => name !== file.name) });
  };
  const leaveOut = (): void =>
    void choosePlans(pane, { others: others.filter((other) => other !== file) });
  return (
    <li className={styles.item}>
      <Text size={200}>
        {file.name}
        {isUnsaved && <strong>{say.changed}</strong>}
      </Text>
      <div className={styles.row}>
        {isUnsaved && (
          <Button
            size="small"
            appearance="primary"
            aria-label={`${say.save}: ${file.name}`}
            onClick={save}
          >
            {say.save}
          </Button>
        )}
        <Button
          size="small"
          aria-label={`${say.remove}: ${file.name}`}
          disabledFocusable={isBusy || isUnsaved}
          onClick={leaveOut}
        >
          {say.remove}
        </Button>
      </div>
    </li>
  );
}

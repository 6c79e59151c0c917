import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { PublishGroup, PublishKind, PublishList, WordedItem } from '../../actions/publish';
import { parseArea } from '../../core/workbook/address';
import { page as say } from '../../messages/page';
import { WordedProblem } from '../../taskpane/desk/channel';
import { copyName, download } from '../book/copy-name';
import { useBook } from './context';

const useStyles = makeStyles({
  view: { overflowY: 'auto', padding: tokens.spacingHorizontalXXL },
  inside: {
    maxWidth: '860px',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  names: {
    font: 'inherit',
    width: '100%',
    boxSizing: 'border-box',
    height: '84px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    resize: 'vertical',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  told: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
  items: { margin: `0 0 0 ${tokens.spacingHorizontalXXL}`, overflowWrap: 'anywhere' },
  place: {
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    padding: 0,
    cursor: 'pointer',
    textDecorationLine: 'underline',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** What a published copy would carry, and a copy without what is ticked. */
export default function PublishView({ back }: { back: () => void }): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const [looked, setLooked] = useState<{ list: PublishList; names: readonly string[] } | null>(
    null,
  );
  const [busy, setBusy] = useState<string | null>(say.publish.looking);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    setProblem(null);
    setSaid([]);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof WordedProblem ? error.message : say.publish.failed);
    } finally {
      setBusy(null);
    }
  };
  const look = (names: readonly string[]): Promise<void> =>
    run(say.publish.looking, async () => setLooked({ list: await book.publishList(names), names }));
  useEffect(() => {
    void book
      .publishList([])
      .then((list) => setLooked({ list, names: [] }))
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : ''))
      .finally(() => setBusy(null));
  }, [book]);
  const save = (kinds: readonly PublishKind[]): Promise<void> =>
    run(say.publish.saving, async () => {
      const { bytes, notices } = await book.publishCopy(looked?.names ?? [], kinds);
      const { history } = book.state.get();
      const name = copyName(book.title, history, { published: true }, new Date());
      download(name, bytes);
      setSaid([say.publish.saved(name), ...notices]);
    });
  return (
    <main className={styles.view}>
      <div className={styles.inside}>
        <div className={styles.row}>
          <Text as="h1" size={600} weight="semibold">
            {say.publish.title}
          </Text>
          <Button onClick={back}>{say.publish.back}</Button>
        </div>
        <Text>{say.publish.about}</Text>
        <Names isBusy={busy !== null} look={(names) => void look(names)} />
        {looked && <Found list={looked.list} isBusy={busy !== null} save={save} back={back} />}
        <div role="status">
          {busy !== null && <Spinner size="tiny" label={busy} />}
          {said.map((sentence) => (
            <Text key={sentence} block>
              {sentence}
            </Text>
          ))}
        </div>
        {problem !== null && (
          <Text role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
      </div>
    </main>
  );
}

/** The names that the user holds. They stand in this box, and nowhere else. */
function Names({
  isBusy,
  look,
}: {
  isBusy: boolean;
  look: (names: readonly string[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const [words, setWords] = useState('');
  return (
    <>
      <label>
        {say.publish.names}
        <textarea
          className={styles.names}
          value={words}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <div className={styles.row}>
        <Button disabledFocusable={isBusy} onClick={() => look(namesIn(words))}>
          {say.publish.look}
        </Button>
        <Text className={styles.quiet}>{say.publish.namesAbout}</Text>
      </div>
    </>
  );
}

function namesIn(words: string): string[] {
  return words
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function Found({
  list,
  isBusy,
  save,
  back,
}: {
  list: PublishList;
  isBusy: boolean;
  save: (kinds: readonly PublishKind[]) => Promise<void>;
  back: () => void;
}): JSX.Element {
  const [ticked, setTicked] = useState<ReadonlySet<PublishKind>>(new Set());
  const styles = useStyles();
  const kinds = list.groups.map(({ kind }) => kind).filter((kind) => ticked.has(kind));
  const tick = (kind: PublishKind, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(kind);
    else next.delete(kind);
    setTicked(next);
  };
  return (
    <>
      {list.groups.length === 0 && <Text>{say.publish.nothing}</Text>}
      {list.groups.map((group) => (
        <Group
          key={group.kind}
          group={group}
          isTicked={ticked.has(group.kind)}
          tick={(isTicked) => tick(group.kind, isTicked)}
          back={back}
        />
      ))}
      <Text>{list.sentence}</Text>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || kinds.length === 0}
          onClick={() => void save(kinds)}
        >
          {say.publish.save}
        </Button>
      </div>
    </>
  );
}

const mostItems = 50;

function Group({
  group,
  isTicked,
  tick,
  back,
}: {
  group: PublishGroup;
  isTicked: boolean;
  tick: (isTicked: boolean) => void;
  back: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { title, outcome, canRemove, items } = group;
  const heading = `${title} (${items.length.toLocaleString('en-GB')})`;
  return (
    <section className={styles.group} aria-label={title}>
      {canRemove ? (
        <Checkbox
          checked={isTicked}
          onChange={(_, { checked }) => tick(checked === true)}
          label={`${heading}. ${say.publish.outcome(outcome)}`}
        />
      ) : (
        <Text block className={styles.told}>{`${heading}. ${say.publish.told}`}</Text>
      )}
      <ul className={styles.items}>
        {items.slice(0, mostItems).map((item, index) => (
          <li key={index}>
            <Item item={item} back={back} />
          </li>
        ))}
        {items.length > mostItems && <li>{say.publish.more(items.length - mostItems)}</li>}
      </ul>
    </section>
  );
}

/** What stands in a cell leads to it. */
function Item({ item, back }: { item: WordedItem; back: () => void }): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const { sheet, area, sentence } = item;
  const place = area === null ? null : parseArea(area);
  if (sheet === null || place === null) return <>{sentence}</>;
  const show = (): void => {
    book.goTo({ sheet, row: place.top, column: place.left });
    back();
  };
  return (
    <button type="button" className={styles.place} onClick={show}>
      {sentence}
    </button>
  );
}

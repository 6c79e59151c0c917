import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX, type ReactNode } from 'react';
import type { PublishGroup, PublishKind, PublishList, WordedItem } from '../../actions/publish';
import { parseArea, type CellRef } from '../../core/workbook/address';
import { publishView as say } from '../../messages/publish-view';
import { WordedProblem } from '../desk/channel';
import { Cancelled } from '../desk/desk-client';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  label: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
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
    padding: tokens.spacingHorizontalS,
  },
  told: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
  items: {
    margin: `0 0 0 ${tokens.spacingHorizontalS}`,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    overflowWrap: 'anywhere',
  },
  place: {
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    padding: 0,
    cursor: 'pointer',
    textDecorationLine: 'underline',
    verticalAlign: 'top',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** How a place prepares its workbook for publication. */
export interface Publisher {
  /** What a published copy would carry; the names are looked for, and kept nowhere. */
  list(names: readonly string[]): Promise<PublishList>;
  /** Makes a copy without what is of these kinds; answers with what came of it, to be shown. */
  copy(names: readonly string[], kinds: readonly PublishKind[]): Promise<ReactNode>;
  /** Takes the user to a cell. */
  goTo(cell: CellRef): void;
  /** What the button that makes the copy says, and what is said meanwhile. */
  readonly button: string;
  readonly working: string;
}

interface Looked {
  readonly list: PublishList;
  readonly names: readonly string[];
}

/** What a published copy would carry, and a copy without what is ticked. */
export function Publish({ publisher }: { publisher: Publisher }): JSX.Element {
  const styles = useStyles();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [result, setResult] = useState<ReactNode>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    setProblem(null);
    setResult(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        setProblem(error instanceof WordedProblem ? error.message : say.failed);
      }
    } finally {
      setBusy(null);
    }
  };
  const look = (names: readonly string[]): Promise<void> =>
    run(say.looking, async () => setLooked({ list: await publisher.list(names), names }));
  useEffect(() => {
    void look([]);
    // Once, as it is opened: then it is the user who has it looked through again.
  }, []);
  const save = (kinds: readonly PublishKind[]): Promise<void> =>
    run(publisher.working, async () => setResult(await publisher.copy(looked?.names ?? [], kinds)));
  return (
    <div className={styles.all}>
      <Text>{say.about}</Text>
      <Names isBusy={busy !== null} look={(names) => void look(names)} />
      {looked && (
        <Found
          list={looked.list}
          isBusy={busy !== null}
          publisher={publisher}
          save={(kinds) => void save(kinds)}
        />
      )}
      <div role="status">
        {busy !== null && <Spinner size="tiny" label={busy} />}
        {result}
      </div>
      {problem !== null && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </div>
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
      <label className={styles.label}>
        {say.names}
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
          {say.look}
        </Button>
        <Text className={styles.quiet}>{say.namesAbout}</Text>
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
  publisher,
  save,
}: {
  list: PublishList;
  isBusy: boolean;
  publisher: Publisher;
  save: (kinds: readonly PublishKind[]) => void;
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
      {list.groups.length === 0 && <Text>{say.nothing}</Text>}
      {list.groups.map((group) => (
        <Group
          key={group.kind}
          group={group}
          isTicked={ticked.has(group.kind)}
          tick={(isTicked) => tick(group.kind, isTicked)}
          goTo={publisher.goTo}
        />
      ))}
      <Text>{list.sentence}</Text>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || kinds.length === 0}
          onClick={() => save(kinds)}
        >
          {publisher.button}
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
  goTo,
}: {
  group: PublishGroup;
  isTicked: boolean;
  tick: (isTicked: boolean) => void;
  goTo: (cell: CellRef) => void;
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
          label={`${heading}. ${say.outcome(outcome)}`}
        />
      ) : (
        <Text block className={styles.told}>{`${heading}. ${say.told}`}</Text>
      )}
      <ul className={styles.items}>
        {items.slice(0, mostItems).map((item, index) => (
          <li key={index}>
            <Item item={item} goTo={goTo} />
          </li>
        ))}
        {items.length > mostItems && <li>{say.more(items.length - mostItems)}</li>}
      </ul>
    </section>
  );
}

/** What stands in a cell leads to it. */
function Item({ item, goTo }: { item: WordedItem; goTo: (cell: CellRef) => void }): JSX.Element {
  const styles = useStyles();
  const { sheet, area, sentence } = item;
  const place = area === null ? null : parseArea(area);
  if (sheet === null || place === null) return <>{sentence}</>;
  return (
    <button
      type="button"
      className={styles.place}
      onClick={() => goTo({ sheet, row: place.top, column: place.left })}
    >
      {sentence}
    </button>
  );
}

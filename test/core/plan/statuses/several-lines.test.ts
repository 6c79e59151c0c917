import { isClosingText, parseStatus } from '../../../../src/core/plan/statuses';

describe('a status cell of several lines', () => {
  it.each<[string, string, readonly string[] | null]>([
    ['1. Completed\n2. Completed', 'completed', null],
    ['MPS: completed\nHousing: completed', 'completed', null],
    ['1. Not started\n2. Not started', 'not-started', null],
    // A line without a status is not done: only the items that say so are.
    ['1. Completed\n2. Training to follow\n3. Completed', 'completed', ['1', '3']],
    ['1. Completed\n2. In progress\n3. Not started', 'in-progress', null],
    ['a. Completed\nb. In progress', 'in-progress', null],
    ['1. Completed\n2. Overdue', 'in-progress', null],
  ])('%j is %s', (text, kind, items) => {
    expect(parseStatus(text)!.status).toMatchObject({ kind, items });
  });

  it('is as far as its least finished line, and says that this was inferred', () => {
    expect(parseStatus('1. Completed\n2. Completed')!.doubt).toBeUndefined();
    expect(parseStatus('1. Completed\n2. In progress')!.doubt).toBe('inferred');
    expect(parseStatus('1. Signed off\n2. Completed')).toMatchObject({
      status: { kind: 'completed' },
      doubt: 'inferred',
    });
  });

  it('goes on where one of its lines does', () => {
    expect(parseStatus('Completed\nComplete and ongoing')!.status.continuing).toBe(true);
    expect(parseStatus('Completed\nCompleted')!.status.continuing).toBe(false);
  });

  it('spans from its first status to its last', () => {
    expect(parseStatus('1. Completed\n2. Completed')!.span).toEqual([3, 25]);
  });
});

describe('a status cell of dated lines', () => {
  const kind = (text: string): string => parseStatus(text)!.status.kind;

  it.each([
    'March 2025: in progress\nJune 2025: completed',
    'In progress (March 2025)\nCompleted (June 2025)',
    '01/03/2025 In progress\n01/06/2025 Completed',
    '1 March 2025 - not started\n1 April 2025 - in progress\n1 June 2025 - complete',
    // The latest holds, whichever comes first.
    'June 2025: completed\nMarch 2025: in progress',
    // Without a year, the months must run on.
    'March: in progress\nJune: completed',
    'Q1: Not started\nQ2: In progress\nQ3: Complete',
  ])('%j is completed', (text) => {
    expect(parseStatus(text)).toMatchObject({ status: { kind: 'completed' }, doubt: 'inferred' });
  });

  it.each([
    ['it was reopened', 'March 2025: completed\nJune 2025: reopened'],
    ['a later line is open', 'June 2025: in progress\nMarch 2025: completed'],
    ['the months do not say which is later', 'November: in progress\nFebruary: completed'],
    ['one has a year, and one has none', 'March 2025: in progress\nJune: completed'],
    ['a line has no date', 'March 2025: in progress\nCompleted'],
    // 2 January or 1 February: either before or after 15 January.
    ['day and month may stand either way', '15/01/2025 In progress\n02/01/2025 Completed'],
    ['lines are of agencies', 'MPS: completed 1 March 2025\nELFT: in progress 1 February 2025'],
    ['lines are of parts', '1. In progress February 2025\n2. Completed March 2025'],
    ['more is said', 'March 2025: completed the form\nFebruary 2025: in progress, audit to come'],
  ])('is open where %s', (_, text) => expect(kind(text)).toBe('in-progress'));

  it('is what the latest of its lines says, where all are closed', () => {
    expect(kind('March 2025: completed\nJune 2025: signed off')).toBe('signed-off');
  });
});

describe('“no further action”', () => {
  it.each([
    ['Completed - no further action required', 'completed'],
    ['Complete, no further action', 'completed'],
    ['Implemented. No further action required', 'completed'],
    ['Actioned - NFA', 'completed'],
    ['No further action - completed', 'completed'],
    // Alone, and beside "closed", it may be that nothing was done.
    ['No further action required', 'not-pursued'],
    ['NFA', 'not-pursued'],
    ['Closed - no further action', 'not-pursued'],
  ])('%j is %s', (text, kind) => expect(parseStatus(text)!.status.kind).toBe(kind));
});

describe('a status word with too many spaces or stops', () => {
  it.each([
    ['Not  pursued', 'not-pursued'],
    ['In   progress..', 'in-progress'],
    ['Signed   off:', 'signed-off'],
  ])('%j is %s', (text, kind) => {
    expect(parseStatus(text)!.status.kind).toBe(kind);
  });
});

describe('what closes a row in its live highlight', () => {
  it.each(['Completed Q3', 'Completed 2020', '(31/03/2025) completed', 'Completed 3 March'])(
    '%j does',
    (text) => expect(isClosingText(text)).toBe(true),
  );

  it.each([
    'Complete  by March 2025',
    'Completed in spring',
    'Completed immediately',
    'Completed TBC',
    'Completed 31 September',
    'Completed 31/01/2020 28/02/2020',
  ])('%j does not', (text) => expect(isClosingText(text)).toBe(false));

  it('is no longer than a line of a cell', () => {
    expect(isClosingText('Completed'.padEnd(120))).toBe(true);
    expect(isClosingText('Completed'.padEnd(121))).toBe(false);
  });
});

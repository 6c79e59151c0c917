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

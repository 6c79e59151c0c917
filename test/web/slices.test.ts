import { SlicedWork, whole, type Sliced } from '../../src/web/grid/slices';

/** Counts to a number, and works so long at each. */
function* count(to: number, ms: number): Sliced<number> {
  for (let at = 0; at < to; at++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return to;
}

test('what is short is there at once', () => {
  expect(new SlicedWork(count(3, 0)).result).toEqual({ value: 3 });
});

test('what is long goes on in tasks of its own, and lets others in between', async () => {
  const work = new SlicedWork(count(20, 4));
  expect(work.result).toBeNull();
  let others = 0;
  const timer = setInterval(() => others++);
  await new Promise<void>((resolve) => work.goOn(resolve));
  clearInterval(timer);
  expect(work.result).toEqual({ value: 20 });
  expect(others).toBeGreaterThan(0);
});

test('what is broken off tells of no end', async () => {
  const work = new SlicedWork(count(20, 4));
  let ended = false;
  work.goOn(() => (ended = true))();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([work.result, ended]).toEqual([null, false]);
});

test('the same comes of it in one go', () => {
  expect(whole(count(5, 0))).toBe(5);
});

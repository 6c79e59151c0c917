import { kill } from './kills';

test('a process killed while it saves leaves the old file or the new one, whole', async () => {
  const { kills, faults, ...left } = await kill(10, 20_261_123, 6);
  expect(faults).toEqual([]);
  expect(left.old + left.new + left.none).toBe(kills);
}, 120_000);

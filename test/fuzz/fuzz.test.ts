import { describeWithShared } from '../tools/shared';
import { fuzz } from './fuzz';
import type { Group } from './packages';

/** One seed, so that what fails once fails again; `npm run fuzz` takes others. */
const seed = 20_261_123;

async function survives(group: Group, cases: number): Promise<void> {
  const groupOf = () => group;
  const { failures, read, written } = await fuzz({ seed, cases, workers: 2, groupOf });
  expect(failures).toEqual([]);
  // Spoilt too little nothing is tried, spoilt too much nothing is reached.
  expect(read).toBeGreaterThan(cases / 5);
  expect(read).toBeLessThan(cases);
  expect(written).toBeGreaterThan(read);
}

test(
  'spoilt packages of our own are read or refused, and what is written is proven',
  () => survives('own', 100),
  240_000,
);

describeWithShared('spoilt packages of others', () => {
  test(
    'are read or refused, and what is written is proven',
    () => survives('corpus', 400),
    240_000,
  );
});

import { slips } from '../../../src/core/plan/slips';

// Slips of the keyboard between what was typed and what was meant; `most + 1` for any more.
test.each([
  ['police', 'police', 2, 0],
  ['polce', 'police', 2, 1],
  ['policee', 'police', 2, 1],
  ['pokice', 'police', 2, 1],
  ['poilce', 'police', 2, 1],
  ['oplice', 'police', 2, 1],
  ['poliec', 'police', 2, 1],
  ['oplcie', 'police', 2, 2],
  ['olpicee', 'police', 3, 3],
  ['plce', 'police', 2, 2],
  ['policing', 'police', 2, 3],
  ['pole', 'police', 1, 2],
  ['housing', 'police', 2, 3],
  ['hou', 'housing', 2, 3],
  ['abc', 'acb', 1, 1],
  ['abc', 'cba', 1, 2],
  ['aab', 'aba', 1, 1],
  ['gp', 'gp', 1, 2],
  ['gpx', 'gp', 1, 2],
  ['gpx', 'gpy', 1, 1],
])('%s, meant %s, at most %i: %i', (typed, meant, most, expected) => {
  expect(slips(typed, meant, most)).toBe(expected);
});

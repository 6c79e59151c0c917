import { assignBest } from '../../../src/core/read/assign';
import { Memory } from '../../../src/core/read/parser';

describe('one column for each field', () => {
  it.each<[string, number[][], number[]]>([
    ['none', [], []],
    ['one', [[0.5]], [0]],
    ['one that fits nothing', [[0]], [-1]],
    [
      'each its best',
      [
        [0.9, 0.1],
        [0.2, 0.8],
      ],
      [0, 1],
    ],
    [
      'the other way round',
      [
        [0.1, 0.9],
        [0.8, 0.2],
      ],
      [1, 0],
    ],
    // Both fit the first best: the one that loses less takes its second.
    [
      'the best sum',
      [
        [0.9, 0.8],
        [0.9, 0.1],
      ],
      [1, 0],
    ],
    [
      'the best sum, though none has its best',
      [
        [1, 0.9, 0],
        [1, 0, 0.2],
        [0.9, 0.8, 0],
      ],
      [1, 2, 0],
    ],
    [
      'more columns than fields',
      [
        [0.1, 0.2, 0.9],
        [0.3, 0.2, 0.8],
      ],
      [2, 0],
    ],
    ['more fields than columns', [[0.5], [0.9], [0.7]], [-1, 0, -1]],
    [
      'no pair that fits nothing',
      [
        [0.9, 0],
        [0.8, 0],
      ],
      [0, -1],
    ],
    ['rows of unlike length', [[0.9], [0.9, 0.8]], [0, 1]],
  ])('%s', (_, scores, expected) => expect(assignBest(scores)).toEqual(expected));
});

describe('what was read before', () => {
  const counting = (): { memory: Memory<string>; asked: string[] } => {
    const asked: string[] = [];
    return { memory: new Memory((text) => (asked.push(text), text.toUpperCase())), asked };
  };
  const long = (letter: string): string => letter.repeat(65);

  it('is not read again: short texts always, long ones a while', () => {
    const { memory, asked } = counting();
    const texts = ['mps', 'a'.repeat(64), long('b'), long('c'), 'mps', 'a'.repeat(64), long('b')];
    expect(texts.map((text) => memory.get(text))).toEqual(texts.map((text) => text.toUpperCase()));
    expect(asked).toHaveLength(4);
  });

  it('is read again where four other long texts stood between', () => {
    const { memory, asked } = counting();
    for (const letter of ['a', 'b', 'c', 'd', 'e', 'a']) memory.get(long(letter));
    expect(asked).toHaveLength(6);
  });
});

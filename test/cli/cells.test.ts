import { cellList } from '../../src/cli/cells';

const at = (sheet: string, row: number, column: number) => ({ sheet, row: row - 1, column });

test('cells that follow one another down a column are one run', () => {
  expect(
    cellList([at('Plan', 9, 6), at('Plan', 12, 6), at('Plan', 13, 6), at('Plan', 14, 6)]),
  ).toBe('Plan!G9, G12:G14');
});

test('a sheet is named where it begins, and quoted where its name could mislead', () => {
  expect(cellList([at('A b', 1, 0), at('A b', 3, 0), at("It's!", 1, 0), at('A b', 9, 0)])).toBe(
    "A b!A1, A3, 'It''s!'!A1, A b!A9",
  );
});

test('a long list says how many cells more there are', () => {
  const cells = Array.from({ length: 30 }, (_, index) => at('Plan', 2 * index + 1, 0));
  expect(cellList(cells, 3)).toBe('Plan!A1, A3, A5 and 27 more');
});

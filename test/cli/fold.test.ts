import { fold } from '../../src/cli/fold';

const line = `  ${'word '.repeat(30).trim()}  [Plan!A1]`;

test('long lines are folded at spaces, under their own beginning', () => {
  const lines = fold(line, 60).split('\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.every((each) => each.length <= 60)).toBe(true);
  expect(lines[0]).toMatch(/^ {2}word/);
  expect(lines[1]).toMatch(/^ {4}word/);
  expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(line.replace(/\s+/g, ' '));
});

test('short lines, narrow terminals and words without spaces stay as they are', () => {
  expect(fold('short\n  lines', 60)).toBe('short\n  lines');
  expect(fold(line, 20)).toBe(line);
  expect(fold('x'.repeat(80), 60)).toBe('x'.repeat(80));
});

test('colours take no room', () => {
  const coloured = `\u001b[31m${'x'.repeat(58)}\u001b[39m`;
  expect(fold(coloured, 60)).toBe(coloured);
});

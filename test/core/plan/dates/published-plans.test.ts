import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDates } from '../../../../src/core/plan/dates';
import { findStatusLines, readsAsNotPursued } from '../../../../src/core/plan/statuses';
import { describeWithShared } from '../../../tools/shared';

const mixed = { place: 'status-line', order: null, publication: null, near: null } as const;

describeWithShared('published plans', (shared) => {
  const cells = (file: string, column: number): string[] => {
    const { rows } = JSON.parse(readFileSync(join(shared, 'plans', file), 'utf8')) as {
      rows: (string | null)[][];
    };
    return rows.map((row) => row[column] ?? '');
  };

  test('the milestone cells of a DHR give its eight completions, one of them without a date', () => {
    const found = cells('tower_hamlets_dhr7.json', 4).map((text) =>
      findStatusLines(text).map(({ status, dates, rest }) => [
        status.kind,
        status.continuing,
        dates.map(({ end }) => end),
        rest,
      ]),
    );
    expect(found).toEqual([
      [['completed', false, ['2016-10-31'], '']],
      [['completed', false, ['2016-10-26'], '']],
      [['completed', true, ['2016-10-31'], '']],
      [['completed', true, ['2016-10-31'], '']],
      [['completed', false, ['2016-07-22'], '']],
      [['completed', false, [], '']],
      [['completed', false, ['2016-12-31'], '']],
      [['completed', false, ['2016-12-31'], '']],
    ]);
  });

  test('only the last row of that plan reads as not pursued', () => {
    const dropped = cells('tower_hamlets_dhr7.json', 4).map(
      (text) => readsAsNotPursued(text) !== null,
    );
    expect(dropped).toEqual([false, false, false, false, false, false, false, true]);
  });

  test('its recommendations and actions give no date and no status', () => {
    for (const column of [0, 2]) {
      for (const text of cells('tower_hamlets_dhr7.json', column)) {
        expect(parseDates(text, mixed)).toEqual([]);
        expect(findStatusLines(text)).toEqual([]);
      }
    }
  });

  test('the target dates of a homicide plan pair with its numbered actions', () => {
    const targets = cells('kmpt_mr_s_homicide.json', 5).map((text) =>
      parseDates(text, { ...mixed, place: 'date-column' }).map(
        ({ item, end, kind, alternative }) => `${item ?? '-'} ${end ?? alternative ?? kind}`,
      ),
    );
    expect(targets).toEqual([
      ['1 2020-01-31', '2 2020-01-31', '3 2020-01-31', '4 2020-09-30'],
      ['- 2020-02-28'],
      ['1 2020-02-28', '2 2020-02-28', '3 2020-10-31'],
      ['1 2020-02-28', '2 2020-10-31'],
      ['1 2019-09-30', '2 2019-09-30', '3 2019-09-30'],
      ['1 open-ended', '2 2020-03-31'],
      ['1 2020-09-30'],
      ['1 open-ended'],
    ]);
  });

  test('its actions give no date of their own', () => {
    for (const text of cells('kmpt_mr_s_homicide.json', 3)) {
      expect(parseDates(text, mixed)).toEqual([]);
    }
  });
});

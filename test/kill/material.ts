import { createHash } from 'node:crypto';
import type { CommandOptions } from '../../src/actions/options';
import { highlight } from '../../src/actions/highlight';
import { FileHost } from '../../src/hosts/file/file-host';
import { Random } from '../fuzz/random';
import { sheetData, tinyWorkbook } from '../hosts/file/tiny-package';

/** The day that the command line is told, so that its output is the same each time. */
export const asAt = '2026-11-23';

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt,
  today: asAt,
  sheets: null,
  headerRow: null,
};

/** A plan that is megabytes to write: a picture in it cannot be packed smaller. */
export function bigPlan(megabytes: number): Uint8Array {
  const rows = [
    ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
    ['1', 'Share what is known', 'Write a protocol', 'Police', '31 March 2026', 'Ongoing'],
    ['2', 'Listen to families', 'Hold a meeting', 'Council', '30 June 2026', 'Completed'],
  ];
  const cells = rows.map((row, y) => {
    const made = row.map((text, x) => {
      const name = `${String.fromCharCode(65 + x)}${y + 1}`;
      return `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${y + 1}">${made.join('')}</row>`;
  });
  const block = new Random(1, 1).bytes(1_000_000);
  const picture = Buffer.concat(Array.from({ length: megabytes }, () => block));
  return tinyWorkbook({
    sheets: [{ name: 'Plan', ...sheetData(cells.join('')) }],
    entries: [{ name: 'xl/media/picture.png', content: picture }],
  });
}

/** The same plan with its highlights, as the command line writes it. */
export async function highlighted(plan: Uint8Array): Promise<Uint8Array> {
  const host = new FileHost(plan);
  await highlight(host, options);
  return host.bytes;
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../../shared');

/**
 * The folder of source material that stands beside the repository (published plans, real
 * workbooks), or null where there is none: it is not part of the product.
 */
export function sharedFolder(): string | null {
  return existsSync(join(folder, 'README.md')) ? folder : null;
}

/** Tests that need the shared folder; where it is absent they are reported as skipped. */
export function describeWithShared(name: string, tests: (shared: string) => void): void {
  const shared = sharedFolder();
  if (shared === null) {
    describe.skip(`${name} (no shared folder beside the repository)`, () => {
      test('needs the shared folder', () => undefined);
    });
  } else {
    describe(name, () => tests(shared));
  }
}

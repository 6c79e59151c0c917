import type { PartEdit } from '../parts/part';
import { openTag, type Findings } from './compared';

const lists = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

/**
 * Compares style sheets: whatever was at a position must still be there, word for word. Entries may
 * only have been added after the old ones, so that no cell looks different.
 */
export function compareStyles(
  before: PartEdit,
  after: PartEdit,
  part: string,
  findings: Findings,
): void {
  if (openTag(before, before.root) !== openTag(after, after.root)) findings.inPart('style', part);
  for (const child of before.children) {
    const { local } = child.name;
    const other = after.child(local);
    if (!other) {
      findings.inPart('style', part, local);
    } else if (!lists.includes(local)) {
      if (before.raw(child) !== after.raw(other)) findings.inPart('style', part, local);
    } else {
      const now = after.childrenOf(other);
      before.childrenOf(child).forEach((entry, index) => {
        const same = now[index];
        if (same && after.raw(same) === before.raw(entry)) return;
        findings.inPart('style', part, `${local} ${index}`);
      });
    }
  }
  const known = new Set(before.children.map(({ name }) => name.local));
  for (const { name } of after.children) {
    if (!known.has(name.local) && !lists.includes(name.local)) {
      findings.inPart('style', part, name.local);
    }
  }
}

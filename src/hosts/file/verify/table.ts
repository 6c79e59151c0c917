import { areaName, type Area } from '../../../core/workbook/address';
import type { PartEdit } from '../parts/part';
import { attributeOf, type XmlElement } from '../xml';
import { sameBytes } from '../bytes';
import type { Findings } from './compared';

/** Compares a table that grew with what it was: only its area may differ, and it must be `area`. */
export function compareTable(
  before: PartEdit,
  after: PartEdit,
  part: string,
  area: Area,
  findings: Findings,
): void {
  const filter = after.child('autoFilter');
  const grown = [after.root, ...(filter ? [filter] : [])];
  const isGrown = grown.every((element) => attributeOf(element, 'ref') === areaName(area));
  if (!isGrown || !sameBytes(withoutAreas(before), withoutAreas(after))) {
    findings.inPart('part-changed', part);
  }
}

/** The bytes of a table without the values that say how far it and its filter reach. */
function withoutAreas(edit: PartEdit): Uint8Array {
  const { root, bytes } = edit;
  const filter = edit.child('autoFilter');
  const spans = [root, filter].flatMap((element) => (element ? refOf(element) : []));
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    pieces.push(bytes.subarray(at, start));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let written = 0;
  for (const piece of pieces) {
    joined.set(piece, written);
    written += piece.length;
  }
  return joined;
}

function refOf(element: XmlElement): [number, number][] {
  const attribute = element.attributes.find(({ name }) => name.full === 'ref');
  return attribute ? [[attribute.start, attribute.valueEnd]] : [];
}

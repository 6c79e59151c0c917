import { page as say } from '../messages/page';
import type { Shelf } from './book/shelf';

/** Opens the sample plan, which comes with the page. */
export async function openSample(shelf: Shelf): Promise<void> {
  const { default: address } = await import('../../assets/sample/action-plan.xlsx');
  const text = atob(address.slice(address.indexOf(',') + 1));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  await shelf.add(say.open.sampleName, bytes, []);
}

// A process that saves one file when it is told to: <new content> <path> <in-place | over>
import { readFileSync } from 'node:fs';
import { saveFile } from '../../src/hosts/file/save';

const [content, path, manner] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(content!));

process.once('message', () => {
  void saveFile(path!, bytes, { inPlace: manner === 'in-place' }).then(() => process.exit());
});
process.send?.('ready');

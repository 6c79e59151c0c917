import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDoc } from './rules-doc';

// Run by `npm run docs`.
writeFileSync(join(__dirname, '../../docs/rules.md'), rulesDoc());

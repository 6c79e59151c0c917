import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import prettier from 'prettier';

const path = resolve(__dirname, '../../docs/performance.md');

/** A section of docs/performance.md that is measured apart, as it stands; `''` where it is not there. */
export function keptSection(title: string): string {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [, section] = new RegExp(`\\n(## ${title}\\n[\\s\\S]*?)(?=\\n## |$)`).exec(page) ?? [];
  return section ?? '';
}

/** Puts a section into docs/performance.md, in place of the one of the same title. */
export async function writeSection(title: string, text: string): Promise<void> {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const rest = page.replace(keptSection(title), '').trimEnd();
  const config = (await prettier.resolveConfig(path)) ?? {};
  const whole = `${rest}\n\n## ${title}\n\n${text}\n`;
  writeFileSync(path, await prettier.format(whole, { ...config, parser: 'markdown' }));
}

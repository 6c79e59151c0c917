import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';

/** True where a program of this name can be run. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice as another program that opens our workbooks, with a profile of its own. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'followthrough-'));

  /** Converts a workbook, with the computer's clock at noon of `day` where one is given. */
  convert(bytes: Uint8Array, format: 'html' | 'pdf' | 'xlsx', day?: string): Buffer {
    const input = join(this.folder, 'workbook.xlsx');
    const output = join(this.folder, format);
    writeFileSync(input, bytes);
    const office = [
      'soffice',
      `-env:UserInstallation=file://${join(this.folder, 'profile')}`,
      ...['--headless', '--convert-to', format, '--outdir', output, input],
    ];
    const call = day ? ['faketime', `${day} 12:00:00`, ...office] : office;
    execFileSync(call[0]!, call.slice(1), { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(output, `workbook.${format}`));
  }

  /** The names of those workbooks that it opens and can save, without their kind; all in one start. */
  opens(paths: readonly string[]): string[] {
    const output = join(this.folder, 'opened');
    const office = [`-env:UserInstallation=file://${join(this.folder, 'profile')}`, '--headless'];
    const order = ['--convert-to', 'xlsx', '--outdir', output, ...paths];
    execFileSync('soffice', [...office, ...order], { stdio: 'ignore', timeout: 240_000 });
    return readdirSync(output).map((name) => parse(name).name);
  }

  /** The words of a PDF document, in their places. */
  textOf(pdf: Buffer): string {
    const file = join(this.folder, 'document.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The background colour of each cell of the first sheet as it is shown, as `#RRGGBB`, by row and column. */
export function shownColours(html: string): (string | null)[][] {
  const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
  return [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<td([^>]*)>/g)].map(
      ([, attributes]) => /bgcolor="(#[0-9A-F]{6})"/i.exec(attributes!)?.[1]?.toUpperCase() ?? null,
    ),
  );
}

import type { PickedFile } from '../desk/returns-calls';

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  eml: 'message/rfc822',
};

/** Has the browser save a file where the user keeps downloads; it goes nowhere else. */
export function download({ name, bytes }: PickedFile): void {
  const type = types[name.split('.').at(-1)!] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

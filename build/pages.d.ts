export interface Page {
  readonly name: string;
  readonly file: string;
  readonly entry: string;
  readonly template: string;
  readonly directives: Readonly<Record<string, readonly string[]>>;
}
export const pages: readonly Page[];
export function policy(directives: Page['directives']): string;

import type { Data } from '../core/workbook/words';

/** Every sentence the product says, by id. Placeholders are code: a sentence is a function of its data. */
export type Sentence = string | ((data: Data) => string);

export type Catalogue = Readonly<Record<string, Sentence>>;

/** What the rules say: plain words, the cell's fault, and the remedy. */
const rules: Catalogue = {};

/** The words of the summary sheets. */
const summaries: Catalogue = {};

/** What a file or a host is refused with. */
const hosts: Catalogue = {};

/** What the command line says. */
const commands: Catalogue = {};

export const en: Catalogue = { ...rules, ...summaries, ...hosts, ...commands };

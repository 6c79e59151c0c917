import type { Report } from '../../core/workbook/report';

/** How a generated sheet prints: on A4, as wide as the page. Margins are inches. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  /** True where all of it has to fit on one page. */
  readonly fitToHeight: boolean;
  readonly margins: Margins;
  /** In Excel's own header codes. */
  readonly header: { readonly centre: string; readonly right: string };
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string };
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

const margins: Margins = {
  left: 0.5,
  right: 0.5,
  top: 0.8,
  bottom: 0.75,
  header: 0.35,
  footer: 0.35,
};
/** A page that all of it has to fit on. */
const closeMargins: Margins = { ...margins, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 };
/** The most of a text that a page header repeats; all of a header's parts share 255 characters. */
const headerText = 75;
const quiet = '&"Arial,Regular"&9';

export function pageOf({ page, title, subtitle, marking }: Report<string>): Page {
  const centre = marking ? `&"Arial,Bold"&10${headerWords(marking)}` : '';
  return {
    ...page,
    margins: page.fitToHeight ? closeMargins : margins,
    header: { centre, right: `${quiet}${headerWords(title)}` },
    footer: { left: `${quiet}${headerWords(subtitle)}`, centre, right: `${quiet}Page &P of &N` },
  };
}

/** A text as a page header takes it: `&` is its command sign, and a digit would join the font size. */
function headerWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > headerText ? `${line.slice(0, headerText - 1)}…` : line;
  return ` ${short.replaceAll('&', '&&')}`;
}

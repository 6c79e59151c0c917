import { quote } from './values';

/**
 * What is said where a copy is prepared for publication, in the pane and in the page. Used directly,
 * not through `en`, whose sentences stay in the worker.
 */
export const publishView = {
  title: 'Prepare to publish',
  about:
    'What the workbook carries that the readers of a published plan may not be meant to see. Tick what is to be taken out of a copy; your file and your work here stay as they are.',
  names: 'Names to look for, one on each line',
  namesAbout: 'They are looked for now and kept nowhere.',
  look: 'Look',
  looking: 'Looking through the workbook …',
  nothing: 'Nothing of what is looked for was found.',
  outcome: (outcome: string): string => `In the copy: ${outcome}.`,
  told: 'Only told of: take it out in Excel.',
  more: (count: number): string => `and ${count.toLocaleString('en-GB')} more`,
  show: (place: string): string => `Show ${place}`,
  save: 'Save the copy',
  saving: 'Writing the copy, and reading it again …',
  saved: (name: string): string => `Saved as ${quote(name, 120)}, with your downloads.`,
  failed: 'The copy could not be made. Nothing of yours is lost; try again.',
  back: 'Back to the plan',

  make: 'Make the copy',
  making: 'Making the copy, and reading it again …',
  made: 'The copy is made. Look through it before it is published.',
  open: 'Open it in Excel',
  download: 'Download it',
  noOpen: 'Excel could not open the copy. Download it instead.',
  copyName: (book: string): string => {
    const [, stem = book, kind = '.xlsx'] = /^(.*?)(\.xls[xm])?$/i.exec(book) ?? [];
    return `${stem || 'Action plan'} - for publication${kind}`;
  },
} as const;

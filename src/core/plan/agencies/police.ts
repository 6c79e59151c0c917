import type { DirectoryRow } from './row';

/**
 * The London boroughs: each has a council and a local command of the Metropolitan Police. Initials
 * only where no other council goes by them.
 */
export const londonBoroughs: readonly (readonly [place: string, initials?: string])[] = [
  ['Barking and Dagenham', 'LBBD'],
  ['Barnet'],
  ['Bexley'],
  ['Brent'],
  ['Bromley'],
  ['Camden'],
  ['Croydon'],
  ['Ealing'],
  ['Enfield'],
  ['Greenwich', 'RBG'],
  ['Hackney'],
  ['Hammersmith and Fulham', 'LBHF'],
  ['Haringey'],
  ['Harrow'],
  ['Havering'],
  ['Hillingdon'],
  ['Hounslow'],
  ['Islington', 'LBI'],
  ['Kensington and Chelsea', 'RBKC'],
  ['Kingston upon Thames', 'RBK'],
  ['Lambeth'],
  ['Lewisham'],
  ['Merton', 'LBM'],
  ['Newham', 'LBN'],
  ['Redbridge'],
  ['Richmond upon Thames', 'LBRuT'],
  ['Southwark'],
  ['Sutton'],
  ['Tower Hamlets', 'LBTH'],
  ['Waltham Forest', 'LBWF'],
  ['Wandsworth'],
  ['Westminster'],
];

/** Forces named after their area: name, then initials and other spellings. */
const forces: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['Avon and Somerset Police', 'Avon and Somerset Constabulary', 'A&S Police', 'ASP'],
  ['Bedfordshire Police', 'Beds Police'],
  ['British Transport Police', 'BTP'],
  ['Cambridgeshire Constabulary', 'Cambridgeshire Police', 'Cambs Police', 'Cambs Constabulary'],
  ['Cheshire Constabulary', 'Cheshire Police'],
  ['City of London Police', 'CoLP'],
  ['Cleveland Police'],
  ['Cumbria Police', 'Cumbria Constabulary'],
  ['Derbyshire Constabulary', 'Derbyshire Police'],
  ['Devon and Cornwall Police', 'Devon and Cornwall Constabulary', 'D&C Police', 'DCP'],
  ['Dorset Police'],
  ['Durham Constabulary', 'Durham Police', 'County Durham Police'],
  ['Dyfed-Powys Police', 'Heddlu Dyfed-Powys'],
  ['Essex Police'],
  ['Gloucestershire Constabulary', 'Gloucestershire Police'],
  ['Greater Manchester Police', 'GMP'],
  ['Gwent Police', 'Heddlu Gwent'],
  ['Hampshire and Isle of Wight Constabulary', 'Hampshire Constabulary', 'Hampshire Police'],
  ['Hertfordshire Constabulary', 'Hertfordshire Police', 'Herts Police'],
  ['Humberside Police'],
  ['Kent Police'],
  ['Lancashire Constabulary', 'Lancashire Police', 'Lancs Police'],
  ['Leicestershire Police', 'Leicestershire Constabulary', 'Leics Police'],
  ['Lincolnshire Police', 'Lincs Police'],
  ['Merseyside Police'],
  ['Norfolk Constabulary', 'Norfolk Police'],
  ['North Wales Police', 'Heddlu Gogledd Cymru'],
  ['North Yorkshire Police', 'NYP'],
  ['Northamptonshire Police', 'Northants Police'],
  ['Northumbria Police'],
  ['Nottinghamshire Police', 'Notts Police', 'Nottingham Police'],
  ['Police Scotland', 'Police Service of Scotland'],
  ['Police Service of Northern Ireland', 'PSNI'],
  ['South Wales Police', 'SWP', 'Heddlu De Cymru'],
  ['South Yorkshire Police', 'SYP'],
  ['Staffordshire Police', 'Staffs Police'],
  ['Suffolk Constabulary', 'Suffolk Police'],
  ['Surrey Police'],
  ['Sussex Police'],
  ['Thames Valley Police', 'TVP'],
  ['Warwickshire Police'],
  ['West Mercia Police', 'West Mercia Constabulary'],
  ['West Midlands Police', 'WMP'],
  ['West Yorkshire Police', 'WYP'],
  ['Wiltshire Police', 'Wiltshire Constabulary', 'Wilts Police'],
];

/** Police forces; the id is the name in lower case with hyphens. */
export const policeRows: readonly DirectoryRow[] = [
  {
    id: 'mps',
    name: 'Metropolitan Police Service',
    aliases: ['MPS', 'Metropolitan Police', 'Met Police', 'The Met'],
  },
  ...londonBoroughs.map(([place]) => ({
    id: `${slug(place)}-police`,
    name: `${place} Police`,
    aliases: [`${place} MPS`, `${place} Borough Police`, `MPS ${place}`],
    partOf: 'mps',
  })),
  ...forces.map(([name, ...aliases]) => ({ id: slug(name), name, aliases })),
  { id: 'police', name: 'Police', aliases: ['Constabulary'], generic: true },
];

/** A name as an id: lower case, words joined by hyphens. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

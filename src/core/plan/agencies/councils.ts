import type { DirectoryRow } from './row';
import { londonBoroughs, slug } from './police';

const royal = new Set(['Greenwich', 'Kensington and Chelsea', 'Kingston upon Thames']);

function councilOfBorough(place: string): string {
  if (place === 'Westminster') return 'Westminster City Council';
  return `${royal.has(place) ? 'Royal Borough' : 'London Borough'} of ${place}`;
}

/** Councils with a name or initials of their own; others are read by the local rows below. */
const named: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['City of London Corporation', 'Corporation of London', 'City of London', 'CoL Corporation'],
  ['Bath and North East Somerset Council', 'BANES', 'B&NES', 'BaNES'],
  ['Bournemouth, Christchurch and Poole Council', 'BCP Council', 'BCP'],
  ['Bristol City Council', 'City of Bristol'],
  ['Cornwall Council', 'Cornwall County Council'],
  ['Council of the Isles of Scilly', 'Isles of Scilly Council'],
  ['North Northamptonshire Council', 'NNC'],
  ['West Northamptonshire Council', 'WNC'],
  ['Northamptonshire County Council'],
  ['Rotherham Metropolitan Borough Council', 'RMBC', 'Rotherham Council'],
  ['Doncaster Metropolitan Borough Council', 'DMBC', 'City of Doncaster Council'],
  ['Barnsley Metropolitan Borough Council', 'BMBC', 'Barnsley Council'],
  [
    'City of Bradford Metropolitan District Council',
    'Bradford Metropolitan District Council',
    'CBMDC',
    'Bradford Council',
  ],
  ['City of York Council', 'York Council'],
  ['Telford and Wrekin Council', 'Telford and Wrekin'],
  ['Royal Borough of Windsor and Maidenhead', 'RBWM', 'Windsor and Maidenhead Council'],
];

/** Councils, and the departments that stand for them in a plan's lead column. */
export const councilRows: readonly DirectoryRow[] = [
  ...londonBoroughs.map(([place, initials]) => ({
    id: initials ? initials.toLowerCase() : `${slug(place)}-council`,
    name: councilOfBorough(place),
    aliases: [
      ...(initials ? [initials] : []),
      `London Borough of ${place}`,
      `LB of ${place}`,
      `LB ${place}`,
      `${place} Council`,
      `${place} Borough Council`,
      `${place} Local Authority`,
    ],
  })),
  ...named.map(([name, ...aliases]) => ({ id: slug(name), name, aliases })),
  {
    id: 'council',
    name: 'Council',
    aliases: [
      'City Council',
      'County Council',
      'Borough Council',
      'District Council',
      'Metropolitan Borough Council',
      'Metropolitan District Council',
      'County Borough Council',
      'City and County Council',
      'Unitary Authority',
      'MBC',
      'Local Authority',
      'Local Authorities',
      'LA',
      'The Council',
      'Councils',
      'District Councils',
    ],
    generic: true,
    local: 'words',
  },
  department(
    'adult-social-care',
    'Adult social care',
    'ASC',
    'Adult Services',
    'Adults Services',
    'Adult Social Services',
    "Adults' Social Care",
    'Adults Social Care',

    'Adult Care',
  ),
  department(
    'childrens-social-care',
    "Children's social care",
    'CSC',
    "Children's Services",
    'Childrens Services',
    'Children Services',
    "Children and Young People's Services",
    'Children and Families',
    'Children and Family Services',
    "Children's Social Services",
    'Children Social Care',
    'CYPS',
  ),
  department(
    'social-care',
    'Social care',
    'Social Services',
    'Health and Social Care',
    'Adult and Children’s Social Care',
  ),
  department(
    'housing',
    'Housing',
    'Housing services',
    'Housing Options',
    'Housing Department',
    'Homelessness service',
    'Housing Needs',
    'Housing Solutions',
  ),
  department('education', 'Education', 'Education services', 'Education and Learning'),
  department('early-help', 'Early Help', 'Early Help services', 'Early Help Service'),
  department(
    'community-safety',
    'Community safety',
    'Community Safety Team',
    'Community Safety Unit',
    'Community Safety Service',
  ),
  department('trading-standards', 'Trading Standards'),
  department('environmental-health', 'Environmental Health'),
  department('licensing', 'Licensing'),
  {
    ...department('public-health', 'Public Health', 'Public Health Team', 'PH Team'),
    local: 'words',
  },
  department('legal-services', 'Legal Services', 'Legal'),
  department('commissioning', 'Commissioning', 'Commissioners', 'Strategic Commissioning'),
  {
    id: 'schools',
    name: 'Schools',
    aliases: ['School', 'All schools', 'Schools and colleges', 'Academies'],
    generic: true,
  },
];

function department(id: string, name: string, ...aliases: string[]): DirectoryRow {
  return { id, name, aliases, generic: true, department: true };
}

import * as fc from 'fast-check';
import { parseLeads } from '../../../src/core/plan/agencies';
import { currentBody, findAgency, makeDirectory, nameKey } from '../../../src/core/plan/directory';
import { findPersons, isPersonName } from '../../../src/core/plan/persons';
import { suggestAgency } from '../../../src/core/plan/suggest-agency';

const directory = makeDirectory([]);

/** `id or "name" · post · part · !` for each lead: `!` where it leads, `*` for all agencies. */
function brief(text: string): string[] {
  return parseLeads(text, directory).leads.map((lead) => {
    const body = lead.all
      ? '*'
      : (lead.agency ?? (lead.person === lead.name ? '-' : `"${lead.name}"`));
    return [
      body,
      lead.person && `post=${lead.person}`,
      lead.part && `part=${lead.part}`,
      lead.leads && '!',
    ]
      .filter((part) => part)
      .join(' ');
  });
}

describe('parseLeads', () => {
  it.each<[string, string[]]>([
    ['MPS', ['mps']],
    ['mps', ['mps']],
    ['Metropolitan  Police\u00a0Service', ['mps']],
    ['Tower Hamlets Police', ['mps part=Tower Hamlets Police']],
    ['LBTH', ['lbth']],
    ['LBTH Adult social care', ['lbth part=Adult social care']],
    ['LBTH Adult Safeguarding  Board', ['lbth part=Adult Safeguarding Board']],
    ['London Borough of\nTower Hamlets', ['lbth']],
    ['ELFT', ['elft']],
    ['East London NHS Foundation Trust (ELFT)', ['elft']],
    ['THCfMH', ['elft part=Tower Hamlets Centre for Mental Health']],
    ['NHSEngland', ['nhs-england']],
    ['Norfolk and Suffolk NHS Foundation Trust', ['nsft']],
    ['Royal Borough of Kensington and Chelsea', ['rbkc']],
    ['Department for Levelling Up, Housing and Communities', ['dluhc']],
    ['Barking, Havering and Redbridge University Hospitals NHS Trust', ['bhrut']],
    ['Bath & North East Somerset Council', ['bath-and-north-east-somerset-council']],
    ['Isle of Wight Council', ['isle-of-wight-council']],
    ['nottingham city council', ['nottingham-city-council']],
    ['Bassetlaw CSP', ['bassetlaw-csp']],
    ['Bassetlaw Community Safety Partnership', ['bassetlaw-csp']],
    ['NHS Norfolk & Waveney Integrated Care Board', ['norfolk-and-waveney-icb']],
    ['Norfolk and Waveney ICB', ['norfolk-and-waveney-icb']],
    ['OPCC for Nottinghamshire', ['nottinghamshire-opcc']],
    [
      'Calderdale and Huddersfield NHS Foundation Trust',
      ['calderdale-and-huddersfield-nhs-foundation-trust'],
    ],
    [
      'Cornwall & Isles of Scilly (IoS) Public Health',
      ['cornwall-and-isles-of-scilly-public-health'],
    ],
    ['Cambridgeshire Community Services (NHCP)', ['ccs part=NHCP']],
  ])('knows %j', (text, leads) => {
    expect(brief(text)).toEqual(leads);
    expect(parseLeads(text, directory).doubt).toBeUndefined();
  });

  it.each<[string, string[]]>([
    ['SPS and NHS', ['sps', 'nhs']],
    ['NHS (to lead) and SPS', ['nhs !', 'sps']],
    ['NHS (to lead) and the SPS', ['nhs !', 'sps']],
    ['SPS (to lead) and NHS', ['sps !', 'nhs']],
    ['Lead: MPS\nSupport: LBTH, ELFT', ['mps !', 'lbth', 'elft']],
    ['MPS supported by LBTH', ['mps !', 'lbth']],
    ['LBTH / MPS (lead)', ['lbth', 'mps !']],
    ['Cornwall Housing, EHSC, CFT', ['cornwall-housing', '"EHSC"', 'cft']],
    ['MPS/LBTH', ['mps', 'lbth']],
    ['MPS LBTH', ['mps', 'lbth']],
    ['1. MPS\n2. LBTH', ['mps', 'lbth']],
    ['• MPS\n• LBTH; ELFT', ['mps', 'lbth', 'elft']],
    ['Police, Health and Housing', ['police', 'health', 'housing']],
    [
      'Nottingham City Council and Nottinghamshire County Council',
      ['nottingham-city-council', 'nottinghamshire-county-council'],
    ],
    [
      'Devon and Cornwall Police and Cornwall Council',
      ['devon-and-cornwall-police', 'cornwall-council'],
    ],
    [
      'Sheffield City Council/ SHSC/ South Yorkshire Police',
      ['sheffield-city-council', 'shsc', 'south-yorkshire-police'],
    ],
    [
      'London Borough of Camden, Camden and Islington NHS Foundation Trust and the Metropolitan Police',
      ['camden-council', 'candi', 'mps'],
    ],
    ['Health - CCG, NHFT, and KGH', ['ccg', 'nhft', 'kgh']],
    [
      'Various – Healthcare Improvement Scotland, Scottish Government',
      ['his', 'scottish-government'],
    ],
    [
      'CSE Implementation group/ Training and Dev sub.',
      ['"CSE Implementation group"', '"Training and Dev sub"'],
    ],
    ['Acorn Project and MPS', ['"Acorn Project"', 'mps']],
    ['All Agencies', ['*']],
    ['All partner agencies', ['*']],
    ['All agencies (MPS to lead)', ['*', 'mps !']],
    ['All GP practices', ['gp-practice']],
    ['All CSP partners', ['*']],
    ['Everyone', ['*']],
    ['Kent, Surrey & Sussex CRC and MPS', ['kent-surrey-and-sussex-crc', 'mps']],
    [
      'West Yorkshire ICB/ Leeds Teaching Hospitals NHS Trust',
      ['west-yorkshire-icb', 'leeds-teaching-hospitals-nhs-trust'],
    ],
    [
      'University Hospitals Sussex NHS Foundation Trust',
      ['university-hospitals-sussex-nhs-foundation-trust'],
    ],
  ])('tells the bodies of %j apart', (text, leads) => {
    expect(brief(text)).toEqual(leads);
  });

  it.each<[string, string[]]>([
    ['NBT- [name]', ['nbt post=[name]']],
    ['MPS – DCI Safeguarding', ['mps post=DCI Safeguarding']],
    ['Head of Adult Social Care, LBTH', ['lbth post=Head of Adult Social Care']],
    ['Head of Safeguarding ELFT', ['elft post=Head of Safeguarding']],
    ['Chief Constable of Nottinghamshire Police', ['nottinghamshire-police post=Chief Constable']],
    ['ELFT\nDirector of Nursing', ['elft post=Director of Nursing']],
    [
      '[name], Patient Safety & Complaints Lead\nNorfolk and Suffolk NHS Foundation Trust\n[name], Chief Accountable Officer\nClinical Commissioning Group (CCG)',
      [
        'nsft post=[name], Patient Safety & Complaints Lead',
        'ccg post=[name], Chief Accountable Officer',
      ],
    ],
    ['[name]\nService Manager\nELFT', ['elft post=[name], Service Manager']],
    [
      'Deputy Director of Nursing / Director of Mental Health',
      ['- post=Deputy Director of Nursing', '- post=Director of Mental Health'],
    ],
    [
      '• Trust Leads\n• Head of Patient Safety',
      ['- post=Trust Leads', '- post=Head of Patient Safety'],
    ],
    [
      'Director of Forensic and Specialist Care Group',
      ['- post=Director of Forensic and Specialist Care Group'],
    ],
    [
      'Director of Nursing, Quality and Governance',
      ['- post=Director of Nursing, Quality and Governance'],
    ],
    ['Director of Education and Housing', ['- post=Director of Education and Housing']],
    [
      'Adult Social Care, Nottingham City Council',
      ['nottingham-city-council part=Adult Social Care'],
    ],
    ['Head of Safeguarding (ELFT)', ['elft post=Head of Safeguarding']],
    ['Named GP', ['- post=Named GP']],
    [
      'Children’s Social Care and Education, Leeds City Council',
      ['leeds-city-council part=Children’s Social Care, Education'],
    ],
    ['LBTH, Adult Social Care', ['lbth part=Adult Social Care']],
    [
      'Norfolk County Council Children’s Services',
      ['norfolk-county-council part=Children’s Services'],
    ],
  ])('reads posts, persons and parts in %j', (text, leads) => {
    expect(brief(text)).toEqual(leads);
  });

  it.each([
    'Housing Ombudsman',
    'Police Federation',
    'Health and Safety Team',
    'Executive Team',
    'Acorn, Oak and Ash',
  ])('keeps %j whole as a body that it does not know', (text) => {
    const { leads, doubt } = parseLeads(text, directory);
    expect(leads).toEqual([expect.objectContaining({ agency: null, name: text, person: null })]);
    expect(doubt).toBe('unknown-agency');
  });

  it.each(['', ' ', 'TBC', 'n/a', '-', 'Redacted', '< Select >', 'To be confirmed'])(
    'finds nobody in %j',
    (text) => expect(parseLeads(text, directory)).toEqual({ leads: [] }),
  );

  it('takes the user’s agencies before its own', () => {
    const own = makeDirectory([
      { id: 'acorn', name: 'Acorn Project', aliases: ['AP', 'CFT'] },
      { id: 'mps', name: 'Met', aliases: ['MPS'] },
      { id: 'acorn-north', name: 'Acorn North', aliases: [], partOf: 'acorn' },
    ]);
    expect(parseLeads('CFT and MPS', own).leads.map((lead) => [lead.agency, lead.name])).toEqual([
      ['acorn', 'Acorn Project'],
      ['mps', 'Met'],
    ]);
    expect(parseLeads('Acorn North', own).leads[0]).toMatchObject({
      agency: 'acorn',
      part: 'Acorn North',
    });
  });

  it('never throws, and finds somebody or nobody in any text', () => {
    const word = fc.constantFrom(
      'MPS',
      'and',
      ',',
      '/',
      'Head',
      'of',
      'Housing',
      '[name]',
      '\n',
      '•',
      '(',
      ')',
      'Trust',
      '–',
      'Cornwall',
      'Council',
      '(to lead)',
      'All',
      'agencies',
      '&',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { leads } = parseLeads(words.join(' '), directory);
        for (const lead of leads) expect(lead.name).not.toBe('');
      }),
    );
  });
});

describe('the directory', () => {
  it('holds each id once, and names no agency by another’s spelling', () => {
    const ids = directory.agencies.map((agency) => agency.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { id, name, aliases } of directory.agencies) {
      for (const spelling of new Set([name, ...aliases].map(nameKey))) {
        if (owners.has(spelling)) clashes.push(`${spelling}: ${owners.get(spelling)} and ${id}`);
        owners.set(spelling, id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('refers to agencies that it has', () => {
    for (const { partOf, successor } of directory.agencies) {
      if (partOf !== undefined) expect(directory.byId(partOf)).not.toBeNull();
      if (successor !== undefined) expect(directory.byId(successor)).not.toBeNull();
    }
  });

  it.each([
    ['NPS', 'probation'],
    ['CCG', 'icb'],
    ['PCT', 'icb'],
    ['SEPT', 'eput'],
    ['MPS', 'mps'],
  ])('knows who has the duties of %s today', (text, id) => {
    expect(currentBody(findAgency(text, directory)!, directory).id).toBe(id);
  });

  it('suggests a near name, and nothing where two are near or none is', () => {
    expect(suggestAgency('Notinghamshire Police', directory)?.id).toBe('nottinghamshire-police');
    expect(suggestAgency('East Londno NHS Foundation Trust', directory)?.id).toBe('elft');
    expect(suggestAgency('Acorn Project', directory)).toBeNull();
    expect(parseLeads('Notinghamshire Police', directory)).toMatchObject({
      leads: [{ agency: null, name: 'Notinghamshire Police' }],
      doubt: 'unknown-agency',
    });
  });
});

describe('persons', () => {
  it.each([
    'Director of Nursing',
    'Cornwall Housing',
    '[name]',
    'St Thomas Hospital',
    'Victoria House',
    'Norfolk County Council',
    'DI Manager',
  ])('finds no name in %j', (text) => expect(findPersons(text)).toEqual([]));

  it.each<[string, string[]]>([
    ['Prof Example', ['Prof Example']],
    ['Professor Example', ['Professor Example']],
    ['Prof. Example', ['Prof. Example']],
    ['Mr A Example', ['Mr A Example']],
    ['Mr A. B. Example', ['Mr A. B. Example']],
    ['Mrs Example-Sample', ['Mrs Example-Sample']],
    ['Dr Sarah Example-Sample', ['Dr Sarah Example-Sample']],
    ['Dr O’Sample', ['Dr O’Sample']],
    ['Cllr Example and the Director of Nursing', ['Cllr Example']],
    ['DCI Example, Inspector Sample', ['DCI Example', 'Inspector Sample']],
    ['Dr Sarah Sample', ['Dr Sarah Sample']],
    ['Mary-Jane Sample', ['Mary-Jane Sample']],
    ['Sarah A Sample', ['Sarah A Sample']],
    ['Sarah A. Sample', ['Sarah A. Sample']],
    ['Sarah  A.  Sample', ['Sarah  A.  Sample']],
    ['Dr.  A.  Example', ['Dr.  A.  Example']],
    ['Sarah McSample', ['Sarah McSample']],
    ['Sarah O’Sample', ['Sarah O’Sample']],
    ['Sarah  Sample-Case (ELFT)', ['Sarah  Sample-Case']],
    ['Sarah Sample, Dr Example', ['Sarah Sample', 'Dr Example']],
    ['Sarah sample', []],
    ['sarah Sample', []],
    ['Oak Sample', []],
    ['Lee Ward', []],
    ['Mark Street', []],
    ['Grace Review Panel', []],
    ['DCI Crime', []],
    ['DI Crimes', []],
    ['PS Neighbourhood', []],
    ['DS Investigation', []],
    ['Insp Partnerships', []],
    ['PC Response Manager', []],
  ])('finds in %j', (text, expected) => {
    expect(findPersons(text).map((person) => person.text)).toEqual(expected);
  });

  it('is nothing but a name', () => {
    for (const text of ['Dr Example.', ' Sarah Sample ', 'Sarah Sample']) {
      expect([text, isPersonName(text)]).toEqual([text, true]);
    }
    for (const text of ['Sarah Sample, Dr Example', 'Sarah Sample x2', 'ELFT', '']) {
      expect([text, isPersonName(text)]).toEqual([text, false]);
    }
  });

  it('finds names by title or given name, and where they stand', () => {
    const text = 'Dr Example, ELFT and Sarah Sample-Case';
    expect(findPersons(text).map((person) => person.text)).toEqual([
      'Dr Example',
      'Sarah Sample-Case',
    ]);
    for (const { text: words, span } of findPersons(text)) expect(text.slice(...span)).toBe(words);
    expect(isPersonName('Sarah Sample')).toBe(true);
    expect(isPersonName('Sarah Sample, ELFT')).toBe(false);
  });
});

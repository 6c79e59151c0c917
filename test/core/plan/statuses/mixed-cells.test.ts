import { datesOf, linesOf } from './in-words';

describe('a status in a mixed cell', () => {
  it.each<[string, string[]]>([
    ['Sent to all wards. Not started', ['not-started «Not started» beside «Sent to all wards.»']],
    ['Sent to all wards (Completed)', ['completed «Completed» beside «Sent to all wards (»']],
    ['Sent to all wards - signed off.', ['signed-off «signed off» beside «Sent to all wards -»']],
    [
      'Sent to all wards – completed 31/03/2025',
      ['completed «completed 31/03/2025» completion 2025-03-31 beside «Sent to all wards –»'],
    ],
    [
      'The policy has been completed.',
      ['completed (inferred) «has been completed» beside «The policy»'],
    ],
    [
      'The new form is now in progress.',
      ['in-progress (inferred) «in progress» beside «The new form is now»'],
    ],
    [
      'All staff were reminded and the leaflet is delivered',
      ['completed (inferred) «delivered» beside «All staff were reminded and the leaflet is»'],
    ],
    ['The proposal has been rejected', []],
    ['SENT TO ALL WARDS COMPLETED', []],
    ['Sent to all wards Completed', ['completed «Completed» beside «Sent to all wards»']],
    [
      'Sent to all wards. Completed and signed off 31/03/2025.',
      [
        'signed-off «Completed and signed off 31/03/2025» completion 2025-03-31 beside «Sent to all wards.»',
      ],
    ],
    [
      'Sent to all wards. Completed, ongoing',
      ['completed, and goes on «Completed, ongoing» beside «Sent to all wards.»'],
    ],
    [
      'Sent to all wards. Completed on 31/03/2025',
      ['completed «Completed on 31/03/2025» completion 2025-03-31 beside «Sent to all wards.»'],
    ],
    [
      'Sent to all wards. Completed (31/03/2025)',
      ['completed «Completed (31/03/2025» completion 2025-03-31 beside «Sent to all wards.»'],
    ],
    ['Sent to all wards; open', ['in-progress «open» beside «Sent to all wards;»']],
    ['Sent to all wards. Live', ['in-progress (inferred) «Live» beside «Sent to all wards.»']],
    ['Wards that are open', []],
    ['✓ Sent to all wards', ['completed «✓» beside «Sent to all wards»']],
    ['Sent to all wards\n✔\nMinutes kept', ['completed «✔»']],
    [
      '2. Leaflet printed. In progress',
      ['#2 in-progress, items 2 «In progress» beside «Leaflet printed.»'],
    ],
    ['Duplicate', ['not-pursued (inferred) «Duplicate»']],
    [
      'Completed. Held on 3 May 2025. Delivered',
      ['completed «Completed» beside «Held on 3 May 2025. Delivered»'],
    ],
    [
      'Completed - sent to the board - 12/05/2025',
      ['completed «Completed - sent to the board - 12/05/2025» completion 2025-05-12'],
    ],
    [
      'Completed and sent to the board (12/05/2025)',
      ['completed «Completed and sent to the board (12/05/2025» completion 2025-05-12'],
    ],
    [
      'Completed and sent to the board - May 2025',
      ['completed «Completed» beside «and sent to the board - May 2025»'],
    ],
    [
      'Completed and sent to the board - 12/05/2025 and to staff',
      ['completed «Completed» beside «and sent to the board - 12/05/2025 and to staff»'],
    ],
    [
      'Completed by the panel on 12/05/2025',
      ['completed «Completed by the panel on 12/05/2025» completion 2025-05-12'],
    ],
    [
      'Completed week ending 12/05/2025',
      ['completed «Completed week ending 12/05/2025» completion 2025-05-12'],
    ],
    [
      'Completed. All agencies, 12/05/2025',
      ['completed «Completed. All agencies, 12/05/2025» completion 2025-05-12'],
    ],
    [
      'Completed 12/05/2025, as 2.1 above',
      ['completed «Completed 12/05/2025» completion 2025-05-12 beside «as 2.1 above»'],
    ],
    ['Completed TBC', ['completed «Completed» beside «TBC»']],
    [
      '31/03/2025 for the first of two parts - completed',
      ['completed «completed» beside «31/03/2025 for the first of two parts -»'],
    ],
    [
      'Due 30/06/2025, completed 31/03/2025',
      ['completed «completed 31/03/2025» completion 2025-03-31 beside «Due 30/06/2025,»'],
    ],
    ['In progress 31/03/2025', ['in-progress «In progress 31/03/2025» null 2025-03-31']],
    ['Not completed 31/03/2025', ['in-progress «Not completed 31/03/2025» null 2025-03-31']],
  ])('%j', (text, expected) => expect(linesOf(text)).toEqual(expected));
});

describe('words behind a status and its date', () => {
  it.each<[string, string[]]>([
    [
      'Completed 3 March 2025 by the panel',
      ['completed «Completed 3 March 2025» completion 2025-03-03 beside «by the panel»'],
    ],
    [
      '31/03/2025 completed by the panel, form sent',
      ['completed «31/03/2025 completed» completion 2025-03-31 beside «by the panel, form sent»'],
    ],
    [
      '75% completed 31/03/2025',
      ['in-progress, 75% «completed 31/03/2025» null 2025-03-31 beside «75%»'],
    ],
    [
      '✓ 31/03/2025\n✓ 30/04/2025',
      [
        'completed «✓ 31/03/2025» completion 2025-03-31',
        'completed «✓ 30/04/2025» completion 2025-04-30',
      ],
    ],
    ['Leaflet sent. Wip', []],
    ['Leaflet sent to the NHS completed 3 May', []],
    [
      'Leaflets were printed for each of the wards that had asked for them and 2 of 4 delivered',
      [],
    ],
  ])('%j', (text, expected) => expect(linesOf(text)).toEqual(expected));
});

describe('the dates of an action in a mixed cell', () => {
  it.each<[string, string[]]>([
    ['31/03/2025', ['unsaid 2025-03-31']],
    ['Due date: 31/03/2025', ['target 2025-03-31']],
    [
      'Original target 31/03/2025, revised to 30/06/2025',
      ['target 2025-03-31', 'target 2025-06-30'],
    ],
    ['Extended from 31 March 2025 to 30 June 2025', ['target 2025-03-31', 'unsaid 2025-06-30']],
    ['Target: March 2025 (subject to funding)', ['target 2025-03-31']],
    ['31/03/2025 (website permitting)', ['unsaid 2025-03-31']],
    ['31/03/2025 (Website permitting) and 30/06/2025', ['unsaid 2025-03-31', 'unsaid 2025-06-30']],
    ['Share it with the board.\nExpected completion: June 2025', ['target 2025-06-30']],
    ['Share it with the board.\nTo be completed no later than 30 June 2025', ['target 2025-06-30']],
    ['Share it with the board.\nWithin six months', ['unsaid no day']],
    ['Share it with the board.\nOngoing', ['unsaid no day']],
    [
      'By 31/03/2025\nBriefing held in May 2024.\nCompleted 1/2/2025',
      ['target 2025-03-31', 'completion 2025-02-01'],
    ],
    ['Completed 1/2/2025\nDue 31/03/2025', ['completion 2025-02-01', 'target 2025-03-31']],
    ['1. 31/03/2025\n2. 30/06/2025', ['unsaid 2025-03-31', 'unsaid 2025-06-30']],
    ['14 April 2025 and 30 June 2025', ['unsaid 2025-04-14', 'unsaid 2025-06-30']],
    ['In progress, due June 2025.\nReview 1 May 2025', ['target 2025-06-30', 'target 2025-05-01']],
    ['Completed 31/03/2025; target was 30/06/2025', ['completion 2025-03-31', 'target 2025-06-30']],
    // Dates of something else, cross-references and placeholders.
    ['Briefing held 14 April 2025', []],
    ['31/03/2025 policy board met', []],
    ['Draft the policy by 31/03/2025', []],
    ['Police: 31/03/2025', []],
    ['As 2.1 above', []],
    ['', []],
  ])('%j', (text, expected) => expect(datesOf(text)).toEqual(expected));
});

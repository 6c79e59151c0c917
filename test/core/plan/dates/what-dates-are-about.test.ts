import type { DateContext } from '../../../../src/core/plan/date-expression';
import { parseDates } from '../../../../src/core/plan/dates';

const column: DateContext = { place: 'date-column', order: null, publication: null, near: null };

function roles(text: string, place: DateContext['place'] = 'date-column'): string[] {
  return parseDates(text, { ...column, place }).map(
    ({ role, end, superseded }) => `${superseded ? 'was ' : ''}${role ?? 'unsaid'} ${end}`,
  );
}

describe('the words before a date say what it is about', () => {
  it.each([
    'Date of completion: 31 March 2025',
    'Completion date: 31 March 2025',
    'Actual: 31 March 2025',
    'Actual date: 31 March 2025',
    'Completed in full 31 March 2025',
    'Completed fully on 31 March 2025',
    'Completed (fully) on 31 March 2025',
    'Closed at SAB meeting on 31 March 2025',
    'Completed at the board on 31 March 2025 at 10.30am',
    'Signed off by the panel 31 March 2025',
    'Closed at 2pm on 31 March 2025',
    'Achieved by 31 March 2025',
    'Training delivered 31 March 2025',
    'Incomplete until now. Completed 31 March 2025',
    '31 March 2025 - now completed',
    '31 March 2025: fully implemented',
    '31 March 2025 (completed)',
    '31 March 2025 all completed',
  ])('completed: %s', (text) => {
    expect(roles(text)).toEqual(['completion 2025-03-31']);
  });

  it.each([
    'Not completed by 31 March 2025',
    'To be completed 31 March 2025',
    'To be fully completed on 31 March 2025',
    'Expected completion date: 31 March 2025',
    'Target completion date - 31 March 2025',
    'Achieve by 31 March 2025',
    'Deliver by: 31 March 2025',
    'Implement  by 31 March 2025',
    'Complete  by: 31 March 2025',
    'Will be reviewed 31 March 2025',
    'To be updated by 31 March 2025',
    'Next update 31 March 2025',
    'Next meeting 31 March 2025',
    'Next review 31 March 2025',
    'Next review date: 31 March 2025',
    'Review date: 31 March 2025',
    'Deferred to 31 March 2025',
    'Extended until 31 March 2025',
    'Scheduled for 31 March 2025',
    'Booked for 31 March 2025',
    'Deadline 31 March 2025',
    'Not later than 31 March 2025',
    'Before the end of March 2025',
    'Prior to 31 March 2025',
    'Timescale: 31 March 2025',
    'New date: 31 March 2025',
    'Now 31 March 2025',
    'Proposed 31 March 2025',
    'By close of play on 31 March 2025',
    'By noon on 31 March 2025',
    'By 5pm on 31 March 2025',
    // A meeting that is still to come is when something is due.
    'To be reviewed at the meeting on 31 March 2025',
    'To be presented at the next SAB meeting on 31 March 2025',
    'By the SAB meeting on 31 March 2025',
  ])('due: %s', (text) => {
    expect(roles(text)).toEqual(['target 2025-03-31']);
  });

  it.each([
    'Last reviewed 31 March 2025',
    'Last review: 31 March 2025',
    'Last review date: 31 March 2025',
    'Date of last review 31 March 2025',
    'Update provided 31 March 2025',
    'Progress update from the board 31 March 2025',
    'Minutes of 31 March 2025',
    'Meeting on 31 March 2025',
    'Raised at the meeting on 31 March 2025',
    'Agreed by the board meeting on 31 March 2025',
    'Letter dated 31 March 2025',
    'Email received 31 March 2025',
    'Reported at SAB 31 March 2025',
    'As at 31 March 2025',
    'Position at 31 March 2025',
    '31 March 2025 update',
    '31 March 2025 - progress update: policy drafted',
    '31 March 2025 (update)',
  ])('reported on: %s', (text) => {
    expect(roles(text)).toEqual(['update 2025-03-31']);
  });

  it.each([
    'Not yet completed: 31 March 2025',
    'Never achieved. 31 March 2025',
    'Should be completed in March 2025',
    'Must be implemented March 2025',
    'Aim to complete March 2025',
    'Aiming to complete March 2025',
    'Due completion: March 2025',
    'Target date for completion: March 2025',
    'Date for completion March 2025',
    'Planned completion March 2025',
    'Partially completed March 2025',
    'Almost complete March 2025',
    'Until completed March 2025',
    'Target - completion March 2025',
    'Expected board completion March 2025',
    'Revised completion date March 2025',
    'Original completion date March 2025',
    'Issued in March 2025',
    'Started 31 March 2025',
    'Will be discussed at the partnership meeting on 31 March 2025',
    'For approval at the board meeting on 31 March 2025',
    '31 March 2025 complete by then',
    '31 March 2025 completion date',
    '31 March 2025 updates the policy',
    '31 March 2025 the board wanted an update',
    // What ends like a word is not the word: "unclosed", "reproposed".
    'Unclosed 31 March 2025',
  ])('nothing certain, so it counts as a deadline: %s', (text) => {
    expect(roles(text)).toEqual(['unsaid 2025-03-31']);
  });

  it('each of several dates has its own', () => {
    expect(roles('31 March 2025 completed 14 April 2025')).toEqual([
      'unsaid 2025-03-31',
      'completion 2025-04-14',
    ]);
    expect(roles('31 March 2025. Update due 30 June 2025')).toEqual([
      'update 2025-03-31',
      'target 2025-06-30',
    ]);
    expect(roles('Completed 31 March 2025 30 June 2025')).toEqual([
      'completion 2025-03-31',
      'unsaid 2025-06-30',
    ]);
    expect(roles('Completed\n31 March 2025\nCompleted 30 June 2025')).toEqual([
      'unsaid 2025-03-31',
      'completion 2025-06-30',
    ]);
  });

  it('words without a day are about nothing', () => {
    expect(roles('Completed - as per the strategy')).toEqual(['unsaid null']);
    expect(roles('Due: TBC')).toEqual(['unsaid null']);
    expect(roles('By: as per the strategy')).toEqual(['unsaid null']);
  });
});

describe('a date that another took the place of', () => {
  it.each([
    '30 June 2025 (previously 31 March 2025)',
    '30 June 2025 (previous date 31 March 2025)',
    '30 June 2025, originally by 31 March 2025',
    '30 June 2025 (was 31 March 2025)',
    '30 June 2025 (initially March 2025)',
    '30 June 2025 (initial target March 2025)',
    '30 June 2025 (previous: 31 March 2025)',
    '30 June 2025 (old: 31 March 2025)',
    '30 June 2025 (initial: 31 March 2025)',
    '30 June 2025 (original: 31 March 2025)',
    '30 June 2025 (formerly 31 March 2025)',
    '30 June 2025 - old date 31 March 2025',
    '30 June 2025 (original date: by the 31 March 2025)',
    '30 June 2025 (deferred date from the 31 March 2025)',
    '30 June 2025 (moved back from 31 March 2025)',
    '30 June 2025 (put back from 31 March 2025)',
    '30 June 2025 (rolled over from 31 March 2025)',
    '30 June 2025 (carried over from 31 March 2025)',
  ])('stands after it: %s', (text) => {
    expect(roles(text)).toEqual(['unsaid 2025-06-30', 'was target 2025-03-31']);
  });

  it.each([
    '31 March 2025 revised to 30 June 2025',
    '31 March 2025 revised to end of June 2025',
    '31 March 2025, now 30 June 2025',
    '31 March 2025, now by the end of June 2025',
    '31 March 2025 - new date 30 June 2025',
    '31 March 2025 new target date: 30 June 2025',
    '31 March 2025 slipped to 30 June 2025',
    '31 March 2025 will slip to 30 June 2025',
    '31 March 2025, pushed back to 30 June 2025',
    '31 March 2025, moved to be 30 June 2025',
    '31 March 2025 changed deadline to 30 June 2025',
    '31 March 2025; extension agreed to 30 June 2025',
    '31 March 2025; extension to 30 June 2025',
    '31 March 2025; current 30 June 2025',
    '31 March 2025 deferred until 30 June 2025',
    '31 March 2025 deferred back to 30 June 2025',
    '31 March 2025, revised 30 June 2025',
    '31 March 2025, new: 30 June 2025',
    '31 March 2025 >> 30 June 2025',
    '31 March 2025 -> by 30 June 2025',
    '31 March 2025 > end of June 2025',
    'Original target date: 31 March 2025; now 30 June 2025',
    'Original date 31 March 2025\nRevised date 30 June 2025',
    'Initial date 31 March 2025\nNew deadline 30 June 2025',
  ])('stands before it: %s', (text) => {
    const read = parseDates(text, column).map(({ end, superseded }) => [end, superseded]);
    expect(read).toEqual([
      ['2025-03-31', true],
      ['2025-06-30', undefined],
    ]);
  });

  it.each([
    'TBC (was 31 March 2025)',
    'To be confirmed (previously 31/03/2025)',
    'Date TBC, originally 31 March 2025',
    'Was 31 March 2025, new date to be agreed',
    '31 March 2025, now TBC',
    '31 March 2025 > TBC',
    '31 March 2025 revised to TBC',
    '31 March 2025 - extended, date TBC',
  ])('is none yet, and the old one is taken back: %s', (text) => {
    const dated = parseDates(text, column).filter(({ end }) => end !== null);
    expect(dated.map(({ end, superseded }) => [end, superseded])).toEqual([['2025-03-31', true]]);
  });

  it('still holds where only it is not sure, and where nothing is put in its place', () => {
    for (const text of ['31 March 2025 (TBC)', '31 March 2025 - TBC', '31 March 2025, then TBC'])
      expect(parseDates(text, column).map(({ superseded }) => superseded)).not.toContain(true);
  });

  it.each([
    ['31 March 2025 to be 30 June 2025', ['unsaid 2025-03-31', 'unsaid 2025-06-30']],
    ['Known 31 March 2025 snow 30 June 2025', ['unsaid 2025-03-31', 'unsaid 2025-06-30']],
    ['31 March 2025, now in draft, 30 June 2025', ['unsaid 2025-03-31', 'unsaid 2025-06-30']],
    ['31 March 2025 > board, 30 June 2025', ['unsaid 2025-03-31', 'unsaid 2025-06-30']],
    ['30 June 2025 (was with staff, 31 March 2025)', ['unsaid 2025-06-30', 'unsaid 2025-03-31']],
    ['30 June 2025 (was TBC)', ['unsaid 2025-06-30']],
    // Nothing is left that took their place.
    ['Previously 31 March 2025', ['unsaid 2025-03-31']],
    [
      'Previously 31 March 2025, previously 30 June 2025',
      ['unsaid 2025-03-31', 'unsaid 2025-06-30'],
    ],
    ['Revised to 30 June 2025', ['target 2025-06-30']],
    ['Revised to 30 June 2025\n30 Sept 2025', ['target 2025-06-30', 'unsaid 2025-09-30']],
    // What has been done, or was reported, is not undone by a later date.
    ['Completed 31 March 2025, now 30 June 2025', ['completion 2025-03-31', 'target 2025-06-30']],
    [
      '31 March 2025 (completed). Review now 30 June 2025',
      ['completion 2025-03-31', 'target 2025-06-30'],
    ],
    ['Update 31 March 2025: now 30 June 2025', ['update 2025-03-31', 'target 2025-06-30']],
    // Words without a day are passed over.
    [
      '31 March 2025, ongoing, now 30 June 2025',
      ['was target 2025-03-31', 'unsaid null', 'target 2025-06-30'],
    ],
    ['Ongoing, revised to 30 June 2025', ['unsaid null', 'target 2025-06-30']],
    ['30 June 2025, previously TBC', ['unsaid 2025-06-30']],
    // Each item has its own.
    [
      '1. 31 March 2025\n2. 30 April 2025 revised to 30 June 2025',
      ['unsaid 2025-03-31', 'was target 2025-04-30', 'target 2025-06-30'],
    ],
    ['1. 31 March 2025\n2. revised to 30 June 2025', ['unsaid 2025-03-31', 'target 2025-06-30']],
    [
      '31 March 2025\nextended to 30 June 2025\nextended to 30 Sept 2025',
      ['was target 2025-03-31', 'was target 2025-06-30', 'target 2025-09-30'],
    ],
  ])('%j', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe('the entries of a log', () => {
  it.each([
    ['13/11/2020 - manager reported back', ['update 2020-11-13']],
    ['Update: 13/11/2020 - reported', ['update 2020-11-13']],
    ['Update - 13/11/2020 reported', ['update 2020-11-13']],
    ['Latest update (13/11/2020): reported', ['update 2020-11-13']],
    ['Progress update as of 4 November 2020: reported', ['update 2020-11-04']],
    ['Updated on 13/11/2020: done', ['update 2020-11-13']],
    ['(13/11/2020) reported', ['update 2020-11-13']],
    ['* 4 Nov 2020 reported', ['update 2020-11-04']],
    ['On 4 November 2020 the board met', ['update 2020-11-04']],
    [
      '1. 4 Nov 2020: reported\n2. 5 Dec 2020: reported',
      ['update 2020-11-04', 'update 2020-12-05'],
    ],
    ['10) 13/11/2020 sent', ['update 2020-11-13']],
    ['(a) 13/11/2020 sent', ['update 2020-11-13']],
    ['We wrote on 4 November 2020', []],
    ['Target 5 December 2020', []],
    ['Item 3 was sent 5 December 2020', []],
    ['12 - 5 December 2020 meeting', ['update 2020-12-05']],
    ['DoB: 13/11/1990', []],
    ['1. sent 13/11/2020', []],
    ['1. sent (a) 13/11/2020', []],
    ['TBC\n13/11/2020 sent', ['update 2020-11-13']],
    ['Reminder sent by the team to all of the managers 13/11/2020', []],
    ['Completed 4 November 2020', ['completion 2020-11-04']],
    [
      '13/11/2020: audit done. Completed: 5 December 2020',
      ['update 2020-11-13', 'completion 2020-12-05'],
    ],
    [
      'Completed: 5 December 2020\n13/11/2020 first draft',
      ['completion 2020-12-05', 'update 2020-11-13'],
    ],
    // A line that opens with the date on which all was done is one entry, not two.
    ['13/11/2020 completed', ['update 2020-11-13']],
    ['Policy issued.\nBy 5 December 2020', []],
  ])('%j', (text, expected) => {
    expect(roles(text, 'log')).toEqual(expected);
  });
});

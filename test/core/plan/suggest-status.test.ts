import { suggestStatus } from '../../../src/core/plan/suggest-status';

describe('the status that was probably meant', () => {
  it.each([
    ['Complted', 'Complted', 'Completed'],
    ['complted', 'complted', 'completed'],
    ['COMPLTED', 'COMPLTED', 'Completed'],
    ['Compleated', 'Compleated', 'Completed'],
    ['Complet', 'Complet', 'Complete'],
    ['Not strated', 'Not strated', 'Not started'],
    ['Not  strated', 'Not  strated', 'Not started'],
    ['In progres', 'In progres', 'In progress'],
    ['in progess', 'in progess', 'in progress'],
    ['Inprogress', 'Inprogress', 'In progress'],
    ['Ongiong', 'Ongiong', 'Ongoing'],
    ['ongoin', 'ongoin', 'ongoing'],
    ['Signed of', 'Signed of', 'Signed off'],
    ['Singed off', 'Singed off', 'Signed off'],
    ['Not persued', 'Not persued', 'Not pursued'],
    ['Outstadning', 'Outstadning', 'Outstanding'],
    ['Outstndng', 'Outstndng', 'Outstanding'],
    ['Undreway', 'Undreway', 'Underway'],
    ['Deliverd', 'Deliverd', 'Delivered'],
    ['Embeded', 'Embeded', 'Embedded'],
    ['Dicharged', 'Dicharged', 'Discharged'],
    ['Dischrgd', 'Dischrgd', 'Discharged'],
    // In a few words more.
    ['Work complted in May', 'complted', 'completed'],
    ['Complted and ongong', 'Complted', 'Completed'],
    ['Not complted', 'complted', 'completed'],
  ])('%j: for %j, %j', (text, written, meant) => {
    expect(suggestStatus(text)).toEqual({ written, meant });
  });

  it.each([
    ['', 'nothing is written'],
    ['25%', 'no word is written'],
    ['Review', 'nothing is near'],
    ['Meeting', 'nothing is near'],
    ['Dnoe', 'so short a word is near to many'],
    ['Ongo', 'so short a word is near to many'],
    ['Ongogn', 'two slips in a short word'],
    ['Dschrgd', 'more than two slips'],
    ['Completd', '"Complete" is as near as "Completed"'],
    ['Complted, not strated', 'two statuses are as likely'],
    ['zzz ongiong zzz', 'the text is not understood with it either'],
  ])('%j: none, since %s', (text) => {
    expect(suggestStatus(text)).toBeNull();
  });
});

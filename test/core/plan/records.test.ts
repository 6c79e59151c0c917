import { blankField, isBlank } from '../../../src/core/plan/field';
import {
  decisionOfWords,
  decisions,
  decisionWords,
  recordHeadings,
  recordSheetId,
  recordSheetName,
} from '../../../src/core/plan/records';

describe('a decision of the board', () => {
  it.each([
    ['Signed off', 'signed-off'],
    ['signed off', 'signed-off'],
    ['SIGNED-OFF', 'signed-off'],
    ['  Signed \n off ', 'signed-off'],
    ['Signed - off', 'signed-off'],
    ['Outcome achieved', 'outcome-achieved'],
    ['Sent back', 'sent-back'],
    ['Not pursued', 'not-pursued'],
    ['Date agreed', 'date-agreed'],
    ['Date refused', 'date-refused'],
    ['Confirmed complete', 'confirmed-complete'],
  ])('%j is %s', (words, decision) => {
    expect(decisionOfWords(words)).toBe(decision);
  });

  it.each(['', 'Complete', 'Signedoff', 'Signed off?', 'Not signed off', 'Agreed'])(
    '%j is none',
    (words) => {
      expect(decisionOfWords(words)).toBeNull();
    },
  );

  it('is written in words that are read as the same decision', () => {
    for (const decision of decisions) {
      expect(decisionOfWords(decisionWords[decision])).toBe(decision);
      expect(decisionWords[decision]).toMatch(/^[A-Z][a-z]+ [a-z]+$/);
    }
  });

  it('stands on a sheet that workbooks already written are known by', () => {
    expect([recordSheetId, recordSheetName]).toEqual(['sign-off-record', 'Sign-off record']);
    expect(recordHeadings.slice(0, 3)).toEqual(['Action', 'Decision', 'Date']);
  });
});

describe('a blank field', () => {
  it('has neither words nor a value', () => {
    expect(blankField()).toEqual({ value: null, text: '', sources: [] });
    expect(isBlank(blankField())).toBe(true);
    expect(isBlank({ value: null, text: ' \n', sources: [] })).toBe(true);
  });

  it('is none where words stand that are not understood, or a value without words', () => {
    expect(isBlank({ value: null, text: 'See appendix', sources: [] })).toBe(false);
    expect(isBlank({ value: 'Amber', text: '', sources: [] })).toBe(false);
    expect(isBlank({ value: 'Amber', text: 'Amber', sources: [] })).toBe(false);
  });
});

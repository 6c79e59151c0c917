import { applyTint } from '../../../../src/hosts/file/read/tint';

/** Tints as files keep the steps of Excel's colour picker. */
const steps = {
  '80 % lighter': 0.79998168889431442,
  '60 % lighter': 0.59999389629810485,
  '40 % lighter': 0.39997558519241921,
  '50 % lighter': 0.499984740745262,
  '25 % darker': -0.249977111117893,
  '50 % darker': -0.499984740745262,
  '15 % darker': -0.14999847407452621,
  '90 % darker': -0.89999084444715716,
};

/** What Excel's colour picker shows for the colours of the theme of Office 2007. */
test.each<[string, keyof typeof steps, string]>([
  ['4F81BD', '80 % lighter', 'DCE6F1'],
  ['4F81BD', '40 % lighter', '95B3D7'],
  ['4F81BD', '25 % darker', '366092'],
  ['C0504D', '60 % lighter', 'E6B8B7'],
  ['C0504D', '25 % darker', '963634'],
  ['C0504D', '50 % darker', '632523'],
  ['9BBB59', '80 % lighter', 'EBF1DE'],
  ['9BBB59', '50 % darker', '4F6228'],
  ['8064A2', '40 % lighter', 'B1A0C7'],
  ['4BACC6', '25 % darker', '31869B'],
  ['F79646', '80 % lighter', 'FDE9D9'],
  ['F79646', '25 % darker', 'E26B0A'],
  ['1F497D', '60 % lighter', '8DB4E2'],
  ['EEECE1', '90 % darker', '1D1B10'],
  ['FFFFFF', '15 % darker', 'D9D9D9'],
  ['000000', '50 % lighter', '808080'],
])('%s %s is %s', (rgb, step, expected) => {
  expect(applyTint(rgb, steps[step])).toBe(expected);
});

test.each([
  ['no tint', 0, '4F81BD'],
  ['all the way to white', 1, 'FFFFFF'],
  ['all the way to black', -1, '000000'],
  ['beyond, as no file should say', 7, 'FFFFFF'],
  ['beyond, as no file should say', -7, '000000'],
])('%s', (_, tint, expected) => {
  expect(applyTint('4F81BD', tint)).toBe(expected);
});

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

type Step = keyof typeof steps;

/** What Excel's colour picker shows for the colours of the theme of Office 2007. */
test.each<[string, Step, string]>([
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

/** And for those of Office 2013 and 2016, each down its column of the picker. */
test.each<[string, Partial<Record<Step, string>>]>([
  [
    '44546A',
    {
      '80 % lighter': 'D6DCE4',
      '60 % lighter': 'ACB9CA',
      '40 % lighter': '8497B0',
      '25 % darker': '333F4F',
      '50 % darker': '222B35',
    },
  ],
  [
    '5B9BD5',
    {
      '80 % lighter': 'DDEBF7',
      '60 % lighter': 'BDD7EE',
      '40 % lighter': '9BC2E6',
      '25 % darker': '2F75B5',
      '50 % darker': '1F4E78',
    },
  ],
  [
    'ED7D31',
    {
      '80 % lighter': 'FCE4D6',
      '60 % lighter': 'F8CBAD',
      '40 % lighter': 'F4B084',
      '25 % darker': 'C65911',
      '50 % darker': '833C0C',
    },
  ],
  [
    'A5A5A5',
    {
      '80 % lighter': 'EDEDED',
      '60 % lighter': 'DBDBDB',
      '40 % lighter': 'C9C9C9',
      '25 % darker': '7B7B7B',
      '50 % darker': '525252',
    },
  ],
  [
    'FFC000',
    {
      '80 % lighter': 'FFF2CC',
      '60 % lighter': 'FFE699',
      '40 % lighter': 'FFD966',
      '25 % darker': 'BF8F00',
      '50 % darker': '806000',
    },
  ],
  [
    '4472C4',
    {
      '80 % lighter': 'D9E1F2',
      '60 % lighter': 'B4C6E7',
      '40 % lighter': '8EA9DB',
      '25 % darker': '305496',
      '50 % darker': '203764',
    },
  ],
  [
    '70AD47',
    {
      '80 % lighter': 'E2EFDA',
      '60 % lighter': 'C6E0B4',
      '40 % lighter': 'A9D08E',
      '25 % darker': '548235',
      '50 % darker': '375623',
    },
  ],
])('the shades of %s', (rgb, shades) => {
  const names = Object.keys(shades) as Step[];
  const shown = names.map((step) => [step, applyTint(rgb, steps[step])]);
  expect(Object.fromEntries(shown)).toEqual(shades);
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

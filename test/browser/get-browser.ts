import { browserVariable, getBrowser } from './find-browser';

/** Says, as JSON for the environment of the tests, which browser they are to use. */
const browser = getBrowser();
if (browser === null) {
  console.error(
    'No Chromium, Chrome or Edge: the tests in a browser are skipped. Install one, or run: npx playwright-core install chromium',
  );
}
console.log(JSON.stringify({ [browserVariable]: browser ?? '' }));

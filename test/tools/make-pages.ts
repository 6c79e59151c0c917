import { builtPages } from './built-pages';

/** Builds the pages that tests look at, so that no test has to wait for it. */
console.log(builtPages());

import fc from 'fast-check';

// The same cases in every run of the tests: a failure is then somebody's change, never chance.
// `npm run properties` is where new seeds are tried.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261123 });

const fc = require('fast-check');

// A mutant that survives one run must survive the next: properties try the same cases every time.
fc.configureGlobal({ seed: 20161031, numRuns: 40 });

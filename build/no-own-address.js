/**
 * Takes the place of a module's own address in its source: the bundler would put in where it lies
 * on the computer that builds.
 */
module.exports = (source) => source.replaceAll('import.meta.url', "''");

/**
 * How long properties are tried. `npm test` tries the same cases every time; `npm run properties`
 * (which sets these) tries many more, from a seed that it prints.
 */
const times = Number(process.env['PROPERTY_TIMES'] ?? 1);
const seed = Number(process.env['PROPERTY_SEED'] ?? 20161031);

export function runs(count: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: count * times, seed };
}

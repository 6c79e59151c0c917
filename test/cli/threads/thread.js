// A thread of a crew that does what the file's name says, to try what becomes of the others.
const { setImmediate } = require('node:timers');

const hoard = [];

module.exports = async ({ name }) => {
  if (name.startsWith('dies')) process.exit(3);
  if (name.startsWith('throws')) setImmediate(() => missing());
  if (name.startsWith('throws')) await new Promise(() => undefined);
  if (name.startsWith('hangs')) for (;;) hoard.length = 0;
  if (name.startsWith('hoards')) for (;;) hoard.push(new Array(1000).fill(hoard.length));
  // The earlier files take longer, so that the later ones are ready before them.
  const turns = name.startsWith('slow') ? 200 : 1;
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  return { text: `${name}: done\n`, code: 0, notices: [] };
};

function missing() {
  throw new Error('nobody catches this');
}

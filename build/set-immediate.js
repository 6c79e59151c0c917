// `setImmediate` for what exceljs needs of Node. The package that usually stands in for it makes
// code out of text, and a timer would hold every part of every sheet up.
if (typeof globalThis.setImmediate !== 'function') {
  const waiting = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()();
  globalThis.setImmediate = (work, ...args) => {
    waiting.push(() => work(...args));
    port2.postMessage(null);
  };
}

// The page as a single file: the scripts of its workers stand in it as text, under their names.
const Native = globalThis.Worker;

globalThis.Worker = class Worker extends Native {
  constructor(address, options) {
    const name = String(address).split('/').pop();
    const script = document.getElementById(name).textContent;
    super(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), options);
  }
};

// @ts-check

/**
 * A page without an origin of its own (a frame with sandbox="allow-scripts" alone) may start only a worker that it made:
 * one that imports the real one. The server has to allow that (Access-Control-Allow-Origin), as for this module.
 *
 * Made of a classic script, because Chromium (seen in 156) refuses a module worker from such a page's own blob. A classic
 * worker hears messages as soon as its script has run, which is before the import has come: those are kept, from what has
 * come already too, and then told. A failed import is thrown outside of the promise, where the page hears of it as of
 * a crash.
 * @param {string} address of the real worker
 */
export const sourceOfWorker = (address) => `
const early = [];
const keep = (event) => {
  event.stopImmediatePropagation();
  early.push(event.data);
};
addEventListener('message', keep);
import(${JSON.stringify(address)}).then(
  () => {
    removeEventListener('message', keep);
    for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
  },
  (error) => setTimeout(() => { throw error; }),
);`;

/**
 * @param {string} name of a script beside this one, which is a worker's
 * @returns {Worker}
 */
export function startNamed(name) {
  const address = new URL(name, import.meta.url);
  if (self.origin !== 'null') return new Worker(address, { type: 'module' });
  return new Worker(URL.createObjectURL(new Blob([sourceOfWorker(address.href)], { type: 'text/javascript' })));
}

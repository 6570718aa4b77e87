// @ts-check
/** @typedef {import('./types').WidgetModule} WidgetModule */
/** @typedef {import('./types').Host} Host */

/**
 * Loads and starts the WebAssembly module. Compiles while it downloads, where the server names the type right;
 * a server that does not know application/wasm costs only time.
 * @param {Host} host @returns {Promise<WidgetModule>}
 */
export async function loadModule(host) {
  const download = fetch(new URL('../wasm/widget.wasm', import.meta.url));
  download.catch(() => {}); // reported where it is awaited
  const { default: create } = await import('../wasm/widget.js');
  return new Promise((resolve, reject) => {
    create({
      host,
      instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) {
        instantiate(download, imports).then(({ instance, module }) => done(instance, module), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** @param {Promise<Response>} download @param {WebAssembly.Imports} imports */
async function instantiate(download, imports) {
  const answer = await download;
  if (!answer.ok) throw new Error(`widget.wasm: ${answer.status}`);
  if (answer.headers.get('content-type')?.startsWith('application/wasm')) {
    return WebAssembly.instantiateStreaming(answer, imports);
  }
  return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}

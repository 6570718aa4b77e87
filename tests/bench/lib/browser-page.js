// In the page of the browser benchmark: the two workers, one request at a time.
export function startWorker(/** @type {string} */ url) {
  const worker = new Worker(url, { type: 'module' });
  const next = (/** @type {(message: any) => boolean} */ wanted) =>
    new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        if (data.kind === 'error' || data.kind === 'failed') reject(new Error(JSON.stringify(data.body)));
        if (wanted(data)) resolve(data);
      };
    });
  const ready = next((message) => message.kind === 'ready');
  let id = 0;
  return {
    ready,
    /** @returns {Promise<{body: any, seconds: number}>} */
    async run(/** @type {File} */ file) {
      const request = ++id;
      const answer = next((message) => message.kind === 'done' && message.id === request);
      const begin = performance.now();
      worker.postMessage({ id: request, kind: 'analyze', body: { options: { forecast: false } }, files: [file] });
      const { body } = await answer;
      return { body, seconds: (performance.now() - begin) / 1000 };
    },
    end: () => worker.terminate(),
  };
}

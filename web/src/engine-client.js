// @ts-check
/** @typedef {import('./types').EngineMessage} EngineMessage */

/**
 * As the module reads it. A body that is JSON text already is not read here: it may be long, and this is the page.
 * @param {{id?: number, kind: string, body?: unknown}} message
 */
function asJson({ id = 0, kind, body = {} }) {
  const text = typeof body === 'string' && body !== '' ? body : JSON.stringify(body);
  return `{"id":${id},"kind":${JSON.stringify(kind)},"body":${text}}`;
}

const startWorker = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

/**
 * The engine's worker as seen from the page: made at the first need, replaced after a crash. Every message of the
 * worker is delivered as JSON text, {id, kind, body}; a crash is delivered as one more, kind "failed".
 */
export class EngineClient {
  /** @type {Worker | null} */ #worker = null;
  #analysis = 0;
  #deliver;
  #start;

  /** @param {(json: string) => void} deliver @param {() => Worker} [start] */
  constructor(deliver, start = startWorker) {
    this.#deliver = deliver;
    this.#start = start;
  }

  /** Loads the engine now, so that no request is left to make once a file is here. */
  prepare() {
    this.#worker ??= this.#connect();
  }

  /** @param {EngineMessage} message @param {File[]} files read by the worker, piece by piece */
  post(message, files) {
    if (message.kind === 'analyze') this.#analysis = message.id;
    this.prepare();
    this.#worker?.postMessage(files.length > 0 ? { ...message, files } : message);
  }

  /**
   * Answers a request for a folder: a browser gives its name and nothing that could be read.
   * @param {EngineMessage} message @param {string} folder
   */
  refuse({ id }, folder) {
    const body = { code: 'file_not_readable', arguments: [{ name: 'file', text: folder }] };
    this.#deliver(asJson({ id, kind: 'error', body }));
  }

  #connect() {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }) => this.#deliver(asJson(data)));
    const crashed = (/** @type {Event} */ event) => {
      event.preventDefault();
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
      const message = event instanceof ErrorEvent ? event.message : event.type;
      this.#deliver(asJson({ id: this.#analysis, kind: 'failed', body: { reason: 'crash', message } }));
    };
    worker.addEventListener('error', crashed);
    worker.addEventListener('messageerror', crashed);
    return worker;
  }
}

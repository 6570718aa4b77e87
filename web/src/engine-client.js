// @ts-check
import { startNamed } from './start-worker.js';
import { today } from './today.js';
/** @typedef {import('./types').EngineRequest} EngineRequest */
/** @typedef {Pick<import('./files.js').Files, 'get'>} FileShelf */

/**
 * As the module reads it. A body that is JSON text already is not read here: it may be long, and this is the page.
 * @param {{id?: number, kind: string, body?: unknown}} message
 */
function asJson({ id = 0, kind, body = {} }) {
  const text = typeof body === 'string' && body !== '' ? body : JSON.stringify(body);
  return `{"id":${id},"kind":${JSON.stringify(kind)},"body":${text}}`;
}

/**
 * The engine's worker as seen from the page: made at the first need, replaced after a crash. Every message of the
 * worker is delivered as JSON text, {id, kind, body}; a crash is delivered as one more, kind "failed". A list that the
 * worker made is saved under the name that the request gave it, and delivered as {saved: true}.
 */
export class EngineClient {
  /** @type {Worker | null} */ #worker = null;
  #newest = 0;
  #saveAs = '';
  #deliver;
  #files;
  #save;
  #start;

  /**
   * @param {(json: string) => void} deliver @param {FileShelf} files @param {(name: string, blob: Blob) => void} save
   * @param {() => Worker} [start]
   */
  constructor(deliver, files, save, start = () => startNamed('worker.js')) {
    this.#deliver = deliver;
    this.#files = files;
    this.#save = save;
    this.#start = start;
  }

  /** Loads the engine now, so that no request is left to make once a file is here. */
  prepare() {
    this.#worker ??= this.#connect();
  }

  /** @param {EngineRequest} request */
  post({ id, kind, body }) {
    this.prepare();
    if (!body) {
      this.#worker?.postMessage({ id, kind });
      return;
    }
    this.#newest = id;
    this.#saveAs = body.save_as ?? '';
    const files = body.files.map(({ key }) => this.#files.get(key));
    const unreadable = files.find((file) => !(file instanceof File));
    if (unreadable) return this.#refuse(id, unreadable.name);
    const mappings = body.files.map(({ mapping }) => mapping ?? null);
    this.#worker?.postMessage({ id, kind, body: { options: { today: today(), ...body.options }, mappings }, files });
  }

  /** A folder: a browser gives its name and nothing that could be read. @param {number} id @param {string} folder */
  #refuse(id, folder) {
    const body = { code: 'file_not_readable', arguments: [{ name: 'file', text: folder }] };
    this.#deliver(asJson({ id, kind: 'error', body }));
  }

  /** @param {{id?: number, kind: string, body?: any}} message */
  #hear(message) {
    const blob = message.body?.blob;
    if (!(blob instanceof Blob)) return this.#deliver(asJson(message));
    if (message.id !== this.#newest) return; // nobody waits for it any more
    this.#save(this.#saveAs, blob);
    this.#deliver(asJson({ ...message, body: { saved: true } }));
  }

  #connect() {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }) => this.#hear(data));
    const crashed = (/** @type {Event} */ event) => {
      event.preventDefault();
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
      const message = event instanceof ErrorEvent ? event.message : event.type;
      this.#deliver(asJson({ id: this.#newest, kind: 'failed', body: { reason: 'crash', message } }));
    };
    worker.addEventListener('error', crashed);
    worker.addEventListener('messageerror', crashed);
    return worker;
  }
}

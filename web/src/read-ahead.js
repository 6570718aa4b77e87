// @ts-check
import { batchesOf } from './file-pieces.js';
import { startNamed } from './start-worker.js';
/** @typedef {import('./file-pieces.js').Batch} Batch */
/** @typedef {{id: number, kind?: string, done?: boolean, problem?: string} & Partial<Batch>} Told */

/** A file does not wait longer for the reading worker to come. */
const PATIENCE_MS = 5000;

/**
 * The reading worker as the engine's worker sees it: while one counts, the other reads. Where a worker cannot have one of its own
 * (Safari before 15.5), or it does not come, files are read in this one.
 */
export class ReadAhead {
  /** @type {Worker | null} */ #worker = null;
  #came = false;
  /** @type {Map<number, (told: Told) => void>} */ #open = new Map();
  #last = 0;
  /** Kept when files can be read without loading anything more. @type {Promise<void>} */ ready;

  constructor() {
    this.ready = typeof Worker === 'function' ? this.#start() : Promise.resolve();
  }

  /**
   * The same as batchesOf of file-pieces.js.
   * @param {File} file @param {boolean} packed @returns {AsyncGenerator<Batch, void>}
   */
  async *batches(file, packed) {
    await this.ready;
    const worker = this.#came ? this.#worker : null;
    if (!worker) return yield* batchesOf(file, packed);
    const id = ++this.#last;
    /** @type {Told[]} */ const told = [];
    let wake = () => {};
    this.#open.set(id, (message) => {
      told.push(message);
      wake();
    });
    worker.postMessage({ id, file, packed });
    try {
      for (;;) {
        if (told.length === 0) await new Promise((resolve) => (wake = () => resolve(undefined)));
        const { pieces, bytes_read = 0, problem } = /** @type {Told} */ (told.shift());
        if (problem !== undefined) throw new DOMException('', problem);
        if (!pieces) return;
        worker.postMessage({ id, taken: true });
        yield { pieces, bytes_read };
      }
    } finally {
      this.#open.delete(id);
      worker.postMessage({ id, stop: true });
    }
  }

  /** @returns {Promise<void>} */
  #start() {
    const worker = startNamed('reader.js');
    this.#worker = worker;
    return new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
      worker.onmessage = ({ data }) => {
        if (data.kind !== 'ready') return this.#open.get(data.id)?.(data);
        this.#came = true;
        resolve();
      };
      // It did not come, or it broke: what is read from now on is read here.
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        this.#worker = null;
        for (const [id, tell] of this.#open) tell({ id, problem: 'NotReadableError' });
        resolve();
      };
    });
  }
}

// @ts-check
/// <reference lib="webworker" />
/**
 * A worker beside the engine's that does nothing but read: while the engine counts, the next pieces come from the disk.
 *
 * In:  {id, file, packed}: read it; {id, taken: true}: a batch was worked on; {id, stop: true}: no more of it
 * Out: {kind: 'ready'}, then {id, pieces, bytes_read} for each batch, {id, done: true} or {id, problem: the error's name}
 */
import { batchesOf } from './file-pieces.js';

/** Batches that may wait for the engine: memory has a limit where reading is faster. */
const AHEAD = 6;

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** @typedef {{waiting: number, stopped: boolean, wake: () => void}} Reading */
/** @type {Map<number, Reading>} */
const readings = new Map();

/** @param {number} id @param {File} file @param {boolean} packed */
async function read(id, file, packed) {
  /** @type {Reading} */
  const reading = { waiting: 0, stopped: false, wake: () => {} };
  readings.set(id, reading);
  try {
    for await (const { pieces, bytes_read } of batchesOf(file, packed)) {
      scope.postMessage({ id, pieces, bytes_read }, [...new Set(pieces.map(({ buffer }) => buffer))]);
      reading.waiting += 1;
      if (reading.waiting >= AHEAD && !reading.stopped) await new Promise((resolve) => (reading.wake = () => resolve(undefined)));
      if (reading.stopped) return;
    }
    scope.postMessage({ id, done: true });
  } catch (problem) {
    scope.postMessage({ id, problem: /** @type {any} */ (problem)?.name ?? String(problem) });
  } finally {
    readings.delete(id);
  }
}

scope.addEventListener('message', ({ data: { id, file, packed, stop } }) => {
  if (file) return void read(id, file, packed);
  const reading = readings.get(id);
  if (!reading) return;
  reading.waiting -= 1;
  reading.stopped ||= Boolean(stop);
  reading.wake();
});

scope.postMessage({ kind: 'ready' });

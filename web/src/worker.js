// @ts-check
/// <reference lib="webworker" />
/**
 * The engine's worker. Reads files as streams, unpacks what is packed with gzip, feeds the WebAssembly engine and answers
 * the page.
 *
 * In:  {id, kind: 'inspect' | 'analyze' | 'list' | 'analysis_file', body: {options, mappings}, files: File[]}
 *      {id, kind: 'cancel'}
 *      Options and mappings (one per file, or null) are those of src/protocol/analyze_request.h; a time zone may be its
 *      name alone. "inspect" reads only the beginning of each file and answers with previews; "list" reads like "analyze",
 *      with one of options.rejects, customers, win_back and cohorts, and answers with {blob}: that list, text/csv;
 *      "analysis_file" answers with {blob}: the analysis itself, application/json.
 * Out: {kind: 'ready'} once the engine is compiled, or {kind: 'failed', body: {reason}} when it cannot be loaded;
 *      {id, kind: 'progress', body: {bytes_read, bytes_total, rows, file}} about ten times a second while files are read;
 *      then exactly one of {id, kind: 'done', body}, {id, kind: 'cancelled'},
 *      {id, kind: 'error', body: {code, arguments: [{name, text}]}} (texts "error.<code>"); of no_usable_rows also with
 *      "excluded", the reasons (src/protocol/excluded_json.h). A list of excluded rows is made nevertheless.
 *
 * Requests are answered one after the other. A cancel is answered at once, also for a request that still waits; one for a
 * request that has its answer is ignored. The engine is compiled once, when the worker starts: nothing is fetched later.
 */

import { ReadAhead } from './read-ahead.js';
import { periodsOf } from './time-zone.js';

/** Browsers give pieces of 64 KB to 2 MB, node what it was given. */
const SLICE_BYTES = 1 << 20;
/** About every 8 ms waiting messages are received. */
const BYTES_BETWEEN_TASKS = 4 << 20;
const PROGRESS_MS = 100;
/** All that the engine looks at before it counts, and one byte that tells whether the file goes on. */
const HEAD_BYTES = (256 << 10) + 1;
/** Memory of a module never shrinks: after a large file a fresh instance takes its place. */
const KEPT_MEMORY_BYTES = 256 << 20;

/**
 * @typedef {{id: number, kind: string, files: File[], options: Record<string, any>, mappings: (object | null)[],
 *   answered: boolean}} Job
 * @typedef {{name: string, text: string}} TextArgument
 */

/** An error whose sentence is known: the body of an "error" message. */
class Refusal extends Error {
  /** @param {{code: string, arguments: TextArgument[]}} body */
  constructor(body) {
    super(body.code);
    this.body = body;
  }
}

/** The request was cancelled; its answer is already given. */
class Cancelled extends Error {}

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const post = (/** @type {object} */ message) => scope.postMessage(message);

/** @returns {Promise<{create: Function, compiled: WebAssembly.Module}>} */
async function compileEngine() {
  const download = fetch(new URL('../wasm/engine.wasm', import.meta.url));
  download.catch(() => {}); // reported where it is awaited
  const { default: create } = await import('../wasm/engine.js');
  const answer = await download;
  if (!answer.ok) throw new Error(`engine.wasm: ${answer.status}`);
  // Servers that do not know application/wasm cost only time.
  const typed = answer.headers.get('content-type')?.startsWith('application/wasm');
  const compiled = typed
    ? await WebAssembly.compileStreaming(answer)
    : await WebAssembly.compile(await answer.arrayBuffer());
  return { create, compiled };
}

const engineCode = compileEngine();
const reading = new ReadAhead();

async function instantiateEngine() {
  const { create, compiled } = await engineCode;
  return new Promise((resolve, reject) => {
    create({
      instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) {
        WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** @type {Promise<any> | null} */
let engineInstance = null;

const freshEngine = () => (engineInstance ??= instantiateEngine());

/** @param {any} engine */
function readAnswer(engine) {
  const begin = engine._kw_engine_answer();
  const bytes = engine.HEAPU8.subarray(begin, begin + engine._kw_engine_answer_size());
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {any} engine @param {number} failed what the engine's function returned */
function check(engine, failed) {
  if (failed) throw new Refusal(readAnswer(engine));
}

/** @param {string} code @param {string} name @param {string} text */
const refuse = (code, name, text) => new Refusal({ code, arguments: [{ name, text }] });

/** The engine knows no time zones: it gets the clock of the one that is named. @param {Record<string, any>} options */
function withClock(options) {
  const name = options.time_zone;
  if (typeof name !== 'string') return options;
  try {
    return { ...options, time_zone: { name, periods: periodsOf(name) } };
  } catch {
    throw refuse('unknown_time_zone', 'name', name);
  }
}

/** @param {any} engine @param {Job} job @param {boolean[]} packed by file */
function beginRequest(engine, job, packed) {
  const kind = job.kind === 'inspect' ? 'inspect' : 'analyze';
  // How large a packed file is shows only at its end.
  const files = job.files.map(({ name, size }, i) => ({ name, size: packed[i] ? 0 : size, mapping: job.mappings[i] }));
  const request = new TextEncoder().encode(JSON.stringify({ kind, options: withClock(job.options), files }));
  const room = engine._kw_engine_text(request.length);
  engine.HEAPU8.set(request, room);
  check(engine, engine._kw_engine_begin());
}

/** Lets waiting messages, such as a cancel, be received; timers would wait at least 4 ms. */
const nextTask = (() => {
  const channel = new MessageChannel();
  /** @type {Array<() => void>} */
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((/** @type {(nothing: void) => void} */ resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(0);
    });
})();

/** The file was moved, shortened or locked since it was chosen. @param {File} file */
const notReadable = (file) => refuse('file_not_readable', 'file', file.name);

/**
 * What a file holds, in batches; what goes wrong with it is a refusal.
 * @param {File} file @param {boolean} packed
 */
async function* read(file, packed) {
  try {
    yield* reading.batches(file, packed);
  } catch (problem) {
    const gone = !packed || (problem instanceof DOMException && problem.name === 'NotReadableError');
    throw gone ? notReadable(file) : refuse('file_not_unpacked', 'file', file.name);
  }
}

/**
 * Feeds a file, or the first `most` bytes of what it holds.
 * @param {any} engine @param {Job} job @param {File} file @param {boolean} packed
 * @param {(bytesRead: number) => void} onBytes hears how much of the file was read @param {number} [most]
 */
async function feed(engine, job, file, packed, onBytes, most = Infinity) {
  engine._kw_engine_begin_file();
  let fed = 0;
  let sinceTask = 0;
  for await (const { pieces, bytes_read } of read(file, packed)) {
    for (const piece of pieces) {
      sinceTask += piece.length;
      if (sinceTask >= BYTES_BETWEEN_TASKS) {
        sinceTask = 0;
        await nextTask();
      }
      if (job.answered) throw new Cancelled();
      const wanted = piece.subarray(0, most - fed);
      commit(engine, wanted);
      fed += wanted.length;
    }
    onBytes(bytes_read);
    if (fed >= most) break;
  }
  if (!packed && fed < Math.min(file.size, most)) throw notReadable(file);
  check(engine, engine._kw_engine_end_file());
}

/** Packed with gzip, whatever its name: RFC 1952, 2.3.1. @param {File} file */
async function isPacked(file) {
  const head = await file.slice(0, 2).arrayBuffer().catch(() => new ArrayBuffer(0)); // reported where it is read
  const [first, second] = new Uint8Array(head);
  return first === 0x1f && second === 0x8b;
}

/** The beginning of a file that is not packed. @param {any} engine @param {File} file */
async function feedHead(engine, file) {
  engine._kw_engine_begin_file();
  const head = await file.slice(0, HEAD_BYTES).arrayBuffer().catch(() => null);
  if (!head || (head.byteLength === 0 && file.size > 0)) throw notReadable(file);
  commit(engine, new Uint8Array(head));
  check(engine, engine._kw_engine_end_file());
}

/** @param {any} engine @param {Uint8Array} bytes */
function commit(engine, bytes) {
  for (let begin = 0; begin < bytes.length; begin += SLICE_BYTES) {
    const slice = bytes.subarray(begin, begin + SLICE_BYTES);
    // Asking for room may move the module's memory: HEAPU8 is read after it.
    const room = engine._kw_engine_writable(slice.length);
    engine.HEAPU8.set(slice, room);
    check(engine, engine._kw_engine_commit(slice.length));
  }
}

/** @param {any} engine @param {Job} job */
async function inspect(engine, job) {
  const packed = await Promise.all(job.files.map(isPacked));
  beginRequest(engine, job, packed);
  for (const [i, file] of job.files.entries()) {
    if (job.answered) throw new Cancelled();
    if (packed[i]) await feed(engine, job, file, true, () => {}, HEAD_BYTES);
    else await feedHead(engine, file);
  }
  check(engine, engine._kw_engine_finish());
  return readAnswer(engine);
}

/** @param {any} engine @returns {{blob: Blob}} */
function takeList(engine) {
  const begin = engine._kw_engine_list();
  const bytes = engine.HEAPU8.slice(begin, begin + engine._kw_engine_list_size());
  // The byte order mark makes spreadsheet programs show it right.
  return { blob: new Blob(['\uFEFF', bytes], { type: 'text/csv' }) };
}

/** @param {any} engine @returns {{blob: Blob}} */
function takeAnalysis(engine) {
  return { blob: new Blob([JSON.stringify(readAnswer(engine), null, 2), '\n'], { type: 'application/json' }) };
}

/** What is answered when all was counted, by the kind of the request. @type {Record<string, (engine: any) => object>} */
const results = { analyze: readAnswer, list: takeList, analysis_file: takeAnalysis };

/** @param {any} engine @param {Job} job */
async function analyze(engine, job) {
  const packed = await Promise.all(job.files.map(isPacked));
  const sizeOfAll = job.files.reduce((sum, file) => sum + file.size, 0);
  let bytesTotal = sizeOfAll;
  let bytesRead = 0;
  let fileName = job.files[0]?.name ?? '';
  const report = () => {
    if (job.answered) return;
    const body = { bytes_read: bytesRead, bytes_total: bytesTotal, rows: engine._kw_engine_rows(), file: fileName };
    post({ id: job.id, kind: 'progress', body });
  };
  beginRequest(engine, job, packed);
  report();
  const timer = setInterval(report, PROGRESS_MS);
  try {
    do {
      // What was read by a guess that fell is read anew: twice the way.
      if (bytesRead > 0) bytesTotal += sizeOfAll;
      for (const [i, file] of job.files.entries()) {
        fileName = file.name;
        const before = bytesRead;
        await feed(engine, job, file, packed[i], (bytes) => (bytesRead = before + bytes));
      }
    } while (engine._kw_engine_reads_again());
  } finally {
    clearInterval(timer);
  }
  report();
  const failed = engine._kw_engine_finish();
  // Where no row is usable, the list of excluded rows says why.
  const listsNothingElse = failed && job.options.rejects && readAnswer(engine).code === 'no_usable_rows';
  if (!listsNothingElse) check(engine, failed);
  return results[job.kind](engine);
}

/** @param {Job} job @param {{kind: string, body?: object}} message */
function answer(job, message) {
  if (job.answered) return;
  job.answered = true;
  post({ id: job.id, ...message });
}

/** @param {Job} job */
async function run(job) {
  if (job.answered) return;
  try {
    const engine = await freshEngine();
    try {
      const body = await (job.kind === 'inspect' ? inspect : analyze)(engine, job);
      answer(job, { kind: 'done', body });
    } finally {
      engine._kw_engine_reset();
    }
    if (engine.HEAPU8.length > KEPT_MEMORY_BYTES) engineInstance = null;
  } catch (problem) {
    if (problem instanceof Cancelled) return;
    if (problem instanceof Refusal) return answer(job, { kind: 'error', body: problem.body });
    // A trap or a bug: the instance may be broken, the next request gets a new one.
    engineInstance = null;
    const text = problem instanceof Error ? problem.message : String(problem);
    answer(job, { kind: 'error', body: { code: 'internal_error', arguments: [{ name: 'code', text }] } });
  }
}

const kinds = new Set(['inspect', ...Object.keys(results)]);
/** @type {Map<number, Job>} */
const openJobs = new Map();
let lastJob = Promise.resolve();

scope.addEventListener('message', ({ data }) => {
  if (kinds.has(data.kind)) {
    const { options = {}, mappings = [] } = data.body ?? {};
    const job = { id: data.id, kind: data.kind, files: [...(data.files ?? [])], options, mappings, answered: false };
    openJobs.set(job.id, job);
    lastJob = lastJob.then(() => run(job)).finally(() => openJobs.delete(job.id));
  } else if (data.kind === 'cancel') {
    const job = openJobs.get(data.id);
    if (job) answer(job, { kind: 'cancelled' });
  }
});

Promise.all([freshEngine(), reading.ready]).then(
  () => post({ kind: 'ready' }),
  (problem) => post({ kind: 'failed', body: { reason: String(problem?.message ?? problem) } }),
);

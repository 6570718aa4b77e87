// @ts-check
/// <reference lib="webworker" />
/**
 * The engine's worker. Reads files as streams, feeds the WebAssembly engine and answers the page.
 *
 * In:  {id, kind: 'analyze', body: {options}, files: File[]}     {id, kind: 'cancel'}
 * Out: {kind: 'ready'} once the engine is compiled, or {kind: 'failed', body: {reason}} when it cannot be loaded;
 *      {id, kind: 'progress', body: {bytes_read, bytes_total, rows, file}} about ten times a second while files are read;
 *      then exactly one of {id, kind: 'done', body: analysis}, {id, kind: 'cancelled'},
 *      {id, kind: 'error', body: {code, arguments: [{name, text}]}} (texts "error.<code>").
 *
 * Requests are answered one after the other. A cancel is answered at once, also for a request that still waits; one for a
 * request that has its answer is ignored. The engine is compiled once, when the worker starts: nothing is fetched later.
 */

/** Browsers give pieces of 64 KB to 2 MB; node gives what it was given. */
const SLICE_BYTES = 1 << 20;
/** About every 4 ms waiting messages are received. */
const BYTES_BETWEEN_TASKS = 2 << 20;
const PROGRESS_MS = 100;
/** Memory of a module never shrinks: after a large file a fresh instance takes its place. */
const KEPT_MEMORY_BYTES = 256 << 20;

/**
 * @typedef {{id: number, files: File[], options: object, answered: boolean}} Job
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

/** @param {any} engine @param {Job} job */
function beginRequest(engine, job) {
  const files = job.files.map(({ name, size }) => ({ name, size }));
  const request = new TextEncoder().encode(JSON.stringify({ kind: 'analyze', options: job.options, files }));
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

/** The file was moved, shortened or locked since it was chosen. */
const notReadable = (/** @type {File} */ file) =>
  new Refusal({ code: 'file_not_readable', arguments: [{ name: 'file', text: file.name }] });

/** @param {any} engine @param {Job} job @param {File} file @param {(bytes: number) => void} onBytes */
async function feedFile(engine, job, file, onBytes) {
  engine._kw_engine_begin_file();
  // A stream is read ahead by the browser while the engine works; slices would be asked for one by one.
  const reader = file.stream().getReader();
  let fed = 0;
  let sinceTask = 0;
  try {
    for (let next = reader.read(); ; ) {
      const { done, value } = await next.catch(() => Promise.reject(notReadable(file)));
      if (done) break;
      next = reader.read();
      next.catch(() => {}); // reported where it is awaited
      sinceTask += value.length;
      if (sinceTask >= BYTES_BETWEEN_TASKS) {
        sinceTask = 0;
        await nextTask();
      }
      if (job.answered) throw new Cancelled();
      for (let begin = 0; begin < value.length; begin += SLICE_BYTES) {
        const slice = value.subarray(begin, begin + SLICE_BYTES);
        // Asking for room may move the module's memory: HEAPU8 is read after it.
        const room = engine._kw_engine_writable(slice.length);
        engine.HEAPU8.set(slice, room);
        check(engine, engine._kw_engine_commit(slice.length));
      }
      fed += value.length;
      onBytes(value.length);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
  if (fed < file.size) throw notReadable(file);
  check(engine, engine._kw_engine_end_file());
}

/** @param {any} engine @param {Job} job */
async function analyze(engine, job) {
  const bytesTotal = job.files.reduce((sum, file) => sum + file.size, 0);
  let bytesRead = 0;
  let fileName = job.files[0]?.name ?? '';
  const report = () => {
    if (job.answered) return;
    const body = { bytes_read: bytesRead, bytes_total: bytesTotal, rows: engine._kw_engine_rows(), file: fileName };
    post({ id: job.id, kind: 'progress', body });
  };
  beginRequest(engine, job);
  report();
  const timer = setInterval(report, PROGRESS_MS);
  try {
    for (const file of job.files) {
      fileName = file.name;
      await feedFile(engine, job, file, (bytes) => (bytesRead += bytes));
    }
  } finally {
    clearInterval(timer);
  }
  report();
  check(engine, engine._kw_engine_finish());
  return readAnswer(engine);
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
      const analysis = await analyze(engine, job);
      answer(job, { kind: 'done', body: analysis });
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

/** @type {Map<number, Job>} */
const openJobs = new Map();
let lastJob = Promise.resolve();

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'analyze') {
    const job = { id: data.id, files: [...(data.files ?? [])], options: data.body?.options ?? {}, answered: false };
    openJobs.set(job.id, job);
    lastJob = lastJob.then(() => run(job)).finally(() => openJobs.delete(job.id));
  } else if (data.kind === 'cancel') {
    const job = openJobs.get(data.id);
    if (job) answer(job, { kind: 'cancelled' });
  }
});

freshEngine().then(
  () => post({ kind: 'ready' }),
  (problem) => post({ kind: 'failed', body: { reason: String(problem?.message ?? problem) } }),
);

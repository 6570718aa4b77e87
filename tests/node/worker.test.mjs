// The worker's side of the protocol: progress, cancel, exactly one answer, errors as messages.
import assert from 'node:assert/strict';
// Node 18, Debian 12's, does not have it as a global.
import { File } from 'node:buffer';
import { after, before, test } from 'node:test';
import { analyze, loadEngine } from './lib/engine.mjs';
import { makeSite, removeSite, startWorker } from './lib/fake-worker.mjs';
import { dutchOrders } from './lib/orders.mjs';

before(makeSite);
after(removeSite);

const file = (bytes, name = 'bestellingen.csv') => new File([bytes], name);
const request = (id, files, options = {}, more = {}) => ({ id, kind: 'analyze', body: { options }, files, ...more });
const isFinal = (id) => (message) => message.id === id && ['done', 'cancelled', 'error'].includes(message.kind);
const finals = (worker, id) => worker.sent.filter(isFinal(id));

async function readyWorker(settings) {
  const worker = await startWorker(settings);
  await worker.next(({ kind }) => kind === 'ready');
  return worker;
}

test('ready, progress from 0 to the end, then the analysis once; nothing is fetched after ready', async () => {
  const worker = await readyWorker();
  const fetched = worker.fetched;
  const bytes = dutchOrders(60_000);
  worker.post(request(7, [file(bytes)]));
  const done = await worker.next(isFinal(7));
  assert.equal(done.kind, 'done', JSON.stringify(done));
  assert.deepEqual(done.body, JSON.parse(analyze(await loadEngine(), [{ name: 'bestellingen.csv', bytes }]).text));
  const progress = worker.sent.filter(({ kind }) => kind === 'progress').map(({ body }) => body);
  assert.equal(progress[0].bytes_read, 0);
  assert.equal(progress.at(-1).bytes_read, bytes.length);
  assert.equal(progress.at(-1).rows, done.body.report.rows);
  assert.ok(progress.every((body) => body.bytes_total === bytes.length && body.file === 'bestellingen.csv'));
  assert.ok(progress.every((body, i) => i === 0 || body.bytes_read >= progress[i - 1].bytes_read));
  assert.equal(finals(worker, 7).length, 1);
  assert.equal(worker.fetched, fetched);
});

/** A file whose stream takes its time, as on a slow disk. */
function slowFile(bytes, milliseconds) {
  const slow = file(bytes);
  slow.stream = () =>
    new ReadableStream({
      async start(controller) {
        await new Promise((wake) => setTimeout(wake, milliseconds));
        controller.enqueue(new Uint8Array(bytes));
        controller.close();
      },
    });
  return slow;
}

test('progress comes at least five times a second, also while the disk is slow', async () => {
  const worker = await readyWorker();
  const began = Date.now();
  worker.post(request(1, [slowFile(dutchOrders(100), 1200)]));
  await worker.next(isFinal(1));
  const seconds = (Date.now() - began) / 1000;
  const count = worker.sent.filter(({ kind }) => kind === 'progress').length;
  assert.ok(count >= 5 && count <= 20 * seconds + 3, `${count} in ${seconds} s`);
});

test('a cancel is answered at once and the next request finds a clean engine', async () => {
  const worker = await readyWorker();
  worker.post(request(1, [slowFile(dutchOrders(100), 300)]));
  await worker.next(({ kind }) => kind === 'progress');
  worker.post({ id: 1, kind: 'cancel' });
  assert.equal(worker.sent.at(-1).kind, 'cancelled');
  worker.post({ id: 1, kind: 'cancel' });
  const bytes = dutchOrders(200, 5);
  worker.post(request(2, [file(bytes)]));
  const done = await worker.next(isFinal(2));
  assert.equal(done.kind, 'done');
  assert.equal(done.body.report.rows, 200);
  assert.equal(finals(worker, 1).length, 1);
  const after = worker.sent.slice(worker.sent.findIndex(isFinal(1)) + 1);
  assert.ok(after.every(({ id }) => id !== 1), 'nothing follows the answer');
});

test('a request that still waits is cancelled too', async () => {
  const worker = await readyWorker();
  worker.post(request(1, [slowFile(dutchOrders(100), 300)]));
  worker.post(request(2, [file(dutchOrders(100))]));
  worker.post({ id: 2, kind: 'cancel' });
  assert.deepEqual(worker.sent.at(-1), { id: 2, kind: 'cancelled' });
  assert.equal((await worker.next(isFinal(1))).kind, 'done');
  worker.post(request(3, [file(dutchOrders(100))]));
  await worker.next(isFinal(3));
  assert.equal(finals(worker, 2).length, 1);
});

test('a cancel for what nobody asked is ignored', async () => {
  const worker = await readyWorker();
  worker.post({ id: 99, kind: 'cancel' });
  worker.post(request(1, [file(dutchOrders(10))]));
  await worker.next(isFinal(1));
  assert.ok(worker.sent.every(({ id }) => id !== 99));
});

test('refusals come as codes with arguments', async () => {
  const worker = await readyWorker();
  worker.post(request(1, [file('', 'leeg.csv')]));
  const empty = await worker.next(isFinal(1));
  assert.deepEqual(empty, {
    id: 1,
    kind: 'error',
    body: { code: 'empty_file', arguments: [{ name: 'file', text: 'leeg.csv' }] },
  });
  worker.post(request(2, []));
  assert.equal((await worker.next(isFinal(2))).body.code, 'no_files');
  worker.post(request(3, [file(dutchOrders(5))], { horizon: 12 }));
  assert.equal((await worker.next(isFinal(3))).body.code, 'unknown_choice');
});

test('a file that can no longer be read', async () => {
  const worker = await readyWorker();
  const gone = file(dutchOrders(10), 'weg.csv');
  gone.stream = () => new ReadableStream({ start: (controller) => controller.error(new DOMException('gone', 'NotReadableError')) });
  worker.post(request(1, [gone]));
  const answer = await worker.next(isFinal(1));
  assert.deepEqual(answer.body, { code: 'file_not_readable', arguments: [{ name: 'file', text: 'weg.csv' }] });
});

test('a file that became shorter', async () => {
  const worker = await readyWorker();
  const cut = file(dutchOrders(10), 'kort.csv');
  cut.stream = () => new Blob([dutchOrders(5)]).stream();
  worker.post(request(1, [cut]));
  const answer = await worker.next(isFinal(1));
  assert.deepEqual(answer.body, { code: 'file_not_readable', arguments: [{ name: 'file', text: 'kort.csv' }] });
});

test('a crash of the engine is an error message, and the next request gets a new engine', async () => {
  const worker = await readyWorker();
  const fetched = worker.fetched;
  const broken = file(dutchOrders(10));
  // More than the engine takes at once: an assertion stops the module.
  const tooMuch = Buffer.alloc((64 << 20) + 1000, '\n');
  dutchOrders(10).copy(tooMuch);
  const slice = { length: 1, subarray: () => tooMuch };
  const piece = { length: 1, subarray: () => slice };
  broken.stream = () => /** @type {any} */ ({ getReader: () => ({ read: async () => ({ value: piece }), cancel: async () => {} }) });
  worker.post(request(1, [broken]));
  const answer = await worker.next(isFinal(1));
  assert.equal(answer.kind, 'error');
  assert.equal(answer.body.code, 'internal_error');
  worker.post(request(2, [file(dutchOrders(10))]));
  assert.equal((await worker.next(isFinal(2))).kind, 'done');
  assert.equal(worker.fetched, fetched);
});

test('an engine that cannot be loaded is told once, and requests are answered', async () => {
  const worker = await startWorker({ answerFetch: () => Buffer.from('not wasm') });
  const failed = await worker.next(({ kind }) => kind === 'failed');
  assert.equal(typeof failed.body.reason, 'string');
  worker.post(request(1, [file(dutchOrders(10))]));
  assert.equal((await worker.next(isFinal(1))).body.code, 'internal_error');
});

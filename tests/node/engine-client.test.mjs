// The engine's worker as the page sees it: files by their keys, and lists that go to the visitor.
import assert from 'node:assert/strict';
// Node 18, Debian 12's, does not have it as a global.
import { File } from 'node:buffer';
import { test } from 'node:test';
import { EngineClient } from '../../web/src/engine-client.js';

globalThis.File ??= /** @type {any} */ (File);

/** A client with a worker that only remembers. */
function connected(held = new Map()) {
  const worker = Object.assign(new EventTarget(), { posted: [], postMessage: (message) => worker.posted.push(message) });
  const heard = [];
  const saved = [];
  const client = new EngineClient(
    (json) => heard.push(JSON.parse(json)),
    { get: (key) => held.get(key) },
    (name, blob) => saved.push([name, blob]),
    () => /** @type {any} */ (worker),
  );
  const answer = (data) => worker.dispatchEvent(Object.assign(new Event('message'), { data }));
  return { client, worker, heard, saved, answer };
}

const request = (id, kind, keys, more = {}) => ({ id, kind, body: { options: {}, files: keys.map((key) => ({ key })), ...more } });

test('files go by their keys, with what was decided about each, and with the visitor’s date', () => {
  const [a, b] = [new File(['x'], 'a.csv'), new File(['y'], 'b.csv')];
  const { client, worker } = connected(new Map([[1, a], [2, b]]));
  const mapping = { date_order: 'day_month_year' };
  client.post({ id: 5, kind: 'inspect', body: { options: { currency: 'EUR' }, files: [{ key: 2, mapping }, { key: 1 }] } });
  const [{ id, kind, body, files }] = worker.posted;
  assert.deepEqual([id, kind, body.mappings, body.options.currency], [5, 'inspect', [mapping, null], 'EUR']);
  assert.match(body.options.today, /^\d{4}-\d{2}-\d{2}$/);
  assert.deepEqual(files, [b, a]);
  client.post({ id: 5, kind: 'cancel' });
  assert.deepEqual(worker.posted[1], { id: 5, kind: 'cancel' });
});

test('a folder is refused without asking the worker', () => {
  const { client, worker, heard } = connected(new Map([[1, { name: 'exports' }]]));
  client.post(request(3, 'inspect', [1]));
  assert.deepEqual(worker.posted, []);
  assert.deepEqual(heard, [{ id: 3, kind: 'error', body: { code: 'file_not_readable', arguments: [{ name: 'file', text: 'exports' }] } }]);
});

test('a list is saved under its name; one that nobody waits for is not', () => {
  const { client, heard, saved, answer } = connected(new Map([[1, new File(['x'], 'a.csv')]]));
  const blob = new Blob(['regel'], { type: 'text/csv' });
  client.post(request(7, 'list', [1], { save_as: 'lijst.csv' }));
  answer({ id: 7, kind: 'done', body: { blob } });
  assert.deepEqual(saved, [['lijst.csv', blob]]);
  assert.deepEqual(heard, [{ id: 7, kind: 'done', body: { saved: true } }]);
  client.post(request(8, 'inspect', [1]));
  answer({ id: 7, kind: 'done', body: { blob } });
  assert.equal(saved.length, 1);
});

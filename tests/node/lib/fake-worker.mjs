// web/src/worker.js in this process: the site's folders in a temporary place, and a `self` that only passes messages.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { modules, root } from './engine.mjs';

let site = '';
let instances = 0;

/** An open channel keeps node running, as it keeps a worker waiting. */
const channels = /** @type {MessageChannel[]} */ ([]);
globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
};

export function makeSite() {
  site = mkdtempSync(join(tmpdir(), 'clv-worker-'));
  for (const folder of ['src', 'wasm']) mkdirSync(join(site, folder));
  writeFileSync(join(site, 'package.json'), '{"type":"module"}');
  for (const script of readdirSync(join(root, 'web/src')).filter((name) => name.endsWith('.js'))) {
    copyFileSync(join(root, 'web/src', script), join(site, 'src', script));
  }
  copyFileSync(join(modules, 'engine.mjs'), join(site, 'wasm/engine.js'));
  copyFileSync(join(modules, 'engine.wasm'), join(site, 'wasm/engine.wasm'));
}

export function removeSite() {
  for (const { port1 } of channels) port1.close();
  rmSync(site, { recursive: true });
}

/**
 * A fresh worker. `fetched` counts requests; `sent` holds its messages in order, `next(test)` waits for one that was not
 * waited for before.
 */
export async function startWorker({ answerFetch = (/** @type {URL} */ url) => readFileSync(fileURLToPath(url)) } = {}) {
  /** @type {any[]} */
  const sent = [];
  /** @type {Array<() => void>} */
  let watchers = [];
  let receive = (/** @type {{data: unknown}} */ _event) => {};
  const worker = {
    sent,
    fetched: 0,
    post: (/** @type {unknown} */ data) => receive({ data }),
    async next(/** @type {(message: any) => boolean} */ wanted, seconds = 60) {
      const deadline = Date.now() + seconds * 1000;
      for (let from = 0; ; ) {
        for (; from < sent.length; ++from) if (wanted(sent[from])) return sent[from];
        if (Date.now() > deadline) throw new Error(`no such message; got ${JSON.stringify(sent).slice(0, 500)}`);
        await new Promise((wake) => {
          const timer = setTimeout(wake, 1000);
          watchers.push(() => (clearTimeout(timer), wake(undefined)));
        });
      }
    },
  };
  globalThis.self = /** @type {any} */ ({
    addEventListener: (/** @type {string} */ _kind, /** @type {typeof receive} */ listener) => (receive = listener),
    postMessage(/** @type {unknown} */ message) {
      sent.push(structuredClone(message));
      watchers.splice(0).forEach((wake) => wake());
    },
  });
  globalThis.fetch = /** @type {any} */ (async (/** @type {URL} */ url) => {
    ++worker.fetched;
    return new Response(answerFetch(url), { headers: { 'content-type': 'application/wasm' } });
  });
  await import(`${pathToFileURL(join(site, 'src/worker.js'))}?instance=${++instances}`);
  return worker;
}

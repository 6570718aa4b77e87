// The engine's module under node, fed as web/src/worker.js feeds it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const modules = process.env.CLV_MODULES ?? join(root, 'build/web/modules');
export const tool = process.env.CLV_TOOL ?? join(root, 'build/native/clv');

export async function loadEngine() {
  const { default: create } = await import(join(modules, 'engine.mjs'));
  return create({ wasmBinary: readFileSync(join(modules, 'engine.wasm')) });
}

/** @param {any} engine the answer as it stands in the module's memory */
function answerText(engine) {
  const begin = engine._kw_engine_answer();
  return Buffer.from(engine.HEAPU8.subarray(begin, begin + engine._kw_engine_answer_size())).toString();
}

/**
 * @param {any} engine @param {Array<{name: string, bytes: Uint8Array}>} files
 * @returns {{failed: boolean, text: string}} the body of "done" or "error", as bytes written
 */
export function analyze(engine, files, { options = {}, chunk = 1 << 20 } = {}) {
  const list = files.map(({ name, bytes }) => ({ name, size: bytes.length }));
  const request = Buffer.from(JSON.stringify({ kind: 'analyze', options, files: list }));
  const place = engine._kw_engine_text(request.length);
  engine.HEAPU8.set(request, place);
  let failed = engine._kw_engine_begin();
  do {
    for (const { bytes } of files) {
      if (failed) break;
      engine._kw_engine_begin_file();
      for (let at = 0; at < bytes.length && !failed; at += chunk) {
        const piece = bytes.subarray(at, at + chunk);
        const room = engine._kw_engine_writable(piece.length);
        engine.HEAPU8.set(piece, room);
        failed = engine._kw_engine_commit(piece.length);
      }
      failed ||= engine._kw_engine_end_file();
    }
  } while (!failed && engine._kw_engine_reads_again());
  failed ||= engine._kw_engine_finish();
  return { failed: failed !== 0, text: answerText(engine) };
}

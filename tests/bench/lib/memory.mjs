// How much memory the module has taken after a file that is never on a disk: made while it is read.
import assert from 'node:assert/strict';
import { loadEngine } from '../../node/lib/engine.mjs';
import { shopifyPieces } from './shopify.mjs';

const CHUNK_BYTES = 1 << 20;
const BYTES_PER_ROW = 381;

/**
 * @param {{bytes: number, customers: number}} wanted about that many bytes
 * @returns {Promise<{bytes: number, customers: number, orders: number, rows: number, peakBytes: number}>} what it was in the end;
 *   memory of a module never shrinks, so what it has at the end is the peak
 */
export async function peakMemory({ bytes, customers }) {
  const engine = await loadEngine();
  const request = Buffer.from(JSON.stringify({ kind: 'analyze', files: [{ name: 'bench.csv', size: bytes }] }));
  engine.HEAPU8.set(request, engine._kw_engine_text(request.length));
  assert.equal(engine._kw_engine_begin(), 0);
  engine._kw_engine_begin_file();
  let fed = 0;
  for (const text of shopifyPieces({ rows: Math.round(bytes / BYTES_PER_ROW), customers })) {
    const piece = Buffer.from(text, 'latin1');
    for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
      const chunk = piece.subarray(at, at + CHUNK_BYTES);
      const room = engine._kw_engine_writable(chunk.length);
      engine.HEAPU8.set(chunk, room);
      assert.equal(engine._kw_engine_commit(chunk.length), 0);
    }
    fed += piece.length;
  }
  assert.equal(engine._kw_engine_end_file(), 0);
  assert.equal(engine._kw_engine_finish(), 0);
  const begin = engine._kw_engine_answer();
  const answer = Buffer.from(engine.HEAPU8.subarray(begin, begin + engine._kw_engine_answer_size())).toString();
  const { report } = JSON.parse(answer);
  return { bytes: fed, customers: report.customers, orders: report.orders, rows: report.rows, peakBytes: engine.HEAPU8.length };
}

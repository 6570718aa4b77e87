// The calculator as WebAssembly writes the same bytes as the native one: both programs of tests/bytes are run and compared.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './lib/engine.mjs';

const LARGE = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 26 };

test('three hundred seeded shops: wasm and native write the same bytes', () => {
  const native = execFileSync(join(root, 'build/native/tests/same_bytes'), LARGE).split('\n');
  const wasm = execFileSync(process.execPath, [join(root, 'build/web/tests/same_bytes.js')], LARGE).split('\n');
  assert.equal(native.pop(), '');
  assert.equal(wasm.pop(), '');
  assert.equal(native.length, 300);
  assert.equal(wasm.length, 300);
  for (const [i, line] of native.entries()) {
    assert.equal(wasm[i], line, `shop ${i}`);
    assert.ok(Number.isFinite(JSON.parse(line).inputs.aov));
  }
  // Different shops have different answers.
  assert.equal(new Set(native).size, 300);
});

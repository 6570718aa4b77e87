// The engine as WebAssembly gives the same bytes as the native tool.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { analyze, loadEngine, root, tool } from './lib/engine.mjs';
import { dutchOrders } from './lib/orders.mjs';

let engine;
let folder;

before(async () => {
  engine = await loadEngine();
  folder = mkdtempSync(join(tmpdir(), 'clv-engine-'));
});
after(() => rmSync(folder, { recursive: true }));

const native = (...arguments_) => execFileSync(tool, ['analyze', ...arguments_], { encoding: 'utf8' }).trimEnd();

const inFolder = (/** @type {string} */ folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const FILES = [
  ...inFolder('tests/data/orders'),
  ...inFolder('tests/data/summaries'),
  ...inFolder('tests/golden').filter((path) => !path.includes('.')).map((path) => `${path}/orders.csv`),
];

test('there are files to compare', () => assert.ok(FILES.length > 30, `${FILES.length} files`));

for (const file of FILES) {
  test(`${file}: wasm and native write the same bytes`, () => {
    const path = join(root, file);
    const answer = analyze(engine, [{ name: file.split('/').at(-1), bytes: readFileSync(path) }]);
    assert.equal(answer.failed, false, answer.text);
    assert.equal(answer.text, native(path));
  });
}

test('made-up Dutch orders: wasm and native write the same bytes, in any chunks', () => {
  const bytes = dutchOrders(20_000);
  const path = join(folder, 'bestellingen.csv');
  writeFileSync(path, bytes);
  const expected = native(path, '--as-of', '2024-06-30');
  for (const chunk of [bytes.length, 1 << 16, 4099, 61]) {
    const answer = analyze(engine, [{ name: 'bestellingen.csv', bytes }], { options: { as_of: '2024-06-30' }, chunk });
    assert.equal(answer.failed, false, answer.text);
    assert.equal(answer.text, expected);
  }
  assert.ok(JSON.parse(expected).report.excluded.length >= 4);
});

test('several files: wasm and native write the same bytes', () => {
  const parts = [dutchOrders(500, 2), dutchOrders(700, 3)];
  const paths = parts.map((bytes, i) => {
    const path = join(folder, `deel${i}.csv`);
    writeFileSync(path, bytes);
    return path;
  });
  const answer = analyze(engine, parts.map((bytes, i) => ({ name: `deel${i}.csv`, bytes })));
  assert.equal(answer.text, native(...paths));
});

test('a refused file: the code and its arguments, and the engine goes on', () => {
  const refused = analyze(engine, [{ name: 'leeg.csv', bytes: Buffer.alloc(0) }]);
  assert.equal(refused.failed, true);
  assert.deepEqual(JSON.parse(refused.text), { code: 'empty_file', arguments: [{ name: 'file', text: 'leeg.csv' }] });
  const fine = analyze(engine, [{ name: 'a.csv', bytes: dutchOrders(50) }]);
  assert.equal(fine.failed, false);
});

test('the tool: exit code 2 and one sentence that names the file', () => {
  const path = join(folder, 'leeg.csv');
  writeFileSync(path, '');
  const result = spawnSync(tool, ['analyze', path], { encoding: 'utf8' });
  assert.equal(result.status, 2);
  assert.equal(result.stdout, '');
  assert.match(result.stderr, /^clv: .*leeg\.csv.*\n$/);
});

test('the tool refuses numbers that mean nothing', () => {
  for (const [option, text] of [['--horizon-months', '0'], ['--gross-margin', '45'], ['--discount', 'ten']]) {
    const result = spawnSync(tool, ['analyze', 'x.csv', option, text], { encoding: 'utf8' });
    assert.equal(result.status, 2);
    assert.match(result.stderr, new RegExp(text));
  }
});

test('clv rows gives the records as they stand', () => {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, '\ufeffa;b\r\n"x;""y""\nz";\r\n\r\n');
  const rows = (...more) => JSON.parse(execFileSync(tool, ['rows', path, ...more], { encoding: 'utf8' }));
  assert.deepEqual(rows(), [['a', 'b'], ['x;"y"\nz', ''], ['']]);
  assert.deepEqual(rows('--limit', '1'), [['a', 'b']]);
});

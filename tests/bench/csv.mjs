// scripts/bench csv: see there. Every answer is compared before the first time is printed. Times are the best of several
// runs: processor time of the process (helper threads of the JavaScript engine included), because the machine may have
// other work; in the browser, where several processes work, time on the wall, and the ratio that half of the rounds stay
// below: the best ones there vary by half.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze, loadEngine, root } from '../node/lib/engine.mjs';
import { compareInBrowser } from './lib/browser.mjs';
import { peakMemory } from './lib/memory.mjs';
import { PEERS } from './lib/peers.mjs';
import { shopifyFile } from './lib/shopify.mjs';
import { summaryOfAnalysis } from './lib/summary.mjs';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '300000' },
    runs: { type: 'string', default: '7' },
    without: { type: 'string', default: '' },
  },
});
const kRounds = 4;
const kBrowserRounds = 20;
const rows = Number(options.rows);
const runs = Number(options.runs);
const wanted = (/** @type {string} */ part) => !options.without.split(',').includes(part);

const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);
const best = (/** @type {number[]} */ seconds) => Math.min(...seconds);
const median = (/** @type {number[]} */ seconds) => [...seconds].sort((a, b) => a - b)[seconds.length >> 1];

/** Kept between runs; another generator or another size is another file. @returns {{path: string, bytes: Buffer}} */
function benchFile() {
  const folder = join(root, 'build/bench');
  const generator = readFileSync(new URL('./lib/shopify.mjs', import.meta.url));
  const name = `shopify-${rows}-${createHash('sha256').update(generator).digest('hex').slice(0, 8)}.csv`;
  const path = join(folder, name);
  if (!existsSync(path)) {
    say(`Making ${name}.`);
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) rmSync(join(folder, old));
    writeFileSync(path, shopifyFile({ rows }));
  }
  return { path, bytes: readFileSync(path) };
}

/** @param {() => unknown} work @returns {Promise<number>} seconds of processor time */
async function timed(work) {
  globalThis.gc?.();
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

/** @typedef {{name: string, kind: string, seconds: number[], summary: object}} Result */

/** @param {string} path @returns {Result} */
function runNative(path) {
  const text = execFileSync(join(root, 'build/native/engine_bench'), [path, String(runs)], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const { seconds, analysis } = JSON.parse(text);
  return { name: 'ours, native', kind: 'ours', seconds, summary: summaryOfAnalysis(analysis) };
}

/** @param {any} engine @param {Buffer} bytes @returns {Promise<Result>} */
async function runWasm(engine, bytes) {
  const seconds = [];
  let text = '';
  for (let run = 0; run < runs; ++run) {
    seconds.push(
      await timed(() => {
        const answer = analyze(engine, [{ name: 'bench.csv', bytes }], { options: { forecast: false }, chunk: 256 << 10 });
        assert.equal(answer.failed, false, answer.text);
        text = answer.text;
      }),
    );
  }
  return { name: 'ours, wasm in node', kind: 'ours', seconds, summary: summaryOfAnalysis(JSON.parse(text)) };
}

/** @param {Buffer} bytes @param {typeof PEERS[number]} peer @returns {Promise<Result>} */
async function runPeer(bytes, { name, kind, prepare }) {
  const work = await prepare();
  const seconds = [];
  let summary = {};
  for (let run = 0; run < runs; ++run) seconds.push(await timed(async () => (summary = await work(bytes))));
  return { name, kind, seconds, summary };
}

function printTable(/** @type {Result[]} */ results, /** @type {number} */ size) {
  const wasm = results[1];
  console.log(`${'reader'.padEnd(20)} ${'best s'.padStart(8)} ${'median s'.padStart(9)} ${'MB/s'.padStart(7)}  against wasm`);
  for (const { name, seconds } of results) {
    const ratio = best(seconds) / best(wasm.seconds);
    const verdict = name === wasm.name ? '' : ratio >= 1 ? `${ratio.toFixed(1)} times as long` : `${(1 / ratio).toFixed(1)} times as fast`;
    const speed = (size / best(seconds) / 1e6).toFixed(0);
    console.log(`${name.padEnd(20)} ${best(seconds).toFixed(3).padStart(8)} ${median(seconds).toFixed(3).padStart(9)} ${speed.padStart(7)}  ${verdict}`);
  }
}

/** @param {string} what @param {number} reached @param {number} mark @param {boolean} atLeast */
function printMark(what, reached, mark, atLeast) {
  const held = atLeast ? reached >= mark : reached <= mark;
  const digits = mark < 10 ? 2 : 0;
  console.log(`  ${held ? 'reached' : 'MISSED '}  ${what}: ${reached.toFixed(digits)} (mark ${atLeast ? 'at least' : 'at most'} ${mark})`);
}

const { path, bytes } = benchFile();
say('Measuring natively and as WebAssembly.');
const engine = await loadEngine();
const results = [runNative(path), await runWasm(engine, bytes)];
// By turns: a machine that is shared has slow moments, and they should meet both.
for (let round = 1; round < kRounds; ++round) {
  results[0].seconds.push(...runNative(path).seconds);
  results[1].seconds.push(...(await runWasm(engine, bytes)).seconds);
}
if (wanted('peers')) {
  for (const peer of PEERS) {
    say(`Measuring ${peer.name}.`);
    results.push(await runPeer(bytes, peer));
  }
}
for (const { name, summary } of results) assert.deepEqual(summary, results[0].summary, `${name} finds something else`);

let browser = null;
if (wanted('browser')) {
  say('Measuring in Chromium.');
  browser = await compareInBrowser(path, kBrowserRounds);
  assert.deepEqual(summaryOfAnalysis(browser.analysis), results[0].summary, 'the browser finds something else');
}
let memory = null;
if (wanted('memory')) {
  say('Measuring memory on 1 GB.');
  memory = await peakMemory({ bytes: 1e9, customers: 1_030_000 });
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
console.log(`${cpus()[0].model}, ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, node ${process.version}`);
console.log(`${new Date().toISOString().slice(0, 10)}, commit ${commit}`);
console.log(`file: ${rows} rows, 64 columns, ${(bytes.length / 1e6).toFixed(1)} MB; all answers agree: ${JSON.stringify(results[0].summary)}`);
console.log('');
printTable(results, bytes.length);
console.log('\nmarks:');
const speedOf = (/** @type {Result} */ { seconds }) => bytes.length / best(seconds) / 1e6;
printMark('native MB/s', speedOf(results[0]), 1200, true);
printMark('wasm in node MB/s', speedOf(results[1]), 600, true);
const fastest = (/** @type {string} */ kind) => best(results.filter((result) => result.kind === kind).flatMap(({ seconds }) => seconds));
if (wanted('peers')) {
  printMark('times DuckDB-wasm', fastest('database') / best(results[1].seconds), 5, true);
  printMark('times the best JavaScript', fastest('javascript') / best(results[1].seconds), 10, true);
}
if (browser) {
  const ratios = browser.ours.map((seconds, round) => seconds / browser.newlines[round]);
  printMark('Chromium, File to summaries over counting line ends of the stream, median of the rounds', median(ratios), 1.3, false);
  const inMs = (/** @type {number[]} */ seconds) => `best ${(best(seconds) * 1000).toFixed(0)} ms, median ${(median(seconds) * 1000).toFixed(0)} ms`;
  console.log(`           counting: ${inMs(browser.newlines)}; ours: ${inMs(browser.ours)}`);
}
if (memory) {
  printMark(`MB of wasm memory for ${(memory.bytes / 1e6).toFixed(0)} MB with ${memory.customers} customers`, memory.peakBytes / 1e6, 350, false);
}

// The whole way in Chromium: from a File to the analysis in our worker, against only reading the file's stream.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/lib/serve.mjs';
import { modules, root } from '../../node/lib/engine.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

function makeSite() {
  const site = mkdtempSync(join(tmpdir(), 'clv-bench-'));
  mkdirSync(join(site, 'wasm'));
  cpSync(join(root, 'web/src'), join(site, 'src'), { recursive: true });
  copyFileSync(join(modules, 'engine.mjs'), join(site, 'wasm/engine.js'));
  copyFileSync(join(modules, 'engine.wasm'), join(site, 'wasm/engine.wasm'));
  copyFileSync(join(here, 'newlines-worker.js'), join(site, 'newlines-worker.js'));
  copyFileSync(join(here, 'browser-page.js'), join(site, 'page.js'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>bench</title><input type=file>');
  return site;
}

/**
 * Both workers by turns, so that whatever else the machine does meets both.
 *
 * @param {string} path of the file @param {number} rounds
 * @returns {Promise<{newlines: number[], ours: number[], lines: number, analysis: any}>} seconds on the wall
 */
export async function compareInBrowser(path, rounds) {
  const site = makeSite();
  const server = await serve(site);
  const browser = await chromium.launch({
    executablePath: process.env.CLV_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(server.address);
    await page.setInputFiles('input', path);
    return await page.evaluate(async (roundsWanted) => {
      const load = (/** @type {string} */ url) => import(url);
      const { startWorker } = await load('./page.js');
      const file = /** @type {HTMLInputElement} */ (document.querySelector('input')).files?.[0];
      const workers = { newlines: startWorker('newlines-worker.js'), ours: startWorker('src/worker.js') };
      await Promise.all([workers.newlines.ready, workers.ours.ready]);
      const seconds = { newlines: /** @type {number[]} */ ([]), ours: /** @type {number[]} */ ([]) };
      let lines = 0;
      let analysis = null;
      for (let round = 0; round < roundsWanted; ++round) {
        const read = await workers.newlines.run(file);
        const analysed = await workers.ours.run(file);
        seconds.newlines.push(read.seconds);
        seconds.ours.push(analysed.seconds);
        lines = read.body.lines;
        analysis = analysed.body;
      }
      return { ...seconds, lines, analysis };
    }, rounds);
  } finally {
    await browser.close();
    await server.close();
    rmSync(site, { recursive: true });
  }
}

// The documentation's code in frameworks that take minutes to fetch and to build: Next (exported as files), Angular, Astro and Eleventy. Each has to show the right figure in Chromium before its time and its bytes are told.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/lib/serve.mjs';
import { eventually } from '../browser/lib/eventually.mjs';
import { launchOptions } from '../browser/lib/launch.mjs';
import { makeProject, run } from '../hosts/lib/frameworks.mjs';

// FORMULAS.md, row 1 of its table, for a margin of 50 % instead of 45 % and without VAT of 21 %.
const wanted = ((92.573258 * 0.5) / 0.45 / 1.21).toFixed(2);

process.env.NEXT_TELEMETRY_DISABLED = process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.NG_CLI_ANALYTICS = 'false';

const program = (name) => ['../node_modules/' + name];
/** How each is built, below www/<its name>/. @type {Record<string, (folder: string, snippets: string, www: string) => Promise<unknown>>} */
const builds = {
  async next(folder, _snippets, www) {
    await run('node', [...program('next/dist/bin/next'), 'build'], folder);
    cpSync(join(folder, 'out'), join(www, 'next'), { recursive: true });
  },
  angular: (folder) => run('node', [...program('@angular/cli/bin/ng.js'), 'build'], folder),
  async astro(folder, snippets) {
    cpSync(join(snippets, 'astro.astro'), join(folder, 'src/pages/index.astro'));
    await run('node', [...program('astro/astro.js'), 'build'], folder);
  },
  async eleventy(folder, snippets) {
    cpSync(join(snippets, 'eleventy.config.js'), join(folder, '../eleventy.config.js'));
    // From above, where node_modules is: the snippet copies out of it.
    await run('node', ['node_modules/@11ty/eleventy/cmd.cjs', '--input=eleventy', '--output=www/eleventy'], join(folder, '..'));
  },
};

/** Brotli-compressed scripts of an app, our own folder left out. @param {string} folder */
function scriptBytes(folder) {
  const scripts = readdirSync(folder, { recursive: true }).map(String).filter((name) => /\.m?js$/.test(name) && !name.startsWith('klantwaarde'));
  return scripts.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0);
}

async function shows(browser, address) {
  const page = await browser.newPage();
  const problems = /** @type {string[]} */ ([]);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  // A page that names no icon is asked for one.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(address);
  await eventually(() => page.locator('output').textContent(), (text) => text?.trim() === wanted, `${address} showing ${wanted}`);
  await page.close();
  if (problems.length) throw new Error(`${address}: ${problems.join('; ')}`);
}

const chosen = process.argv.slice(2);
const names = Object.keys(builds).filter((name) => !chosen.length || chosen.includes(name));
// Hard links and no symbolic ones: Turbopack follows none out of its folder.
const project = await makeProject(fileURLToPath(new URL('frameworks', import.meta.url)), { link: 'hard' });
const browser = await chromium.launch(launchOptions());
const www = join(project.folder, 'www');
const site = await serve(www, { at: '/' });
let failed = 0;
try {
  console.log(`${'framework'.padEnd(10)} ${'built in s'.padStart(11)} ${'scripts, brotli KB'.padStart(19)}`);
  for (const name of names) {
    const began = performance.now();
    try {
      await builds[name](join(project.folder, name), join(project.folder, 'snippets'), www);
      const seconds = (performance.now() - began) / 1000;
      await shows(browser, `${site.address}${name}/`);
      console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(11)} ${(scriptBytes(join(www, name)) / 1000).toFixed(1).padStart(19)}`);
    } catch (error) {
      ++failed;
      console.log(`${name.padEnd(10)} failed: ${error.message.slice(-2000)}`);
    }
  }
} finally {
  await browser.close();
  await site.close();
  project.remove();
}
process.exitCode = failed ? 1 : 0;

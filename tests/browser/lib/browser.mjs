// A headless Chromium for a test file, and pages that remember everything that went wrong in them.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { launchOptions } from './launch.mjs';
import { openSite } from './site.mjs';
import { textsOf } from './texts.mjs';

export { eventually } from './eventually.mjs';

/** Calls before and after for a test file. @param {{headers?: boolean, arguments?: string[], without?: string[]}} [options] @returns {{site: any, browser: import('playwright-core').Browser}} filled at run time */
export function useBrowser({ headers = false, arguments: more = [], without = [] } = {}) {
  const used = /** @type {any} */ ({});
  before(async () => {
    used.site = await openSite({ headers });
    // One of its own for each file: pages of one browser wait for each other, and a browser behind a socket has no files.
    used.browser = await chromium.launch(launchOptions({ arguments: more, without }));
  });
  after(async () => {
    await used.browser?.close();
    await used.site?.close();
  });
  return used;
}

/**
 * Opens a page of the site in a context of its own.
 *
 * @param {{site: any, browser: import('playwright-core').Browser}} used
 * @param {{path?: string, query?: string, width?: number, height?: number, language?: string, context?: object,
 *   address?: string, allow?: RegExp, prepare?: (page: import('playwright-core').Page) => Promise<unknown>}} [options]
 */
export async function openPage(used, options = {}) {
  const { path = options.address ? '' : 'widget.html', language = 'nl', width = 1280, height = 900, context: more = {}, prepare, allow } = options;
  const query = options.query ?? (path === 'widget.html' ? `?lang=${language}&theme=light` : '');
  const context = await used.browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    reducedMotion: 'reduce', // what is read right after a change is what it comes to; motion has a test of its own
    timezoneId: 'UTC',
    locale: language,
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const problems = /** @type {string[]} */ ([]);
  const requests = /** @type {string[]} */ ([]);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  context.on('request', (request) => requests.push(request.url()));
  context.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await prepare?.(page);
  await page.goto((options.address ?? used.site.address) + path + query);
  if (path === 'widget.html') await started(page);
  return {
    page,
    t: textsOf(language),
    problems,
    requests,
    /** Fails when anything was said in the console or failed to load, and closes. */
    async close() {
      await context.close();
      assert.deepEqual(problems.filter((problem) => !harmless.test(problem) && !allow?.test(problem)), []);
    },
  };
}

// The software GL of the test machine says this about itself; a visitor's does not.
const harmless = /GL Driver Message|GPU stall due to ReadPixels|Automatic fallback to software WebGL/;

/** Waits for the first picture or its plain counterpart, and for the texts that follow it. @param {import('playwright-core').Page | import('playwright-core').Frame} page */
export async function started(page) {
  await page.waitForSelector('html.started.complete', { state: 'attached' });
  await page.getByRole('tab').first().waitFor({ state: 'attached' });
  await page.locator('#kw-mirror:not([aria-busy])').waitFor({ state: 'attached' });
}

/** Two frames of the page: what was sent to the widget has been drawn and mirrored. */
export function settle(page) {
  return page.evaluate(
    async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let i = 0; i < 3; ++i) await frame();
      // A new view comes in pieces, and what lies unseen changes once it stands still.
      while (document.querySelector('#kw-mirror[aria-busy], #kw-mirror [aria-busy]')) await frame();
    },
  );
}

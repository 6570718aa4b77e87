// What a visitor waits for, in a headless Chromium: the first picture, and a frame while a slider moves. Checks first that the
// picture shows the right number. Prints medians; a software GL makes the frames slower than a visitor's, which is said.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { openSite } from '../browser/lib/site.mjs';

const kRuns = 7;
const kSlowDown = 4;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const site = await openSite();
const browser = await chromium.launch({
  executablePath: process.env.CLV_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--disable-background-networking'],
});
const address = `${site.address}widget.html?lang=nl&theme=light`;

/** @param {object} [options] @returns {Promise<{context: any, page: any, session: any}>} */
async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  return { context, page, session: await context.newCDPSession(page) };
}

const waitForPicture = (page) => page.waitForSelector('html.started', { state: 'attached' });

/** From navigation to the frame after the first picture, with the files in the HTTP cache. */
async function firstPicture(slowDown) {
  const { context, page, session } = await open();
  await page.goto(address);
  await waitForPicture(page);
  assert.match((await page.locator('#kw-mirror').textContent()).replace(/\s/g, ' '), /€ 93/);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const times = [];
  for (let run = 0; run < kRuns; ++run) {
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (!document.documentElement.classList.contains('started')) return;
        seen.disconnect();
        requestAnimationFrame(() => (/** @type {any} */ (window).firstPicture = performance.now()));
      });
      seen.observe(document, { subtree: true, attributes: true, childList: true });
    });
    await page.reload();
    await waitForPicture(page);
    times.push(await page.evaluate(async () => {
      const timed = /** @type {any} */ (window);
      while (timed.firstPicture === undefined) await new Promise((next) => setTimeout(next, 10));
      return timed.firstPicture;
    }));
  }
  await context.close();
  return median(times);
}

/** The page's own work for one moved slider: layout, formulas, draw list, mirror and GL calls, at pixel ratio 2. */
async function frameCost() {
  const { context, page } = await open({ deviceScaleFactor: 2, reducedMotion: 'reduce' });
  await page.goto(address);
  await waitForPicture(page);
  await page.waitForTimeout(500);
  const costs = await page.evaluate(async () => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=range]'));
    const spent = /** @type {number[]} */ ([]);
    for (let i = 0; i < 60; ++i) {
      await new Promise((next) => requestAnimationFrame(next));
      // Our frame was asked for by the event, so its callback comes before one that is asked for after it.
      const start = { at: 0 };
      requestAnimationFrame(() => (start.at = performance.now()));
      input.value = String(40 + i);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((next) => requestAnimationFrame(() => (spent.push(performance.now() - start.at), next(null))));
    }
    return spent;
  });
  await context.close();
  return median(costs);
}

const plain = await firstPicture(1);
const slow = await firstPicture(kSlowDown);
const frame = await frameCost();
console.log(`first picture, warm cache             ${plain.toFixed(0)} ms`);
console.log(`first picture, CPU ${kSlowDown} times slower       ${slow.toFixed(0)} ms   (mark: 1000)`);
console.log(`work per frame, 1280 px, ratio 2      ${frame.toFixed(2)} ms (mark: 3; software GL calls included)`);
await browser.close();
await site.close();

// What a visitor waits for, in a headless Chromium: the first picture, and a frame while a slider moves. Checks first that the
// picture shows the right number. The first picture is a median of wall time; a frame is the page's processor time.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { openSite } from '../browser/lib/site.mjs';
import { emptyPage } from './lib/empty-page.mjs';
import { countFrames, leaveOutDrawing, processorTime } from './lib/page-cost.mjs';

const kRuns = 7;
const kSlowDown = 4;
const kWarmUp = 60; // steps of a slider: a second of pulling it
const kSteps = 100;
const kIdleMs = 2000;
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
    await page.goto('about:blank'); // taking down the picture before is no part of a navigation
    await page.waitForTimeout(500);
    await page.goto(address);
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

/**
 * A step of a slider by its arrow key, over and over: what each costs, and when it is seen. At pixel ratio 2, at rest but for that.
 * @param {string} address @param {{drawn: boolean}} how whether the software GL draws meanwhile
 */
async function frameCost(address, { drawn: draws }) {
  const { context, page, session } = await open({ deviceScaleFactor: 2, reducedMotion: 'reduce' });
  await page.addInitScript(countFrames);
  if (!draws) await page.addInitScript(leaveOutDrawing);
  await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: emptyPage }));
  await page.goto(address);
  await page.waitForSelector('html.started.complete', { state: 'attached' });
  await page.locator('input[type=range]').first().focus();
  let pressed = 0;
  const press = async () => {
    // There and back, so that no end of the slider is reached.
    const [name, code] = pressed++ % 80 < 40 ? ['ArrowRight', 39] : ['ArrowLeft', 37];
    const key = { key: name, code: name, windowsVirtualKeyCode: code };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await session.send('Runtime.evaluate', { expression: 'counted.shown', awaitPromise: true });
  };
  for (let i = 0; i < kWarmUp; ++i) await press(); // until the browser has compiled what is used often
  const counted = () => page.evaluate(() => {
    const { drawn, waits, timers } = /** @type {any} */ (window).counted;
    return { drawn, waits, timers: timers.size };
  });

  const before = await counted();
  const spent = await processorTime(session);
  for (let i = 0; i < kSteps; ++i) await press();
  const cost = await spent();
  const after = await counted();
  assert.equal(after.waits.length - before.waits.length, kSteps);
  const drawn = after.drawn - before.drawn;

  await page.waitForTimeout(kIdleMs); // what is said once somebody stops has been said
  const still = await counted();
  await page.waitForTimeout(kIdleMs);
  const later = await counted();
  await context.close();
  return {
    drawn,
    each: Object.fromEntries(Object.entries(cost).map(([kind, ms]) => [kind, ms / drawn])),
    slowest: Math.max(...after.waits),
    idle: later.drawn - still.drawn,
    timers: later.timers,
  };
}

const plain = await firstPicture(1);
const slow = await firstPicture(kSlowDown);
const empty = await frameCost(`${site.address}empty.html`, { drawn: false });
const frame = await frameCost(address, { drawn: false });
const painted = await frameCost(address, { drawn: true });
console.log(`first picture, warm cache             ${plain.toFixed(0)} ms`);
console.log(`first picture, CPU ${kSlowDown} times slower       ${slow.toFixed(0)} ms   (mark: 1000)`);
const { each } = frame;
console.log(`CPU per frame, 1280 px, ratio 2       ${each.all.toFixed(2)} ms (script ${each.script.toFixed(2)}, style and layout ${(each.style + each.layout).toFixed(2)}; ${frame.drawn} frames)`);
console.log(`  of it what an empty page takes      ${empty.each.all.toFixed(2)} ms (a slider and a triangle)`);
console.log(`  so the widget takes                 ${(each.all - empty.each.all).toFixed(2)} ms (mark: 3)`);
console.log(`  all, while a software GL draws      ${painted.each.all.toFixed(2)} ms (on the same processors)`);
console.log(`input shown in frame                  ${painted.slowest} after it, at most (mark: 1)`);
console.log(`frames in ${kIdleMs / 1000} idle seconds              ${painted.idle} (mark: 0)`);
console.log(`timers waiting when idle              ${painted.timers} (mark: 0, so there is none when hidden)`);
await browser.close();
await site.close();

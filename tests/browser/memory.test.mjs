// A thousand switches of language, theme and size leave nothing behind: a widget may stand on somebody's page all day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, started, useBrowser } from './lib/browser.mjs';
import { watchMemory } from './lib/memory.mjs';
import { languages } from './lib/texts.mjs';

// Frames as fast as they can be made: only their number matters here.
const used = useBrowser({ arguments: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });

// A round switches all three. Both numbers are multiples of a turn, in which they all meet: what is compared is the same view.
const kTurn = 2 * 5 * languages.length;
const kWarmUp = 2 * kTurn; // every letter has been drawn in every size, and each list has had its largest length
const kRounds = 17 * kTurn;

/** @param {number} round */
const setting = (round) => ({
  lang: languages[round % languages.length],
  theme: ['light', 'dark'][round % 2],
  width: [320, 390, 520, 640, 760][round % 5],
});

/** In the host's page: puts the element in each of the settings, and waits each time until the widget has drawn and said it. */
async function switchThrough(/** @type {ReturnType<typeof setting>[]} */ settings) {
  const element = /** @type {HTMLElement} */ (document.querySelector('clv-calculator'));
  const inside = /** @type {Window} */ (element.shadowRoot?.querySelector('iframe')?.contentWindow);
  const root = inside.document.documentElement;
  const frame = () => new Promise((next) => inside.requestAnimationFrame(next));
  for (const { lang, theme, width } of settings) {
    element.style.width = `${width}px`;
    element.setAttribute('lang', lang);
    element.setAttribute('theme', theme);
    while (root.lang !== lang || root.dataset.theme !== theme || inside.innerWidth !== width) await frame();
    await frame();
    while (inside.document.querySelector('#kw-mirror[aria-busy]')) await frame();
  }
}

/** Of the widget's own origin, so that one process holds both and its counters are of all there is. */
const host = `<!doctype html><html lang="nl"><title>Gastheer</title><script src="embed.js"></script>
  <clv-calculator loading="eager"></clv-calculator>`;

test('memory is as it was after a thousand switches of language, theme and size', async () => {
  const opened = await openPage(used, {
    path: 'host.html',
    prepare: async (page) => {
      await page.addInitScript(watchMemory);
      await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
    },
  });
  const { page } = opened;
  await page.waitForFunction(() => document.querySelector('clv-calculator')?.shadowRoot?.querySelector('iframe'));
  const widget = page.frames()[1];
  await started(widget);
  const session = await page.context().newCDPSession(page);
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize: script } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    return { script, nodes, listeners, ...(await widget.evaluate(() => /** @type {any} */ (window).memory())) };
  };

  const settings = Array.from({ length: kRounds }, (_, round) => setting(round));
  await page.evaluate(switchThrough, settings.slice(0, kWarmUp));
  const before = await measure();
  await page.evaluate(switchThrough, settings.slice(kWarmUp));
  const after = await measure();

  const said = JSON.stringify({ before, after });
  assert.equal(after.module, before.module, said);
  assert.equal(after.graphics, before.graphics, said);
  assert.equal(after.pixels, before.pixels, said);
  // One lasting byte beside the measuring block moves that to the next free place, once.
  assert.ok(after.top - before.top < before.block + 65_536, said);
  // A bubble or a sentence that is spoken may be there or not.
  assert.ok(Math.abs(after.nodes - before.nodes) < 50, said);
  assert.ok(Math.abs(after.listeners - before.listeners) < 10, said);
  // The browser learns how its script is used (150 bytes for a switch, measured); one forgotten element would be more.
  assert.ok(after.script - before.script < 3 * (kRounds - kWarmUp) * 400, said);
  await opened.close();
});

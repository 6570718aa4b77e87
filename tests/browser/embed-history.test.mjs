// Away from the host's page and back: from the browser's memory of whole pages (back/forward cache), and without it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './lib/browser.mjs';
import { slider } from './lib/calculator.mjs';
import { elementWith, event, heights, useHost, widgetFrame } from './lib/embedded.mjs';

// Test tools switch that memory off, because they lose sight of frames that come back; so the host alone is asked here.
const cached = useHost({ without: ['--disable-back-forward-cache'] });
const uncached = useHost();

const rememberReturn = (page) =>
  page.addInitScript(() => addEventListener('pageshow', ({ persisted }) => (/** @type {any} */ (window).persisted = persisted)));

/** Somebody moves a slider, follows a link and comes back. */
async function leaveAndReturn(used) {
  const opened = await used.show(`${elementWith()}<p>Onder de rekenhulp</p>`, { prepare: rememberReturn });
  const frame = await widgetFrame(opened);
  const { clv: start } = await event(opened, 'clv-result');
  await slider({ page: frame, t: opened.t }, 'aov').focus();
  await opened.page.keyboard.press('ArrowRight');
  const { clv: moved } = await event(opened, 'clv-result', ({ clv }) => clv > start);
  await opened.page.goto(`${used.host.origin}/other`);
  await opened.page.goBack({ waitUntil: 'commit' });
  return { opened, start, moved };
}

const frameHeight = (opened) =>
  opened.page.evaluate(() =>
    document.querySelector('clv-calculator')?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height);
const set = (opened, options) =>
  opened.page.evaluate((given) => /** @type {any} */ (document.querySelector('clv-calculator')).set(given), options);

test('from the back/forward cache: the same numbers, still heard, still as tall as its content', async () => {
  const { opened, moved } = await leaveAndReturn(cached);
  await eventually(() => opened.page.evaluate(() => /** @type {any} */ (window).persisted), (kept) => kept === true, 'the page from memory');
  await set(opened, { currency: 'USD' });
  const result = await event(opened, 'clv-result', ({ currency }) => currency === 'USD');
  assert.equal(result.clv, moved, 'what the visitor had filled in');
  const before = await frameHeight(opened);
  await opened.page.setViewportSize({ width: 390, height: 900 });
  await eventually(() => frameHeight(opened), (height) => height > before + 100, 'a taller frame');
  await opened.close();
});

test('without it: a fresh start with the owner’s numbers', async () => {
  const { opened, start } = await leaveAndReturn(uncached);
  const frame = await widgetFrame(opened);
  assert.equal(await opened.page.evaluate(() => /** @type {any} */ (window).persisted), false);
  assert.equal((await event(opened, 'clv-result')).clv, start);
  const follows = ({ frame: height, content }) => Math.abs(height - content) <= 1 && content > 300;
  await eventually(() => heights(opened, frame), follows, 'the height');
  await opened.close();
});

// Content that is taller than a device's largest canvas: the canvas covers what is in sight, as sharp as the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { eventually, openPage, settle } from './lib/browser.mjs';
import { elementWith, useHost, widgetFrame } from './lib/embedded.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';
import { difference } from './lib/pixels.mjs';
import { smallCanvases } from './lib/small-device.mjs';

const used = useHost();
// Of 255: GL places edges on a grid of sixteenths of a pixel at least, and on another canvas the same edge falls on the one beside.
const kRounding = 16;
const phone = { width: 390, height: 844 };

const canvasOf = (scope) =>
  scope.evaluate(() => {
    const e = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas'));
    const box = e.getBoundingClientRect();
    return { pixels: [e.width, e.height], ratio: e.width / box.width, top: box.top, bottom: box.bottom, begins: e.offsetTop, ends: e.offsetTop + e.offsetHeight };
  });

/** Scrolls, and waits until the canvas is where it belongs. */
async function goTo(opened, y) {
  await opened.page.evaluate((top) => window.scrollTo(0, top), y);
  await settle(opened.page);
  return eventually(() => canvasOf(opened.page), ({ top, bottom }) => {
    return top <= 0 && bottom >= Math.min(phone.height, bottom);
  }, `the canvas around ${y}`);
}

const heightOf = (opened) => opened.page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('kw')).offsetHeight);

test('on a phone with small canvases every place is as sharp as its screen, and within its limits', async () => {
  const opened = await openPage(used, { ...phone, context: { deviceScaleFactor: 3 }, prepare: smallCanvases });
  const height = await heightOf(opened);
  assert.ok(height > 4096 / 3, 'the content does not fit');
  for (let y = 0; y < height - phone.height; y += 300) {
    const canvas = await goTo(opened, y);
    assert.equal(canvas.ratio, 3);
    assert.ok(canvas.pixels.every((side) => side <= 4096), `${canvas.pixels}`);
    assert.ok(canvas.begins <= y && canvas.ends >= Math.min(y + phone.height, height), `at ${y}: ${canvas.begins} to ${canvas.ends}`);
  }
  await opened.close();
});

test('what is in sight is the same picture as on a device that has room for all', async () => {
  const context = { deviceScaleFactor: 2 };
  const whole = await openPage(used, { ...phone, context });
  const banded = await openPage(used, { ...phone, context, prepare: (page) => smallCanvases(page, 2560) });
  const height = await heightOf(whole);
  for (const y of [0, 500, 1100, height - phone.height, 700]) {
    assert.equal((await goTo(whole, y)).pixels[1], 2 * height);
    assert.ok((await goTo(banded, y)).pixels[1] <= 2560);
    await eventually(
      async () => difference(whole.page, await whole.page.screenshot(), await banded.page.screenshot()),
      ({ largest }) => largest <= kRounding,
      `the same picture at ${y}`,
    );
  }
  await whole.close();
  await banded.close();
});

test('a frame as tall as its content: the page around scrolls, the canvas follows', async () => {
  // Ratio 1: the browser under test gives frames of other origins no other.
  const opened = await used.show(elementWith(), { ...phone, prepare: (page) => smallCanvases(page, 1400) });
  const frame = await widgetFrame(opened);
  const first = await eventually(() => canvasOf(frame), ({ ratio, begins, ends }) => ratio === 1 && begins === 0 && ends <= 1400, 'the canvas at the beginning');
  await opened.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = await eventually(() => canvasOf(frame), ({ begins }) => begins > first.begins, 'the canvas at the end');
  assert.equal(last.ratio, 1);
  assert.equal(last.ends, await frame.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('kw')).offsetHeight));
  await opened.close();
});

test('resting in the middle of a tall content takes no frames', async () => {
  const opened = await openPage(used, { ...phone, context: { deviceScaleFactor: 3 }, prepare: smallCanvases });
  await goTo(opened, 900);
  const frames = await opened.page.evaluate(async () => {
    let drawn = 0;
    const limits = WebGL2RenderingContext.prototype;
    const clear = limits.clear;
    limits.clear = function (...given) {
      ++drawn;
      return clear.apply(this, given);
    };
    await new Promise((done) => setTimeout(done, 1000));
    return drawn;
  });
  assert.equal(frames, 0);
  await opened.close();
});

test('the picture of a chart is whole, though most of it is out of sight', async () => {
  const pictureOfChart = async (prepare) => {
    const opened = await openPage(used, { ...phone, height: 500, context: { deviceScaleFactor: 2, acceptDownloads: true }, prepare });
    await openData(opened);
    await choose(opened, madeUpOrders());
    await analysed(opened);
    const save = opened.page.getByRole('button', { name: opened.t('export.picture') }).first();
    await save.scrollIntoViewIfNeeded();
    await settle(opened.page);
    const before = await canvasOf(opened.page);
    const [saved] = await Promise.all([opened.page.waitForEvent('download'), save.click()]);
    const bytes = readFileSync(await saved.path());
    await settle(opened.page);
    assert.deepEqual(await canvasOf(opened.page), before, 'what is in sight is drawn as before');
    return { opened, bytes };
  };
  const whole = await pictureOfChart(undefined);
  const banded = await pictureOfChart((page) => smallCanvases(page, 1536));
  assert.ok((await difference(whole.opened.page, whole.bytes, banded.bytes)).largest <= kRounding);
  await whole.opened.close();
  await banded.opened.close();
});

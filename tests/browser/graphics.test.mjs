// The graphics context: lost and given back, and a picture that is as sharp as the screen.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { slider, tidy } from './lib/calculator.mjs';
import { smallCanvases } from './lib/small-device.mjs';

const used = useBrowser();
const picture = async (page) => createHash('sha256').update(await page.locator('#kw-canvas').screenshot()).digest('hex');

test('a lost context comes back with the same picture', async () => {
  const opened = await openPage(used, { context: { reducedMotion: 'reduce' } });
  const control = slider(opened, 'gross_margin');
  /** Leaves the numbers as they were, and a way back to them. */
  const thereAndBack = async () => {
    await control.focus();
    await opened.page.keyboard.press('ArrowRight');
    await eventually(() => control.getAttribute('aria-valuetext').then(tidy), (text) => text === '46 %');
    await opened.page.keyboard.press('ArrowLeft');
    await eventually(() => control.getAttribute('aria-valuetext').then(tidy), (text) => text === '45 %');
    await control.evaluate((e) => e.blur());
  };
  await thereAndBack();
  await settle(opened.page);
  const before = await picture(opened.page);
  await opened.page.evaluate(() => {
    const gl = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas')).getContext('webgl2');
    const lose = gl.getExtension('WEBGL_lose_context');
    /** @type {any} */ (window).giveBack = () => lose.restoreContext();
    lose.loseContext();
  });
  await settle(opened.page);
  // Meanwhile everything but the picture goes on.
  await thereAndBack();
  await opened.page.evaluate(() => /** @type {any} */ (window).giveBack());
  await eventually(() => picture(opened.page), (now) => now === before, 'the same picture');
  await opened.close();
});

/** Pixels of the canvas and its place on the page. */
const canvasOf = (opened) =>
  opened.page.evaluate(() => {
    const e = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas'));
    return { pixels: [e.width, e.height], css: [e.clientWidth, e.clientHeight] };
  });

for (const ratio of [1, 1.5, 2, 3]) {
  test(`the canvas has the pixels of a screen with ratio ${ratio}`, async () => {
    const opened = await openPage(used, { width: 390, context: { deviceScaleFactor: ratio } });
    await settle(opened.page);
    const { pixels, css } = await canvasOf(opened);
    assert.equal(pixels[0], css[0] * ratio);
    assert.ok(Math.abs(pixels[1] - css[1] * ratio) <= 1, `${pixels} for ${css}`);
    await opened.close();
  });
}

test('where not even the window has room on a canvas, it is drawn with fewer pixels, in proportion', async () => {
  const opened = await openPage(used, { width: 390, height: 844, context: { deviceScaleFactor: 2 }, prepare: (page) => smallCanvases(page, 1024) });
  await settle(opened.page);
  const { pixels, css } = await canvasOf(opened);
  assert.ok(pixels[1] <= 1024 && pixels[1] > 900, `${pixels} for ${css}`);
  assert.ok(css[1] >= 844);
  assert.ok(Math.abs(pixels[0] / css[0] - pixels[1] / css[1]) < 0.005, `${pixels} for ${css}`);
  await opened.close();
});

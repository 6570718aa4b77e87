// The graphics context: lost and given back, and a picture that is as sharp as the screen.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { slider, tidy } from './lib/calculator.mjs';

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

// What Safari on phones gives at most.
const mostPixels = 16_777_216;

for (const ratio of [1, 1.5, 2, 3]) {
  test(`the canvas has the pixels of a screen with ratio ${ratio}`, async () => {
    const opened = await openPage(used, { width: 390, context: { deviceScaleFactor: ratio } });
    await settle(opened.page);
    const { canvas, css, side } = await opened.page.evaluate(() => {
      const e = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas'));
      const gl = e.getContext('webgl2');
      return { canvas: [e.width, e.height], css: [e.clientWidth, e.clientHeight], side: gl.getParameter(gl.MAX_TEXTURE_SIZE) };
    });
    // Of a page as tall as this one, the device may refuse a canvas of all its pixels: it is a few percent short of them.
    const affordable = Math.min(ratio, side / css[1], Math.sqrt(mostPixels / (css[0] * css[1])));
    assert.ok(affordable > 0.95 * ratio, `${canvas} for ${css}`);
    assert.ok(Math.abs(canvas[0] - css[0] * affordable) <= 1, `${canvas} for ${css}`);
    assert.ok(Math.abs(canvas[1] - css[1] * affordable) <= ratio, `${canvas} for ${css}`);
    await opened.close();
  });
}

test('a canvas larger than the device allows is drawn with fewer pixels, in proportion', async () => {
  const opened = await openPage(used, { width: 390, context: { deviceScaleFactor: 8 } });
  await settle(opened.page);
  const { canvas, css } = await opened.page.evaluate(() => {
    const e = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas'));
    return { canvas: [e.width, e.height], css: [e.clientWidth, e.clientHeight] };
  });
  assert.ok(canvas[0] * canvas[1] <= mostPixels);
  assert.ok(Math.abs(canvas[0] / canvas[1] - css[0] / css[1]) < 0.01);
  await opened.close();
});

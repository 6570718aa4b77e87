// A browser's zoom makes the page narrower and its pixels more: nothing is cut off, and the picture stays sharp.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settle, useBrowser } from './lib/browser.mjs';

const used = useBrowser();

for (const [percent, tab] of [[200, 'nav.calculator'], [400, 'nav.calculator'], [400, 'nav.data']]) {
  test(`at ${percent} % of 1280 px everything is within reach, ${tab}`, async () => {
    const zoom = percent / 100;
    const opened = await openPage(used, { width: 1280 / zoom, height: 900 / zoom, context: { deviceScaleFactor: zoom } });
    await opened.page.getByRole('tab', { name: opened.t(tab) }).click();
    await settle(opened.page);
    const seen = await opened.page.evaluate(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas'));
      const content = /** @type {HTMLElement} */ (document.getElementById('kw')).getBoundingClientRect();
      return {
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ratio: canvas.width / canvas.clientWidth,
        outside: [...document.querySelectorAll('#kw-mirror :is(button, input, select, a)')]
          .filter((e) => e.getBoundingClientRect().left < -1 || e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().bottom > content.bottom + 1)
          .map((e) => e.textContent || e.id),
      };
    });
    assert.deepEqual(seen.outside, []);
    assert.ok(seen.sideways <= 0, `${seen.sideways} px sideways`);
    assert.ok(Math.abs(seen.ratio - zoom) < 0.01, `${seen.ratio} pixels per CSS pixel at a zoom of ${zoom}`);
    await opened.close();
  });
}

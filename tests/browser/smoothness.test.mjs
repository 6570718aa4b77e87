// The page stays smooth while the worker reads: no task of the page is longer than 50 ms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settle, useBrowser } from './lib/browser.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

/** @returns {Promise<{duration: number, startTime: number}[]>} the page's long tasks while a file is read and its numbers appear */
async function longTasks() {
  // Chromium counts the software GL's waits as the page's own; the plain face shows what the page itself does.
  const opened = await openPage(used, { query: '?lang=nl&face=plain' });
  await openData(opened);
  await opened.page.locator('#kw-mirror input[type=file]').first().hover({ force: true });
  await opened.page.waitForLoadState('networkidle');
  await settle(opened.page);
  await opened.page.evaluate(() => {
    const seen = /** @type {any} */ (window);
    seen.long = [];
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) seen.long.push({ duration, startTime });
    }).observe({ type: 'longtask' });
  });
  await choose(opened, madeUpOrders({ customers: 60_000 }));
  await analysed(opened);
  await settle(opened.page);
  const long = await opened.page.evaluate(() => /** @type {any} */ (window).long);
  await opened.close();
  return long;
}

test('no long task during an import', async () => {
  // A task's length is time on the wall: another program on the same processor makes it longer, nothing makes it
  // shorter. One of three tries without a long task shows that the work itself has none.
  let long = await longTasks();
  for (let again = 0; again < 2 && long.length > 0; ++again) long = await longTasks();
  assert.deepEqual(long, []);
});

test('where the browser calls no frames, what changed is told all the same', async () => {
  const opened = await openPage(used);
  await opened.page.evaluate(() => (window.requestAnimationFrame = () => 0));
  // Not by a click of the test's, which itself waits for frames.
  await opened.page.getByRole('button', { name: opened.t('calculator.more'), exact: true }).dispatchEvent('click');
  await opened.page.getByRole('button', { name: opened.t('calculator.less'), exact: true }).waitFor({ state: 'attached', timeout: 10_000 });
  await opened.close();
});

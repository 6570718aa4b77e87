// The page stays smooth while the worker reads: no task of the page is longer than 50 ms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settle, useBrowser } from './lib/browser.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders, realFile } from './lib/orders.mjs';

const used = useBrowser();

test('no long task during an import', async () => {
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
  const real = realFile('transactions/cdnow_master.csv');
  await choose(opened, real ?? madeUpOrders({ customers: 60_000 }));
  await analysed(opened);
  await settle(opened.page);
  assert.deepEqual(await opened.page.evaluate(() => /** @type {any} */ (window).long), []);
  await opened.close();
});

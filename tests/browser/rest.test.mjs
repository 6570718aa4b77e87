// Texts that lie unseen over the picture change once they stand still, or somebody comes near.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settle, useBrowser } from './lib/browser.mjs';
import { slider, tidy } from './lib/calculator.mjs';

const used = useBrowser();

test('an unseen text says that it is busy while it waits, and is true as soon as the focus moves', async () => {
  const opened = await openPage(used);
  const result = opened.page.getByRole('region', { name: opened.t('calculator.results'), exact: true });
  const before = tidy(await result.textContent());
  await slider(opened, 'aov').focus();
  await result.evaluate((region) => {
    const seen = /** @type {any} */ (window);
    // In the task in which the texts begin to wait: no rest can be over by then.
    const observer = new MutationObserver(() => {
      if (!region.querySelector('[aria-busy]')) return;
      observer.disconnect();
      seen.waiting = region.textContent;
      /** @type {HTMLElement} */ (document.querySelectorAll('#kw-mirror input')[2]).focus();
      seen.focused = region.textContent;
      seen.busy = region.querySelectorAll('[aria-busy]').length;
    });
    observer.observe(region, { attributes: true, subtree: true, attributeFilter: ['aria-busy'] });
  });
  await slider(opened, 'aov').press('ArrowRight');
  await opened.page.waitForFunction(() => 'busy' in window);
  const { waiting, focused, busy } = await opened.page.evaluate(() => {
    const { waiting, focused, busy } = /** @type {any} */ (window);
    return { waiting, focused, busy };
  });
  assert.equal(tidy(waiting), before);
  assert.notEqual(tidy(focused), before);
  assert.equal(busy, 0);
  await opened.close();
});

test('a text changes by itself once it stands still', async () => {
  const opened = await openPage(used);
  const result = opened.page.getByRole('region', { name: opened.t('calculator.results'), exact: true });
  const before = tidy(await result.textContent());
  await slider(opened, 'aov').press('ArrowRight');
  await settle(opened.page);
  assert.notEqual(tidy(await result.textContent()), before);
  await opened.close();
});

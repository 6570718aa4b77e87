// Everything by keyboard alone: in reading order, with the focus to be seen, in and out of the frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { headline, slider, tidy } from './lib/calculator.mjs';
import { widgetFrame } from './lib/embedded.mjs';
import { analysed, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

const focusedName = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return '';
    return `${e.getAttribute('role') ?? e.getAttribute('type') ?? e.localName}: ${/** @type {any} */ (e).labels?.[0]?.textContent ?? e.textContent}`;
  });

test('Tab goes through every control once, in reading order', async () => {
  const opened = await openPage(used);
  const expected = await opened.page.evaluate(() =>
    [...document.querySelectorAll('#kw-mirror :is(button, input, select, a[href], [tabindex])')]
      .filter((e) => /** @type {HTMLElement} */ (e).tabIndex >= 0 && !(/** @type {any} */ (e).disabled))
      .map((e) => e.id),
  );
  const visited = [];
  for (let i = 0; i <= expected.length; ++i) {
    await opened.page.keyboard.press('Tab');
    visited.push(await opened.page.evaluate(() => document.activeElement?.id ?? ''));
  }
  assert.deepEqual(visited.slice(0, expected.length), expected);
  assert.ok(expected.length > 12);
  await opened.close();
});

test('reading order is that of the places on the page', async () => {
  const opened = await openPage(used, { width: 390 });
  const tops = await opened.page.evaluate(() =>
    [...document.querySelectorAll('#kw-mirror [role=tabpanel] :is(h2, input[type=text])')].map(
      (e) => e.getBoundingClientRect().top,
    ),
  );
  assert.deepEqual(tops, tops.toSorted?.((a, b) => a - b) ?? [...tops].sort((a, b) => a - b));
  await opened.close();
});

test('the keyboard’s focus is drawn in the picture', async () => {
  const opened = await openPage(used, { context: { reducedMotion: 'reduce' } });
  const control = slider(opened, 'gross_margin');
  const box = await control.boundingBox();
  const clip = { x: box.x, y: box.y - 8, width: box.width, height: box.height + 16 };
  const before = await opened.page.screenshot({ clip });
  await opened.page.keyboard.press('Tab');
  await control.focus();
  await settle(opened.page);
  const after = await opened.page.screenshot({ clip });
  assert.notDeepEqual(before, after);
  await opened.close();
});

test('arrow keys go from tab to tab', async () => {
  const opened = await openPage(used);
  await opened.page.getByRole('tab', { selected: true }).focus();
  await opened.page.keyboard.press('ArrowRight');
  await opened.page.getByRole('tab', { name: opened.t('nav.data'), selected: true }).waitFor({ state: 'attached' });
  assert.match(await focusedName(opened.page), new RegExp(opened.t('nav.data')));
  await opened.page.keyboard.press('Home');
  await opened.page.getByRole('tab', { name: opened.t('nav.calculator'), selected: true }).waitFor({ state: 'attached' });
  await opened.close();
});

test('a whole task without a mouse: settings, language, import, take over', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  // From the start: the browser hands the dialog over only to who listened before it opened.
  page.on('filechooser', (chooser) => chooser.setFiles(madeUpOrders()));
  const tabTo = async (wanted) => {
    for (let i = 0; i < 80; ++i) {
      await page.keyboard.press('Tab');
      if ((await focusedName(page)).includes(wanted)) return;
    }
    assert.fail(`Tab never came to ${wanted}`);
  };

  await tabTo(t('calculator.more'));
  await page.keyboard.press('Enter');
  await slider(opened, 'return_rate').waitFor({ state: 'attached' });
  const before = await headline(opened);
  await tabTo(t('field.return_rate.label'));
  await tabTo(t('field.return_rate.label')); // the field, then the slider
  for (let i = 0; i < 10; ++i) await page.keyboard.press('ArrowUp');
  await eventually(() => headline(opened), (text) => text !== before, 'the effect of returns');

  await page.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: t('nav.data'), selected: true }).waitFor({ state: 'attached' });
  await tabTo(t('drop.button'));
  await page.keyboard.press('Enter');
  await analysed(opened);
  await tabTo(t('data.use_numbers'));
  await page.keyboard.press('Space');
  await page.getByRole('tab', { name: t('nav.calculator'), selected: true }).waitFor({ state: 'attached' });
  await eventually(() => headline(opened), (text) => text !== before);
  await opened.close();
});

test('the language can be changed without losing the place', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  const choice = page.getByRole('combobox', { name: t('common.language') });
  await choice.focus();
  await choice.selectOption({ index: 1 });
  await eventually(() => page.locator('html').getAttribute('lang'), (lang) => lang === 'en', 'English');
  await eventually(() => focusedName(page), (name) => name.startsWith('select'), 'the focus on the choice');
  assert.equal(tidy(await page.title()).length > 0, true);
  await opened.close();
});

test('Tab enters and leaves the frame like any form', async () => {
  const opened = await openPage(used, { path: 'index.html', query: '' });
  await widgetFrame(opened);
  await opened.page.evaluate(() => {
    const after = document.createElement('button');
    after.id = 'after';
    after.textContent = 'daarna';
    document.querySelector('.tool')?.after(after);
  });
  let left = false;
  for (let i = 0; i < 80 && !left; ++i) {
    await opened.page.keyboard.press('Tab');
    left = await opened.page.evaluate(() => document.activeElement?.id === 'after');
  }
  assert.ok(left, 'Tab came out at the other side');
  await opened.page.keyboard.press('Shift+Tab');
  assert.equal(await opened.page.evaluate(() => document.activeElement?.localName), 'clv-calculator');
  await opened.close();
});

test('the data view keeps the focus inside while a file is read', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await opened.page.locator('#kw-mirror input[type=file]').first().focus();
  await opened.page.locator('#kw-mirror input[type=file]').first().setInputFiles(madeUpOrders());
  await analysed(opened);
  await opened.page.keyboard.press('Tab');
  assert.notEqual(await focusedName(opened.page), '');
  await opened.close();
});

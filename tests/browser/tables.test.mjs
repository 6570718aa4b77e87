// Tables that can be put in another order, headers that stay in sight, and explanations that a mouse finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { openWith, tableOf } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

const header = (opened, title, column) => tableOf(opened, title).getByRole('columnheader', { name: opened.t(column), exact: true });

/** The cells of a column, as numbers. */
const numbers = (opened, title, column) =>
  tableOf(opened, title)
    .locator('tbody tr')
    .evaluateAll((rows, index) => rows.map((row) => Number(row.cells[index].textContent.replace(/[^\d]/g, ''))), column);

test('quarters are sorted by mouse and by keyboard, and go back to their order', async () => {
  const opened = await openWith(used, madeUpOrders());
  const orders = header(opened, 'history.quarters_title', 'data.report_orders');
  const before = await numbers(opened, 'history.quarters_title', 1);
  assert.ok(before.length > 2);
  assert.equal(await orders.getAttribute('aria-sort'), 'none');
  await orders.getByRole('button').click();
  const falling = [...before].sort((a, b) => b - a);
  await eventually(() => numbers(opened, 'history.quarters_title', 1), (now) => String(now) === String(falling), 'the largest first');
  assert.equal(await orders.getAttribute('aria-sort'), 'descending');
  await orders.getByRole('button').press('Enter');
  const rising = [...before].sort((a, b) => a - b);
  await eventually(() => numbers(opened, 'history.quarters_title', 1), (now) => String(now) === String(rising), 'the smallest first');
  assert.equal(await orders.getAttribute('aria-sort'), 'ascending');
  await orders.getByRole('button').press(' ');
  await eventually(() => numbers(opened, 'history.quarters_title', 1), (now) => String(now) === String(before), 'as it was');
  assert.deepEqual(await violations(opened.page), []);
  await opened.close();
});

test('a header lies over its picture, as large as a finger needs', async () => {
  const opened = await openWith(used, madeUpOrders(), { width: 390, context: { hasTouch: true, isMobile: true } });
  const button = header(opened, 'history.quarters_title', 'data.report_orders').getByRole('button');
  const table = await tableOf(opened, 'history.quarters_title').locator('xpath=..').boundingBox();
  const box = await button.boundingBox();
  assert.ok(box.height >= 44, `${box.height}`);
  assert.ok(Math.abs(box.y - table.y) < 1 && box.x >= table.x - 1 && box.x + box.width <= table.x + table.width + 1);
  await button.tap();
  await eventually(
    () => header(opened, 'history.quarters_title', 'data.report_orders').getAttribute('aria-sort'),
    (now) => now === 'descending',
  );
  await opened.close();
});

test('the header of a table stays on top while its rows are in sight', async () => {
  const opened = await openWith(used, madeUpOrders(), { height: 400 });
  const button = opened.page.getByRole('button', { name: opened.t('cohorts.show_all'), exact: true });
  await button.press('Enter');
  await settle(opened.page);
  const reader = opened.page.getByRole('slider', { name: opened.t('cohorts.title') });
  const box = await reader.evaluate((e) => ({ y: e.getBoundingClientRect().top + scrollY, height: e.clientHeight }));
  const shown = () =>
    opened.page.locator('.kw-header-bar.shown').evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().top)));
  const scroll = (y) => opened.page.evaluate((to) => scrollTo(0, to), y);
  await scroll(box.y - 100);
  await eventually(shown, (tops) => tops.length === 0, 'no bar while the header is there');
  await scroll(box.y + box.height / 2);
  await eventually(shown, (tops) => tops.length === 1 && tops[0] === 0, 'the bar on top');
  await opened.close();
});

test('a mouse that rests on a mark sees the explanation; it stays under the mouse, and Escape closes it', async () => {
  const opened = await openPage(used);
  const name = opened.t('explain.what').replace('{subject}', opened.t('field.cac.label'));
  const mark = opened.page.getByRole('button', { name, exact: true });
  const bubble = opened.page.getByRole('tooltip');
  await mark.hover();
  await bubble.waitFor({ state: 'attached' });
  assert.equal(tidy(await bubble.textContent()), tidy(opened.t('explain.cac')));
  const box = await bubble.boundingBox();
  await opened.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await opened.page.waitForTimeout(600); // longer than it may take to go
  assert.equal(await bubble.count(), 1);
  assert.deepEqual(await violations(opened.page), []);
  await opened.page.keyboard.press('Escape');
  await bubble.waitFor({ state: 'detached' });
  await opened.page.mouse.move(5, 5);
  await mark.hover();
  await bubble.waitFor({ state: 'attached' });
  await opened.page.mouse.move(5, 5);
  await bubble.waitFor({ state: 'detached' });
  // Opened in its place, it is not said twice.
  await mark.click();
  await opened.page.getByText(opened.t('explain.cac')).waitFor({ state: 'attached' });
  await opened.page.waitForTimeout(600);
  assert.equal(await bubble.count(), 0);
  await opened.close();
});

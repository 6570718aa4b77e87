// What weighs most, and how long customers wait: charts as tables and by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

/** The texts of the rows of a table. */
const rowsOf = (opened, title) =>
  opened.page
    .getByRole('table', { name: opened.t(title) })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

/** What a chart says after so many steps to the right. */
async function read(opened, title, steps) {
  const reader = opened.page.getByRole('slider', { name: opened.t(title) });
  await reader.focus();
  for (let i = 0; i < steps; ++i) await opened.page.keyboard.press('ArrowRight');
  return eventually(() => reader.getAttribute('aria-valuetext').then(tidy), (text) => text !== '' && text !== '–', title);
}

test('what weighs most: bars, table and keyboard', async () => {
  const opened = await openPage(used);
  const rows = await rowsOf(opened, 'tornado.title');
  // Without costs order value and margin weigh the same, a tenth of the € 92.57 of FORMULAS, row 1.
  assert.match(tidy(rows[0].join(' ')), /− € 9,26 \+ € 9,26$/);
  assert.ok(rows.some(([name]) => name === opened.t('field.gross_margin.label')));
  assert.ok(!rows.some(([name]) => name === opened.t('field.cac.label')));
  assert.equal(await read(opened, 'tornado.title', 1), `${rows[0][0]}, 10 % lager: − € 9,26`);
  await opened.page.keyboard.press('ArrowRight');
  const reader = opened.page.getByRole('slider', { name: opened.t('tornado.title') });
  const higher = `${rows[0][0]}, 10 % hoger: + € 9,26`;
  await eventually(() => reader.getAttribute('aria-valuetext').then(tidy), (text) => text === higher, 'the second bar');
  await opened.close();
});

test('how long customers wait: every pair of orders is in one bar', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  const rows = await rowsOf(opened, 'history.waiting_title');
  assert.ok(rows.length > 1 && rows.length <= 21);
  const [days, pairs] = rows[0];
  const said = await read(opened, 'history.waiting_title', 1);
  assert.ok(said.startsWith(`${opened.t('history.waiting_days')} ${days}: ${pairs} · `), said);
  await opened.close();
});

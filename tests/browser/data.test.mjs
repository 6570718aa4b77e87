// The data view: charts read by eye, hand and keyboard, and what leaves it as a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { analysed, cells, choose, openData, openWith, problem } from './lib/import.mjs';
import { cdnowFile, madeUpOrders, shopifyFile } from './lib/orders.mjs';

const used = useBrowser();

const button = ({ page, t }, key) => page.getByRole('button', { name: t(key), exact: true });

/** The bytes that pressing a button brings to the downloads. */
async function saved(opened, press) {
  const coming = opened.page.waitForEvent('download');
  await press();
  const download = await coming;
  const pieces = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(pieces) };
}

const linesOf = (bytes) => bytes.toString().replace('\uFEFF', '').trimEnd().split('\r\n');

// REFERENCE_VALUES.md section 10 counts cohorts of the CDNOW sample by calendar months; those here run from everybody's
// first order, so only their sizes are the published ones (781, 857, 719).
test('cohorts: the table behind the map, its measure and period changed by keyboard', async () => {
  const opened = await openWith(used, cdnowFile);
  const before = await cells(opened, 'cohorts.title');
  assert.equal(before.length, 4);
  assert.deepEqual(before[0].slice(1, 4), ['0', '1', '2']);
  assert.equal(tidy(before[1][1]), '100 %');
  assert.match(before[1][2], /^\d+\u00a0%$/);
  assert.equal(before[3].at(-1), ''); // not observed yet: blank, not 0
  const measure = opened.page.getByRole('combobox', { name: opened.t('cohorts.measure') });
  await measure.focus();
  await measure.press('ArrowDown');
  await eventually(() => cells(opened, 'cohorts.title'), (rows) => /^1,\d\d$/.test(rows[1][1]), 'orders per customer');
  const by = opened.page.getByRole('combobox', { name: opened.t('cohorts.by') });
  await by.selectOption(opened.t('cohorts.by_quarter'));
  await eventually(() => cells(opened, 'cohorts.title'), (rows) => rows.length === 2, 'the one quarter of 1997');
  await opened.close();
});

test('the newest twelve groups are shown, the others on request', async () => {
  const opened = await openWith(used, madeUpOrders());
  assert.equal((await cells(opened, 'cohorts.title')).length, 13);
  await button(opened, 'cohorts.show_all').press('Enter');
  await eventually(() => cells(opened, 'cohorts.title'), (rows) => rows.length === 18, 'all months from January 2023 to May 2024');
  await opened.close();
});

test('a chart is read with arrow keys', async () => {
  const opened = await openWith(used, cdnowFile);
  const reader = opened.page.getByRole('slider', { name: opened.t('cohorts.title') });
  await reader.focus();
  await opened.page.keyboard.press('ArrowRight');
  await opened.page.keyboard.press('ArrowRight');
  await eventually(
    () => reader.getAttribute('aria-valuetext'),
    (text) => /^jan 1997 · 781 klanten: maand 1: 14,7 %$/.test(tidy(text)),
    'the second cell',
  );
  await opened.close();
});

test('customers, those to win back, cohorts and the analysis are saved as files', async () => {
  const opened = await openWith(used, cdnowFile);
  const winBack = await saved(opened, () => button(opened, 'win_back.list').click());
  assert.equal(winBack.name, opened.t('export.win_back_file'));
  const list = linesOf(winBack.bytes).map((line) => line.split(','));
  const column = (name) => list[0].indexOf(name);
  assert.ok(list.length > 50);
  const values = list.slice(1).map((row) => Number(row[column('clv_12m')]));
  assert.deepEqual(values, [...values].sort((a, b) => b - a));
  for (const row of list.slice(1)) {
    const alive = Number(row[column('p_alive')]);
    assert.ok(alive >= 0.2 && alive < 0.8 && Number(row[column('frequency')]) >= 1);
  }
  await opened.page.getByText(opened.t('export.saved')).first().waitFor({ state: 'attached' });

  await button(opened, 'export.menu').click();
  const customers = await saved(opened, () => button(opened, 'export.customers').click());
  const people = linesOf(customers.bytes);
  assert.equal(
    people[0],
    'customer_id,orders,revenue,first_order,last_order,frequency,recency_days,age_days,mean_repeat_value,p_alive,expected_orders_12m,clv_12m,segment',
  );
  assert.equal(people.length, 2358);
  const cohorts = linesOf((await saved(opened, () => button(opened, 'export.cohorts').click())).bytes);
  assert.match(cohorts[0], /^by,cohort,customers,small,period,share_active,.*,payback_months$/);
  assert.match(cohorts[1], /^month,1997-01,781,0,0,1,/);
  const analysis = JSON.parse((await saved(opened, () => button(opened, 'export.analysis').click())).bytes.toString());
  assert.equal(analysis.report.customers, 2357);
  assert.equal(analysis.win_back.customers, list.length - 1);
  await opened.close();
});

test('a chart is saved as a picture', async () => {
  const opened = await openWith(used, madeUpOrders());
  const picture = await saved(opened, () => button(opened, 'export.picture').first().click());
  assert.match(picture.name, /\.png$/);
  assert.equal(picture.bytes.subarray(1, 4).toString(), 'PNG');
  // Drawn on, not an empty sheet: that would be a few hundred bytes.
  assert.ok(picture.bytes.length > 5000, `${picture.bytes.length} bytes`);
  await opened.close();
});

test('a number explains itself on request', async () => {
  const opened = await openWith(used, shopifyFile);
  const mark = opened.page.getByRole('button', { name: opened.t('explain.of').replace('{name}', opened.t('metric.aov.label')) });
  assert.equal(await mark.getAttribute('aria-expanded'), 'false');
  await mark.press('Enter');
  await eventually(
    async () => tidy(await opened.page.getByRole('region', { name: opened.t('data.key_figures') }).textContent()),
    (text) => /240 rijen → 113 bestellingen die meetellen → \d+ klanten/.test(text),
    'the way from rows to customers',
  );
  await opened.close();
});

/** @param {string} name @param {string[]} lines */
const csv = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n') + '\n') });

test('customers by channel, and what they cost from a second file', async () => {
  const costs = csv('kosten.csv', ['Maand;Kanaal;Kosten', '2024-01;Zoeken;300,00', '2024-02;mail;50,00']);
  const alone = await openPage(used);
  await openData(alone);
  await choose(alone, costs);
  assert.match(await problem(alone), /kosten\.csv/);
  await alone.close();

  const rows = Array.from({ length: 12 }, (_, i) => `${i + 1};k${i};${i + 13}-01-2024;50,00;${i < 9 ? 'Zoeken' : 'Mail'}`);
  const opened = await openWith(used, csv('orders.csv', ['ordernummer;klantnummer;datum;totaal;kanaal', ...rows, '99;k10;05-02-2024;50,00;Zoeken']));
  const groups = await cells(opened, 'groups.title');
  assert.deepEqual(groups.map((row) => row.slice(0, 2)), [[opened.t('groups.by_channel'), opened.t('data.report_customers')], ['Zoeken', '9'], ['Mail', '3']]);
  await choose(opened, costs);
  const table = await eventually(() => cells(opened, 'costs.title'), (found) => found.length === 4, 'the cost by channel');
  // The orders go from 13 January to 5 February: 19 of 31 days of January's 300 for nine customers, 5 of 29 of February's 50 for nobody.
  assert.deepEqual(table[1].slice(0, 2).map(tidy), ['Zoeken', '€ 20,43']);
  assert.deepEqual([table[3][0], tidy(table[3][1])], [opened.t('costs.total'), '€ 16,04']);
  await opened.close();
});

// A list of subscriptions: alone, and beside orders.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { analysed, cells, choose, openData } from './lib/import.mjs';

const used = useBrowser();

const csv = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n') + '\n') });
const card = ({ page, t }) => page.getByRole('region', { name: t('subscriptions.title') });

// Four that began on 15 January: one left at the first renewal, one at the second, two run on until 15 April.
const list = csv('abonnementen.csv', [
  'abonnementsnummer;klantnummer;begindatum;einddatum;bedrag;termijn',
  'a1;k1;15-01-2024;15-02-2024;10,00;maand',
  'a2;k2;15-01-2024;15-03-2024;10,00;maand',
  'a3;k3;15-01-2024;;10,00;maand',
  'a4;k4;15-01-2024;;20,00;maand',
  'a5;k5;15-04-2024;;20,00;maand',
]);

test('a list of subscriptions is shown on its own: counts, who is still there, and no forecast from so few', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, list);
  await card(opened).waitFor({ state: 'attached' });
  const facts = await cells(opened, 'subscriptions.title');
  const fact = (key) => tidy(facts.find((row) => row[0] === opened.t(key))?.[1] ?? '');
  assert.equal(fact('subscriptions.started'), '5');
  assert.equal(fact('subscriptions.running'), '3');
  assert.equal(fact('subscriptions.ended'), '2');
  assert.equal(fact('subscriptions.amount'), '€ 14,00');
  assert.equal(facts.some((row) => row[0] === opened.t('subscriptions.new_value')), false);
  const curve = await cells(opened, 'subscriptions.curve');
  assert.deepEqual(curve.slice(1).map((row) => row.slice(0, 4).map(tidy)), [
    ['1', '4', '75 %', '75 %'],
    ['2', '3', '67 %', '50 %'],
    ['3', '2', '100 %', '50 %'],
  ]);
  assert.match((await card(opened).textContent()) ?? '', new RegExp(opened.t('verdict.few_subscriptions').slice(0, 20)));
  assert.equal(await opened.page.getByRole('region', { name: opened.t('data.key_figures') }).count(), 0);
  await opened.close();
});

test('days that fit day-first and month-first are asked, with what each answer means', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, csv('abonnementen.csv', [
    'abonnementsnummer;klantnummer;begindatum;einddatum;bedrag;termijn',
    'a1;k1;02-01-2024;02-02-2024;10,00;maand',
    'a2;k2;03-01-2024;;10,00;maand',
    'a3;k3;04-06-2024;;10,00;maand',
  ]));
  // 2 January to 4 June, or 1 February to 6 April.
  await opened.page.getByRole('button', { name: /2 jan 2024.*4 jun 2024/ }).waitFor({ state: 'attached' });
  const monthFirst = opened.page.getByRole('button', { name: /1 feb 2024.*6 apr 2024/ });
  assert.match(tidy((await monthFirst.textContent()) ?? ''), /02-01-2024 is 1 feb 2024/);
  await monthFirst.click();
  await card(opened).waitFor({ state: 'attached' });
  await opened.page.getByRole('button', { name: opened.t('preview.open') }).click();
  const order = opened.page.getByRole('combobox', { name: opened.t('preview.date_order') });
  assert.match(tidy((await order.locator('option:checked').textContent()) ?? ''), /1 feb 2024 – 6 apr 2024/);
  await opened.close();
});

test('beside orders both are shown', async () => {
  const opened = await openPage(used);
  await openData(opened);
  const rows = Array.from({ length: 12 }, (_, i) => `${i + 1};k${i};${i + 13}-01-2024;50,00`);
  await choose(opened, [csv('orders.csv', ['ordernummer;klantnummer;datum;totaal', ...rows]), list]);
  await analysed(opened);
  await card(opened).waitFor({ state: 'attached' });
  const curve = await eventually(() => cells(opened, 'subscriptions.curve'), (found) => found.length > 1, 'the curve');
  assert.equal(tidy(curve[1][3]), '75 %');
  await opened.close();
});

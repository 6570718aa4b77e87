// How a file is understood: asked where it is unclear, shown and changeable always.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { violations } from './lib/axe.mjs';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { analysed, cancelAtOnce, choose, drop, matches, openData, pressAtOnce, problem, row } from './lib/import.mjs';
import { csvFile, largeFile, madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

/** Every date fits both ways. */
const twoWays = (name = 'twee.csv') =>
  csvFile(name, ['Nr;Klant;Datum;Bedrag', '1;a;3-4-2024;10,00', '2;b;5-6-2024;20,00', '3;a;7-8-2024;30,00']);
/** Two columns that could be the amount. */
const twoAmounts = csvFile('bedragen.csv', [
  'Nr;Klant;Datum;Totaal;Netto',
  '1;a;13-04-2024;12,10;10,00',
  '2;b;15-06-2024;24,20;20,00',
]);

/** Most orders are in euros. */
const twoCurrencies = csvFile('valuta.csv', [
  'Nr;Klant;Datum;Bedrag;Valuta',
  '1;a;13-04-2024;12,10;EUR',
  '2;b;15-06-2024;24,20;EUR',
  '3;b;16-06-2024;20,00;USD',
]);

const button = ({ page, t }, key) => page.getByRole('button', { name: t(key), exact: true });
const select = ({ page }, name) => page.getByRole('combobox', { name, exact: true });
const report = async (opened, key) => tidy(await row(opened, opened.t(key)));

/** Pairs of controls that lie over each other, by their names. */
const overlapping = (page) =>
  page.locator('select, button, input').evaluateAll((controls) => {
    const boxes = controls
      .map((control) => ({ name: control.getAttribute('aria-label') ?? control.textContent, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const meet = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => meet(one.box, other.box)).map((other) => `${one.name} / ${other.name}`));
  });

/** Chooses the option whose words begin so, as a keyboard does. */
async function pick(control, words) {
  const options = await control.locator('option').allTextContents();
  const index = options.findIndex((option) => option.startsWith(words));
  assert.ok(index >= 0, `${words} is not among ${options}`);
  await control.focus();
  await control.selectOption({ index });
}

test('the preview is one press away, and looking changes nothing', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  const before = await report(opened, 'data.report_orders');
  await button(opened, 'preview.open').click();
  await button(opened, 'preview.back').waitFor({ state: 'attached' });
  const role = select(opened, opened.t('preview.role_of').replace('{header}', 'totaal'));
  assert.equal(await role.locator('option:checked').textContent(), opened.t('role.amount'));
  assert.match(tidy(await opened.page.getByRole('region', { name: opened.t('preview.rows') }).textContent()), /10001.*€/s);
  assert.deepEqual(await violations(opened.page), []);
  await button(opened, 'preview.back').click();
  await analysed(opened);
  assert.equal(await report(opened, 'data.report_orders'), before);
  await opened.close();
});

test('a role is changed by keyboard, and the file is read again', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, twoAmounts);
  await analysed(opened);
  await button(opened, 'preview.open').press('Enter');
  const role = select(opened, opened.t('preview.role_of').replace('{header}', 'Netto'));
  await role.waitFor({ state: 'attached' });
  await pick(role, opened.t('role.amount'));
  const first = opened.page.getByRole('region', { name: opened.t('preview.rows') }).getByRole('row').nth(1);
  await eventually(() => first.textContent().then(tidy), (text) => text.includes('€ 10,00'), 'the other amount');
  const total = select(opened, opened.t('preview.role_of').replace('{header}', 'Totaal'));
  assert.equal(await total.locator('option:checked').textContent(), opened.t('role.none'));
  await button(opened, 'preview.read_again').press('Enter');
  await analysed(opened);
  const aov = opened.page.getByRole('region', { name: opened.t('metric.aov.label') });
  await eventually(() => aov.textContent().then(tidy), (text) => text.includes('€ 15,00'), 'the new order value');
  await opened.close();
});

for (const [answer, first, effect] of [
  ['3 apr 2024', /3 apr 2024/, '3 apr 2024 tot en met 7 aug 2024'],
  ['4 mrt 2024', /4 mrt 2024/, '4 mrt 2024 tot en met 8 jul 2024'],
]) {
  test(`dates that fit both ways are asked: ${answer}`, async () => {
    const opened = await openPage(used);
    await openData(opened);
    await choose(opened, twoWays());
    const choice = opened.page.getByRole('button', { name: `3-4-2024 is ${answer}` });
    await choice.waitFor({ state: 'attached' });
    assert.ok(tidy(await choice.textContent()).includes(effect));
    assert.deepEqual(await violations(opened.page), []);
    await choice.press('Enter');
    await analysed(opened);
    assert.match(tidy(await report(opened, 'data.report_period')), first);
    await opened.close();
  });
}

test('choices are remembered for the same header, until the page is left', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, twoWays('januari.csv'));
  await opened.page.getByRole('button', { name: '3-4-2024 is 4 mrt 2024' }).click();
  await analysed(opened);
  await choose(opened, twoWays('februari.csv'));
  await opened.page.getByRole('heading', { name: 'februari.csv', exact: true }).waitFor({ state: 'attached' });
  assert.match(tidy(await report(opened, 'data.report_period')), /4 mrt 2024/);
  assert.deepEqual(await opened.page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  await opened.close();
});

test('a file without recognisable columns is asked about, in a sentence and with lists', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, csvFile('eigen.csv', ['kleur;maat;voorraad', 'rood;M;12', 'blauw;L;7', 'groen;S;1']));
  const sentence = await problem(opened);
  assert.ok(matches(sentence, opened.t('error.no_date_column')), sentence);
  await select(opened, opened.t('question.column_date')).waitFor({ state: 'attached' });
  assert.equal(await button(opened, 'preview.read').count(), 0);
  assert.deepEqual(await violations(opened.page), []);
  await button(opened, 'preview.back').click();
  await opened.page.getByRole('heading', { name: opened.t('data.empty_title') }).waitFor({ state: 'attached' });
  await opened.close();
});

test('tax is taken off at a typed rate', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, twoAmounts);
  await analysed(opened);
  await button(opened, 'preview.open').click();
  const tax = select(opened, opened.t('preview.tax'));
  await tax.waitFor({ state: 'attached' });
  await pick(tax, opened.t('preview.tax_off'));
  const rate = opened.page.getByRole('textbox', { name: opened.t('field.vat_rate.label'), exact: true });
  await rate.waitFor({ state: 'attached' });
  const first = opened.page.getByRole('region', { name: opened.t('preview.rows') }).getByRole('row').nth(1);
  await eventually(() => first.textContent().then(tidy), (text) => text.includes('€ 10,00'), '12,10 without 21 %');
  await rate.fill('10');
  await rate.press('Enter');
  await eventually(() => first.textContent().then(tidy), (text) => text.includes('€ 11,00'), '12,10 without 10 %');
  await opened.close();
});

test('orders in another currency count at a typed rate', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, twoCurrencies);
  await analysed(opened);
  const doubt = opened.page.getByText(/EUR: 2.+USD: 1/);
  await doubt.first().waitFor({ state: 'attached' });
  await button(opened, 'preview.open').click();
  const rate = opened.page.getByRole('textbox', {
    name: opened.t('preview.exchange_rate').replace('{other}', 'USD').replace('{currency}', 'EUR'),
    exact: true,
  });
  await rate.waitFor({ state: 'attached' });
  assert.deepEqual(await overlapping(opened.page), []);
  await rate.fill('veel');
  await rate.press('Enter');
  await opened.page.getByText(opened.t('preview.no_rate')).first().waitFor({ state: 'attached' });
  await rate.fill('0,5');
  await rate.press('Enter');
  await eventually(() => rate.inputValue(), (text) => text === '0,5', 'the rate is taken');
  await button(opened, 'preview.read_again').click();
  await analysed(opened);
  await eventually(() => doubt.count(), (count) => count === 0, 'nothing is left out');
  await opened.page.getByText('€ 46', { exact: true }).first().waitFor({ state: 'attached' });
  await opened.close();
});

test('a packed file is read; a damaged one gets its sentence and the numbers stay', async () => {
  const opened = await openPage(used);
  const orders = madeUpOrders({ customers: 120 });
  const packed = gzipSync(orders.buffer);
  await openData(opened);
  await choose(opened, { name: 'orders.csv.gz', mimeType: 'application/gzip', buffer: packed });
  await analysed(opened);
  assert.match(await report(opened, 'data.report_customers'), /120/);
  await choose(opened, { name: 'stuk.csv.gz', mimeType: 'application/gzip', buffer: packed.subarray(0, 300) });
  assert.ok(matches(await problem(opened), opened.t('error.file_not_unpacked')));
  assert.match(await report(opened, 'data.report_customers'), /120/);
  await opened.close();
});

test('a file is added to what is shown', async () => {
  const opened = await openPage(used);
  const lines = madeUpOrders().buffer.toString().trimEnd().split('\r\n');
  const half = Math.ceil(lines.length / 2);
  await openData(opened);
  await choose(opened, csvFile('een.csv', lines.slice(0, half)));
  await analysed(opened);
  await opened.page
    .getByLabel(opened.t('data.add_file'), { exact: true })
    .setInputFiles(csvFile('twee.csv', [lines[0], ...lines.slice(half)]));
  await opened.page.getByRole('heading', { name: 'een.csv, twee.csv', exact: true }).waitFor({ state: 'attached' });
  assert.match((await report(opened, 'data.report_rows')).replace('.', ''), new RegExp(String(lines.length - 1)));
  assert.match(await report(opened, 'data.report_rows'), /een\.csv: .*twee\.csv: /);
  await opened.close();
});

test('reading again can be cancelled: the preview stays, and so do the numbers', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, largeFile());
  await analysed(opened);
  const before = await report(opened, 'data.report_orders');
  await button(opened, 'preview.open').click();
  await cancelAtOnce(opened);
  await button(opened, 'preview.read_again').click();
  await opened.page.waitForFunction(() => /** @type {any} */ (window).cancelled);
  await button(opened, 'data.cancel').waitFor({ state: 'detached', timeout: 2000 });
  await button(opened, 'preview.back').click();
  await analysed(opened);
  assert.equal(await report(opened, 'data.report_orders'), before);
  await opened.close();
});

test('the preview opens while a large file is read, and reading goes on', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await pressAtOnce(opened, 'data.reading_preview', 'pressed');
  await choose(opened, largeFile());
  await opened.page.waitForFunction(() => /** @type {any} */ (window).pressed);
  const columns = opened.page.getByRole('region', { name: opened.t('preview.columns') });
  await columns.waitFor({ state: 'attached' });
  await button(opened, 'data.cancel').waitFor({ state: 'detached', timeout: 60_000 });
  // What somebody looks at is not taken away; the numbers are behind it.
  assert.equal(await columns.count(), 1);
  await button(opened, 'preview.back').click();
  await analysed(opened);
  assert.match((await report(opened, 'data.report_customers')).replaceAll('.', ''), /400000/);
  await opened.close();
});

test('a list with one row per customer: what it tells is shown, what needs orders is not drawn', async () => {
  const opened = await openPage(used);
  const lines = ['customer_id;frequency;recency;T;monetary_value'];
  for (let i = 0; i < 900; ++i) {
    const age = 400 + ((i * 37) % 700);
    const frequency = [0, 0, 0, 0, 0, 1, 1, 2, 5, 12][i % 10];
    const kind = Math.floor(i / 10) % 10;
    const recency = frequency === 0 ? 0 : kind < 5 ? age - 5 - 8 * kind : Math.floor((age * (kind - 4)) / 10);
    const spent = 20 + ((i * i) % 97);
    const mean = frequency === 0 ? '' : `${spent + Math.trunc(((((i * 7919) % 101) - 50) * spent) / (100 * frequency))},50`;
    lines.push(`K${i};${frequency};${recency};${age};${mean}`);
  }
  await openData(opened);
  await choose(opened, csvFile('klanten.csv', lines));
  await analysed(opened);
  const region = (key) => opened.page.getByRole('region', { name: opened.t(key), exact: true });
  assert.match(await report(opened, 'data.report_platform'), new RegExp(opened.t('preview.platform_summary')));
  assert.match(await report(opened, 'preview.time_unit'), new RegExp(opened.t('time_unit.day')));
  assert.equal(await region('alive.title').count(), 1);
  for (const key of ['cohorts.title', 'segments.title', 'holdout.title', 'data.excluded', 'history.quarters_title'])
    assert.equal(await region(key).count(), 0, key);
  assert.deepEqual(await violations(opened.page), []);
  // The unit that was assumed can be changed: in weeks everything is seven times as long ago.
  await button(opened, 'preview.open').click();
  const unit = select(opened, opened.t('preview.time_unit'));
  await unit.waitFor({ state: 'attached' });
  assert.equal(await unit.locator('option:checked').textContent(), opened.t('time_unit.day'));
  await pick(unit, opened.t('time_unit.week'));
  await eventually(() => unit.locator('option:checked').textContent(), (text) => text === opened.t('time_unit.week'), 'weeks');
  await button(opened, 'preview.read_again').click();
  await analysed(opened);
  assert.match(await report(opened, 'preview.time_unit'), new RegExp(opened.t('time_unit.week')));
  await opened.close();
});

test('the list of what does not count is saved without a request, safe to open in a spreadsheet', async () => {
  const opened = await openPage(used);
  const orders = madeUpOrders({ customers: 30 });
  const buffer = Buffer.concat([
    Buffer.from(orders.buffer.toString().replace('totaal', '=totaal')),
    Buffer.from('99001;K1;12-03-2023;veel\r\n99002;K2;;10,00\r\n'),
  ]);
  await openData(opened);
  await drop(opened, { name: '@export.csv', buffer });
  const amount = select(opened, opened.t('question.column_amount'));
  await Promise.race([amount.waitFor({ state: 'attached' }), analysed(opened)]);
  if (await amount.count()) {
    await pick(amount, '=totaal');
    await button(opened, 'preview.read').click();
  }
  await analysed(opened);
  const requests = opened.requests.length;
  const coming = opened.page.waitForEvent('download');
  await button(opened, 'data.rejects_button').click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), opened.t('rejects.file_name'));
  let text = '';
  for await (const piece of await download.createReadStream()) text += piece;
  const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  assert.equal(lines[0], 'bestand,regel,kolom,reden');
  assert.equal(lines.length, 3, text);
  assert.ok(lines[1].startsWith("'@export.csv,") && lines[1].includes("'=totaal"), lines[1]);
  assert.ok(lines[2].endsWith(opened.t('exclusion.missing_date')), lines[2]);
  await opened.page.getByText(opened.t('data.rejects_saved')).waitFor({ state: 'attached' });
  assert.deepEqual(opened.requests.slice(requests).filter((url) => !url.startsWith('blob:')), []);
  await opened.close();
});

for (const width of [320, 390]) {
  test(`nothing is wider than a phone of ${width} px, and targets are for fingers`, async () => {
    const opened = await openPage(used, { width, context: { hasTouch: true, isMobile: true } });
    await openData(opened);
    await choose(opened, twoWays());
    await opened.page.getByRole('button', { name: '3-4-2024 is 3 apr 2024' }).waitFor({ state: 'attached' });
    const odd = await opened.page.evaluate(() =>
      [...document.querySelectorAll('#kw-mirror :is(button, select, input)')]
        .map((e) => ({ name: e.textContent || e.id, box: e.getBoundingClientRect() }))
        .filter(({ box }) => box.left < 0 || box.right > innerWidth + 0.5 || box.height < 44)
        .map(({ name, box }) => `${name}: ${box.left}..${box.right}, ${box.height} high`),
    );
    assert.deepEqual(odd, []);
    assert.ok(await opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await opened.close();
  });
}

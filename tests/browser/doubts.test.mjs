// A doubt about a file is the first thing that is seen, heard and printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { analysed, choose, openData, openWith } from './lib/import.mjs';
import { csvFile, madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

const button = ({ page, t }, key) => page.getByRole('button', { name: t(key), exact: true });
const region = ({ page }, name) => page.getByRole('region', { name, exact: true });
const mirror = async ({ page }) => tidy(await page.locator('#kw-mirror').innerText());
const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** Forty orders, of which some have a date that nobody can read. */
const partlyUnreadable = csvFile('deels.csv', [
  'Nr;Klant;Datum;Bedrag',
  ...Array.from({ length: 40 }, (_, i) => `${i};k${i % 9};${i % 10 === 9 ? 'gisteren' : `${13 + (i % 9)}-0${1 + (i % 6)}-2024`};1${i},50`),
]);
/** Every amount is one or a thousand. */
const thousands = csvFile('duizend.csv', ['Nr;Klant;Datum;Bedrag', '1;a;13-04-2024;1.250', '2;b;14-06-2024;2.500', '3;a;15-08-2024;1.750']);
/** Behind what is looked at first, day and month change places. */
const changedHalfWay = csvFile('half.csv', [
  'Nr;Klant;Datum;Bedrag',
  ...Array.from({ length: 36_000 }, (_, i) => {
    const [day, month] = [two(1 + (i % 28)), two(1 + ((i / 28) % 12 | 0))];
    return `${i};k${i % 99};${i < 24_000 ? `${day}-${month}` : `${month}-${day}`}-2023;10,50`;
  }),
]);

/** What stands in the mirror, in its order: the place of each of these texts. */
const order = async (opened, ...texts) => {
  const text = await mirror(opened);
  return texts.map((each) => text.indexOf(each));
};

test('what is told stands above the first figure, is heard, and leads to where it is set right', async () => {
  const opened = await openWith(used, partlyUnreadable);
  const { page, t } = opened;
  const strip = region(opened, `1 twijfel over je bestand`);
  await strip.waitFor({ state: 'attached' });
  const heard = strip.getByRole('alert');
  assert.match(tidy((await heard.textContent()) ?? ''), /niet te lezen.*Zie regel 11, 21, 31\..*tellen niet mee: 4/);
  const [doubtBox, figuresBox] = await Promise.all([strip.boundingBox(), region(opened, t('data.key_figures')).boundingBox()]);
  assert.ok(doubtBox && figuresBox && doubtBox.y + doubtBox.height <= figuresBox.y);
  const figures = await region(opened, t('data.key_figures')).elementHandle();
  assert.ok(await strip.evaluate((e, after) => (e.compareDocumentPosition(/** @type {Node} */ (after)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0, figures));
  assert.deepEqual(await violations(page), []);
  await button(opened, 'remedy.check_columns.button').click();
  await button(opened, 'preview.back').waitFor({ state: 'attached' });
  await opened.close();
});

test('it is printed first', async () => {
  const opened = await openWith(used, partlyUnreadable);
  const { t } = opened;
  await button(opened, 'export.menu').click();
  await button(opened, 'export.report').click();
  await button(opened, 'report.print').waitFor({ state: 'attached' });
  const [doubt, figures, verdict] = await order(opened, t('doubt.many_rows_left_out'), t('data.key_figures'), t('report.verdict'));
  assert.ok(doubt >= 0 && doubt < figures && (verdict < 0 || doubt < verdict));
  await opened.close();
});

test('what may be wrong is asked before any figure, and an answer shows them', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openData(opened);
  await choose(opened, thousands);
  const question = region(opened, t('question.region'));
  await question.waitFor({ state: 'attached' });
  assert.match(tidy((await question.getByRole('alert').textContent()) ?? ''), /“Bedrag”.*“1\.250”.*Zie regel 2, 3, 4\..*“,”/);
  assert.equal(await region(opened, t('data.key_figures')).count(), 0);
  const [asked, columns] = await order(opened, t('question.check_title'), t('preview.columns'));
  assert.ok(asked >= 0 && asked < columns);
  assert.deepEqual(await violations(page), []);
  // The other sign, chosen in the question itself.
  await question.getByRole('combobox', { name: t('preview.decimal') }).selectOption({ label: t('decimal.point') });
  await eventually(() => region(opened, t('question.region')).count(), (count) => count === 0, 'no question is left');
  await button(opened, 'preview.read').click();
  await analysed(opened);
  assert.equal(await page.getByText('twijfel over je bestand').count(), 0);
  await opened.close();
});

test('what shows only while all rows are read is asked too; that it is right shows the figures', async () => {
  const opened = await openPage(used);
  const { t } = opened;
  await openData(opened);
  await choose(opened, changedHalfWay);
  const question = region(opened, t('question.region'));
  await question.waitFor({ state: 'attached', timeout: 60_000 });
  assert.match(tidy((await question.textContent()) ?? ''), /“Datum”.*niet overal in dezelfde volgorde/);
  assert.equal(await region(opened, t('data.key_figures')).count(), 0);
  await button(opened, 'doubts.accept').click();
  await analysed(opened);
  // It was answered: it is not said again above the figures, but it is printed.
  assert.equal(await opened.page.getByText('twijfel over je bestand').count(), 0);
  await opened.close();
});

test('anybody can say what a file is', async () => {
  const opened = await openWith(used, madeUpOrders());
  const { page, t } = opened;
  await button(opened, 'preview.open').click();
  const kind = page.getByRole('combobox', { name: t('preview.kind'), exact: true });
  assert.equal(await kind.locator('option:checked').textContent(), t('file_kind.orders'));
  await kind.selectOption({ label: t('file_kind.marketing_costs') });
  await page.getByRole('alert').waitFor({ state: 'attached' });
  assert.match(tidy((await page.getByRole('alert').textContent()) ?? ''), /passen niet bij die soort lijst/);
  await kind.selectOption({ label: t('file_kind.order_lines') });
  await button(opened, 'preview.read_again').click();
  await analysed(opened);
  await opened.close();
});

test('an undamaged file has no strip', async () => {
  const opened = await openWith(used, madeUpOrders());
  assert.doesNotMatch(await mirror(opened), /twijfel/i);
  await opened.close();
});

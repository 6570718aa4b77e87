// A link to a calculation: made, copied, opened; damaged; and what is never in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, started, useBrowser } from './lib/browser.mjs';
import { field, headline, slider, tidy } from './lib/calculator.mjs';
import { elementWith, pressIn, useHost, widgetFrame } from './lib/embedded.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();
const hosted = useHost();

const link = (opened) => opened.page.getByRole('textbox', { name: opened.t('share.link') });

async function share(opened) {
  await opened.page.getByRole('button', { name: opened.t('share.button'), exact: true }).click();
  await link(opened).waitFor({ state: 'attached' });
  return link(opened).inputValue();
}

test('a shared link opens the same numbers, language and currency', async () => {
  const sender = await openPage(used, { language: 'en', context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await field(sender, 'aov').fill('80');
  await sender.page.keyboard.press('Enter');
  await sender.page.getByRole('combobox', { name: sender.t('common.currency') }).selectOption('GBP');
  const address = await share(sender);
  await sender.page.getByText(sender.t('share.copied')).waitFor({ state: 'attached' });
  assert.equal(await sender.page.evaluate(() => navigator.clipboard.readText()), address);
  assert.ok(address.length < 2000, address);
  assert.match(address, /#kw1_i[\w.-]+_z[0-9a-f]{6}$/);
  // The sentence follows once the numbers have rested.
  const expected = await eventually(() => headline(sender), (now) => !now.includes('€'), 'the result in pounds');
  await sender.close();

  const opened = await openPage(used, { query: `?lang=nl${new URL(address).hash}` });
  assert.equal(await opened.page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await headline({ page: opened.page, t: sender.t }), expected);
  await opened.close();
});

test('the link follows the numbers while it is shown', async () => {
  const opened = await openPage(used);
  const first = await share(opened);
  await slider(opened, 'aov').focus();
  await opened.page.keyboard.press('ArrowRight');
  const second = await eventually(() => link(opened).inputValue(), (now) => now !== first, 'another link');
  assert.match(second, /_ia66-/);
  await opened.page.getByRole('button', { name: opened.t('common.close') }).click();
  await link(opened).waitFor({ state: 'detached' });
  await opened.close();
});

test('where the clipboard is refused, the older way copies; where that fails too, the link is there to be taken', async () => {
  const opened = await openPage(used, {
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
        document.execCommand = () => /** @type {any} */ (window).works === true;
      }),
  });
  await share(opened);
  await opened.page.getByText(opened.t('share.refused')).waitFor({ state: 'attached' });
  await link(opened).focus();
  assert.equal(await link(opened).evaluate((e) => e.selectionEnd - e.selectionStart), (await link(opened).inputValue()).length);
  await opened.page.evaluate(() => (/** @type {any} */ (window).works = true));
  await opened.page.getByRole('button', { name: opened.t('share.copy') }).click();
  await opened.page.getByText(opened.t('share.copied')).waitFor({ state: 'attached' });
  await opened.close();
});

test('in a sandboxed frame the link is shown, copied or not', async () => {
  const opened = await hosted.show(elementWith('lang="nl" sandbox'));
  const frame = await widgetFrame(opened);
  const inside = { ...opened, page: frame };
  await pressIn(frame, 'button', opened.t('share.button'));
  await link(inside).waitFor({ state: 'attached' });
  const address = await link(inside).inputValue();
  assert.ok(address.startsWith(`${hosted.site.address}widget.html?`), address);
  await opened.close();
});

for (const [what, hash, key] of [
  ['damaged', '#kw1_ia80-g0.5', 'share.damaged'],
  ['newer', '#kw9_anything', 'share.newer'],
]) {
  test(`a ${what} link says so and opens the start`, async () => {
    const opened = await openPage(used, { query: `?lang=nl${hash}` });
    await opened.page.getByText(opened.t(key)).first().waitFor({ state: 'attached' });
    assert.match(await headline(opened), /€ 93/);
    await opened.close();
  });
}

test('another link in the same page is opened too', async () => {
  const opened = await openPage(used);
  await field(opened, 'aov').fill('80');
  await opened.page.keyboard.press('Enter');
  const hash = new URL(await share(opened)).hash;
  await field(opened, 'aov').fill('20');
  await opened.page.keyboard.press('Enter');
  await opened.page.evaluate((wanted) => void (location.hash = wanted), hash);
  await eventually(() => slider(opened, 'aov').getAttribute('aria-valuetext').then(tidy), (text) => text === '€ 80,00', 'the shared number');
  await opened.close();
});

test('numbers measured from a file are not in the link', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  await opened.page.getByRole('button', { name: opened.t('data.use_numbers') }).click();
  await opened.page.getByRole('tab', { name: opened.t('nav.calculator'), selected: true }).waitFor();
  const measured = Number((await field(opened, 'aov').inputValue()).replace(/[^\d,]/g, '').replace(',', '.'));
  assert.notEqual(measured, 65);
  const address = await share(opened);
  assert.doesNotMatch(address, /_ia|-a\d/);
  assert.ok(!address.includes(String(measured)));
  await opened.page.getByText(opened.t('share.without_measured')).waitFor({ state: 'attached' });
  await opened.close();
});

test('start values in the address, and a bad one noted', async () => {
  const notes = /** @type {string[]} */ ([]);
  const opened = await openPage(used, {
    query: '?lang=nl&preset=food_pets&aov=50&gross_margin=45&radius=0&view=calculator',
    prepare: async (page) => page.on('console', (message) => notes.push(message.text())),
  });
  const text = (key) => slider(opened, key).getAttribute('aria-valuetext').then(tidy);
  assert.equal(await text('aov'), '€ 50,00');
  assert.equal(await text('gross_margin'), '30 %');
  assert.equal(await text('orders_per_year'), '8');
  assert.match(notes.join('\n'), /gross_margin=45/);
  await opened.page.getByRole('button', { name: opened.t('calculator.more'), exact: true }).click();
  await slider(opened, 'aov').focus();
  await opened.page.keyboard.press('ArrowRight');
  await opened.page.getByRole('button', { name: opened.t('calculator.reset') }).click();
  await eventually(() => text('aov'), (now) => now === '€ 50,00', 'the owner’s start');
  await started(opened.page);
  await opened.close();
});

test('the data view opens first where the owner says so', async () => {
  const opened = await openPage(used, { query: '?lang=nl&view=data' });
  await opened.page.getByRole('tab', { name: opened.t('nav.data'), selected: true }).waitFor({ state: 'attached' });
  await opened.close();
});

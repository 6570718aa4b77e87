// The plain face does the whole job: without WebGL2, in forced colours, on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { field, headline, slider, tidy } from './lib/calculator.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

const ways = {
  'when asked for': { query: '?lang=nl&face=plain' },
  'without WebGL2': {
    prepare: (page) =>
      page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return kind === 'webgl2' ? null : /** @type {any} */ (original).call(this, kind, ...rest);
        };
      }),
  },
  'in forced colours': { context: { forcedColors: 'active' } },
};

for (const [way, options] of Object.entries(ways)) {
  test(`calculates ${way}`, async () => {
    const opened = await openPage(used, options);
    assert.ok(await opened.page.locator('#kw').evaluate((e) => e.classList.contains('plain')));
    assert.equal(await opened.page.locator('#kw-canvas').isVisible(), false);
    const control = slider(opened, 'retention_annual');
    assert.ok(await control.isVisible());
    assert.ok(await opened.page.getByText(opened.t('field.aov.label')).first().isVisible());
    const before = await headline(opened);
    await control.focus();
    await opened.page.keyboard.press('End');
    await eventually(() => headline(opened), (text) => text !== before, 'a new result');
    await field(opened, 'aov').fill('50');
    await opened.page.keyboard.press('Enter');
    await eventually(() => slider(opened, 'aov').getAttribute('aria-valuetext').then(tidy), (text) => text === '€ 50,00');
    await opened.close();
  });
}

test('imports a file and shows its tables', async () => {
  const opened = await openPage(used, { query: '?lang=nl&face=plain' });
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  assert.ok(await opened.page.getByRole('table').first().isVisible());
  await opened.page.getByRole('button', { name: opened.t('data.use_numbers') }).click();
  await opened.page.getByRole('tab', { name: opened.t('nav.calculator'), selected: true }).waitFor();
  await opened.close();
});

test('forced colours that come later change the face, and back', async () => {
  const opened = await openPage(used);
  const isPlain = () => opened.page.locator('#kw').evaluate((e) => e.classList.contains('plain'));
  assert.equal(await isPlain(), false);
  await opened.page.emulateMedia({ forcedColors: 'active' });
  await eventually(isPlain, (plain) => plain, 'the plain face');
  await opened.page.emulateMedia({ forcedColors: 'none' });
  await eventually(isPlain, (plain) => !plain, 'the picture');
  await settle(opened.page);
  assert.ok((await opened.page.locator('#kw-canvas').screenshot()).length > 20_000, 'drawn again');
  await opened.close();
});

test('on paper there are texts and tables, no canvas', async () => {
  const opened = await openPage(used);
  await opened.page.emulateMedia({ media: 'print' });
  assert.equal(await opened.page.locator('#kw-canvas').isVisible(), false);
  const visible = opened.page.getByRole('table').first();
  await visible.waitFor({ state: 'visible' });
  const heading = opened.page.getByRole('heading', { level: 2 }).first();
  assert.ok(Number(await heading.evaluate((e) => getComputedStyle(e).opacity)) === 1);
  await opened.close();
});

for (const [width, language] of /** @type {const} */ ([[320, 'nl'], [320, 'de'], [1280, 'nl']])) {
  test(`the plain face fits in ${width} px, ${language}`, async () => {
    const opened = await openPage(used, { width, language, query: `?lang=${language}&face=plain` });
    const fits = async () => {
      const [content, window] = await opened.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `${content} in ${window}`);
    };
    await fits();
    await openData(opened);
    await choose(opened, { ...madeUpOrders(), name: `${'export_bestellungen_'.repeat(4)}.csv` });
    await analysed(opened);
    await fits();
    await opened.close();
  });
}

test('a result is read first, what explains it last', async () => {
  const opened = await openPage(used, { width: 390, query: '?lang=nl&face=plain' });
  const [name, number, remark, explains] = await opened.page
    .getByRole('group', { name: opened.t('calculator.hero_label') })
    .evaluate((group) => {
      const [label, value, hint] = group.querySelectorAll('p');
      const button = group.querySelector('button');
      return [label, value, hint, button].map((element) => ({
        top: element?.getBoundingClientRect().top ?? NaN,
        size: element ? parseFloat(getComputedStyle(element).fontSize) : NaN,
      }));
    });
  assert.ok(name.top < number.top && number.top < remark.top && remark.top < explains.top);
  assert.ok(number.size >= 2 * name.size, `${number.size} over ${name.size}`);
  await opened.close();
});

test('a long table scrolls in a window that a keyboard reaches', async () => {
  const opened = await openPage(used, { query: '?lang=nl&face=plain' });
  const long = opened.page.locator('.kw-table:has(tbody > tr:nth-child(14))').first();
  assert.ok(await long.evaluate((box) => box.scrollHeight > box.clientHeight));
  await eventually(() => long.getAttribute('tabindex'), (given) => given === '0', 'a place in the Tab order');
  await opened.close();
});

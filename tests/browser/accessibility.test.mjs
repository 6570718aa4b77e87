// axe-core at WCAG 2.2 AA on every view, language, face and state; and what a screen reader is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { field, slider, tidy } from './lib/calculator.mjs';
import { analysed, choose, openData, problem } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();
const faces = { picture: '', plain: '&face=plain' };

for (const language of ['nl', 'en']) {
  for (const [face, option] of Object.entries(faces)) {
    test(`no violations in the calculator, ${language}, ${face}`, async () => {
      const opened = await openPage(used, { language, query: `?lang=${language}${option}` });
      await opened.page.getByRole('button', { name: opened.t('calculator.more'), exact: true }).click();
      await slider(opened, 'cost_per_order').waitFor({ state: 'attached' });
      assert.deepEqual(await violations(opened.page), []);
      await opened.close();
    });

    test(`no violations in the data view, ${language}, ${face}`, async () => {
      const opened = await openPage(used, { language, query: `?lang=${language}${option}` });
      await openData(opened);
      assert.deepEqual(await violations(opened.page), []);
      await choose(opened, madeUpOrders());
      await analysed(opened);
      assert.deepEqual(await violations(opened.page), []);
      await choose(opened, { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
      await problem(opened);
      assert.deepEqual(await violations(opened.page), []);
      await opened.close();
    });
  }
}

for (const path of ['index.html', 'gallery.html', 'builder.html', 'docs.html', 'docs-en.html', 'frameworks.html', 'frameworks-en.html', 'strict.html']) {
  test(`no violations in ${path} around it`, async () => {
    const opened = await openPage(used, { path, query: '' });
    if (path === 'builder.html') await opened.page.locator('#code-html').waitFor();
    assert.deepEqual(await violations(opened.page), []);
    await opened.close();
  });
}

test('no violations on a phone, in the dark', async () => {
  const opened = await openPage(used, { width: 390, query: '?lang=nl', context: { colorScheme: 'dark', hasTouch: true, isMobile: true } });
  assert.deepEqual(await violations(opened.page), []);
  await opened.close();
});

test('controls have their names, values and limits', async () => {
  const opened = await openPage(used);
  const control = slider(opened, 'aov');
  assert.match(tidy(await control.getAttribute('aria-valuetext')), /^€ 65,00$/);
  const [low, high] = await control.evaluate((e) => [Number(e.min), Number(e.max)]);
  assert.ok(low < 65 && high > 65);
  assert.equal(tidy(await field(opened, 'aov').inputValue()), '€ 65,00');
  const hint = await slider(opened, 'orders_per_year').evaluate(
    (e) => document.getElementById(e.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  assert.equal(hint, opened.t('field.orders_per_year.hint'));
  await opened.close();
});

test('every chart has a name, a sentence and a table', async () => {
  const opened = await openPage(used);
  const figures = await opened.page.getByRole('figure').all();
  assert.ok(figures.length >= 1);
  for (const figure of figures) {
    assert.match((await figure.locator('figcaption').textContent()) ?? '', /^\p{Lu}.{20,}\.$/u, 'its caption is a sentence');
    assert.ok((await figure.locator('caption').textContent())?.length, 'its table has a name');
    assert.ok((await figure.getByRole('row').count()) > 2, 'its table has rows');
  }
  await opened.close();
});

test('one main heading, and no level left out', async () => {
  const opened = await openPage(used);
  const levels = await opened.page
    .locator('#kw-mirror :is(h1, h2, h3, h4)')
    .evaluateAll((all) => all.map((e) => Number(e.localName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, levels.join());
    return level;
  });
  await opened.close();
});

test('tab and panel know each other', async () => {
  const opened = await openPage(used);
  const panel = await opened.page.getByRole('tab', { selected: true }).getAttribute('aria-controls');
  await eventually(() => opened.page.locator(`#${panel}[role=tabpanel]`).count(), (count) => count === 1, 'the panel');
  await opened.close();
});

// On somebody else's page: the element, and a frame that has no origin.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../../browser/lib/eventually.mjs';
import { madeUpOrders } from '../../browser/lib/orders.mjs';
import { analysed, drop, onDisk, openData, row } from '../lib/files.mjs';

const element = (attributes, poster = '') =>
  `<script async src="SITEembed.js"></script><clv-calculator id="k" ${attributes}>${poster}</clv-calculator>`;

const events = (page, type) => page.run((kind) => window.events.filter((e) => e.type === kind).map((e) => e.detail), type);
const event = async (page, type, wanted = () => true) =>
  (await eventually(() => events(page, type), (all) => all.some(wanted), type, 60_000)).findLast(wanted);

export function embedCases(used) {
  test('the element: poster, ready, height, results, options', async () => {
    const { page, close } = await used.show(element('lang="nl" theme="light"', '<p id="poster">Voorbeeld: € 93</p>'));
    await event(page, 'clv-ready');
    const inside = await page.inside();
    await inside.started();
    assert.equal(await page.run(() => document.getElementById('poster').checkVisibility?.() ?? document.getElementById('poster').offsetHeight > 0), false);
    const heights = async () => ({
      frame: await page.run(() => document.querySelector('clv-calculator').shadowRoot.querySelector('iframe').getBoundingClientRect().height),
      content: await inside.run(() => document.getElementById('kw').getBoundingClientRect().height),
    });
    const follows = ({ frame, content }) => Math.abs(frame - content) <= 1 && content > 300;
    const first = await eventually(heights, follows, 'the height');
    await inside.click('button', page.t('calculator.more'));
    await eventually(heights, (now) => follows(now) && now.content > first.content + 50, 'a taller frame');
    const { clv } = await event(page, 'clv-result');
    assert.ok(Math.abs(clv - 92.57) < 0.01, String(clv)); // FORMULAS.md
    await page.run(() => document.querySelector('clv-calculator').set({ theme: 'dark', aov: 130 }));
    await eventually(() => inside.run(() => document.documentElement.dataset.theme), (theme) => theme === 'dark', 'the dark theme');
    await event(page, 'clv-result', (result) => Math.abs(result.clv - 2 * 92.57) < 0.02);
    assert.deepEqual(await events(page, 'clv-error'), []);
    await close();
  });

  // As a module the loader learns its address from a stack, which every engine writes in its own words.
  test('the element: loaded as a module, with joined spelling, a truth without value, taken away again', async () => {
    const body = '<script type="module" src="SITEembed.js"></script><clv-calculator id="k" grossmargin="0.5" prices-include-vat></clv-calculator>';
    const { page, close } = await used.show(body);
    const half = (92.573258 * 0.5) / 0.45; // FORMULAS.md
    await event(page, 'clv-result', ({ clv }) => Math.abs(clv - half / 1.21) < 0.005);
    await page.run(() => document.querySelector('clv-calculator').removeAttribute('prices-include-vat'));
    await event(page, 'clv-result', ({ clv }) => Math.abs(clv - half) < 0.005);
    assert.deepEqual(await events(page, 'clv-error'), []);
    await close();
  });

  for (const how of ['chosen', 'dropped']) {
    test(`a frame with scripts alone reads a file that is ${how}`, async () => {
      const { page, close } = await used.show(element('lang="nl" sandbox="allow-scripts"'));
      const inside = await page.inside();
      await inside.started();
      assert.equal(await inside.run(() => self.origin), 'null');
      const orders = madeUpOrders();
      await openData(inside);
      if (how === 'chosen') await inside.choose(onDisk(orders));
      else await drop(inside, orders);
      await analysed(inside);
      assert.ok((await row(inside, 'data.report_customers')).includes(String(orders.customers)));
      assert.equal((await event(page, 'clv-import')).customers, 300);
      await close();
    });
  }

  test('the host’s page is left and come back to', async () => {
    const { page, driver, close } = await used.show(element('lang="nl"'));
    await event(page, 'clv-ready');
    await driver.goto(`${used.host.origin}/other`);
    await driver.back();
    const { clv } = await event(page, 'clv-result');
    await page.run(() => document.querySelector('clv-calculator').set({ aov: 130 }));
    await event(page, 'clv-result', (result) => Math.abs(result.clv - 2 * clv) < 0.02);
    await close();
  });
}

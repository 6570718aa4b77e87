// Steps back and forth, examples, explanations, two scenarios, motion, and the figures that stay in sight.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { field, slider, tidy } from './lib/calculator.mjs';

const used = useBrowser();
const aov = async (opened) => tidy(await field(opened, 'aov').inputValue());
const button = ({ page, t }, key) => page.getByRole('button', { name: t(key), exact: true });

test('Ctrl+Z takes a step back, with Shift forth again; each key press of a slider is a step', async () => {
  const opened = await openPage(used);
  await slider(opened, 'aov').focus();
  await opened.page.keyboard.press('ArrowRight');
  await opened.page.keyboard.press('ArrowRight');
  await eventually(() => aov(opened), (text) => text === '€ 67,00');
  await opened.page.keyboard.press('Control+z');
  await eventually(() => aov(opened), (text) => text === '€ 66,00');
  await opened.page.keyboard.press('Control+z');
  await eventually(() => aov(opened), (text) => text === '€ 65,00');
  await opened.page.keyboard.press('Control+Shift+z');
  await eventually(() => aov(opened), (text) => text === '€ 66,00');
  await button(opened, 'history.undo').click();
  await eventually(() => aov(opened), (text) => text === '€ 65,00');
  await opened.close();
});

test('an example of a branch fills everything in, and can be undone', async () => {
  const opened = await openPage(used);
  const branch = opened.page.getByRole('combobox', { name: opened.t('branch.label') });
  await branch.selectOption(opened.t('branch.electronics'));
  await eventually(() => aov(opened), (text) => text === '€ 180,00');
  await button(opened, 'history.undo').click();
  await eventually(() => aov(opened), (text) => text === '€ 65,00');
  await opened.close();
});

test('a term and a result explain themselves, by keyboard, and close again', async () => {
  const opened = await openPage(used);
  const subject = opened.t('field.cac.label');
  const why = button(opened, 'explain.what');
  assert.equal(await why.count(), 0, 'the name holds its subject');
  const cac = opened.page.getByRole('button', { name: opened.t('explain.what').replace('{subject}', subject), exact: true });
  await cac.focus();
  await opened.page.keyboard.press('Enter');
  await opened.page.getByText(opened.t('explain.cac')).waitFor({ state: 'attached' });
  assert.equal(await cac.getAttribute('aria-expanded'), 'true');
  await opened.page.keyboard.press('Enter');
  await opened.page.getByText(opened.t('explain.cac')).waitFor({ state: 'detached' });

  const ratio = opened.t('explain.where').replace('{subject}', opened.t('calculator.ratio_label'));
  await opened.page.getByRole('button', { name: ratio, exact: true }).click();
  // € 92.57 / € 28 = 3.3, row 1 of FORMULAS
  await opened.page.getByText(/92,57\s\/\s€\s28,00 = 3,3/).waitFor({ state: 'attached' });
  assert.deepEqual(await violations(opened.page), []);
  await opened.close();
});

test('a scenario is kept, compared in a table, and changes places', async () => {
  const opened = await openPage(used);
  await button(opened, 'compare.keep').click();
  await slider(opened, 'retention_annual').fill('43');
  const table = opened.page.getByRole('table', { name: opened.t('compare.title') });
  const row = (key) => table.getByRole('row').filter({ has: opened.page.getByRole('rowheader', { name: opened.t(key), exact: true }) });
  // Rows 1 and 2 of FORMULAS: 92.573258 and 99.523614.
  await eventually(async () => tidy(await row('compare.clv').textContent()), (text) => /92,57.*99,52.*6,95/.test(text), 'both CLVs');
  await button(opened, 'compare.swap').click();
  await eventually(async () => tidy(await row('compare.clv').textContent()), (text) => /99,52.*92,57/.test(text), 'changed places');
  assert.deepEqual(await violations(opened.page), []);
  await button(opened, 'compare.stop').click();
  await table.waitFor({ state: 'detached' });
  await opened.close();
});

test('inputs that contradict each other are said', async () => {
  const opened = await openPage(used);
  await button(opened, 'calculator.more').click();
  await slider(opened, 'cost_per_order').fill('25');
  await slider(opened, 'gross_margin').fill('20');
  await opened.page.getByText(/Elke bestelling kost je €\s12,00/).waitFor({ state: 'attached' });
  await opened.close();
});

test('numbers roll for less than 200 ms, and not for whom asks for stillness', async () => {
  for (const [reducedMotion, most] of [['no-preference', 30], ['reduce', 3]]) {
    const opened = await openPage(used, { context: { reducedMotion } });
    await settle(opened.page);
    const frames = await opened.page.evaluate(async () => {
      const drawn = /** @type {number[]} */ ([]);
      const gl = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas')).getContext('webgl2');
      const clear = gl.clear.bind(gl);
      gl.clear = (mask) => (drawn.push(performance.now()), clear(mask));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=range]'));
      input.value = '120';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 1500));
      return drawn.length;
    });
    assert.ok(frames >= (reducedMotion === 'reduce' ? 1 : 2), `${reducedMotion}: ${frames} frames`);
    assert.ok(frames <= most, `${reducedMotion}: ${frames} frames`);
    await eventually(() => aov(opened), (text) => text === '€ 120,00');
    await opened.close();
  }
});

test('on a phone the figures stay in sight, and what has the keyboard is not behind them', async () => {
  const opened = await openPage(used, { width: 390, height: 844, context: { hasTouch: true, isMobile: true } });
  const bar = opened.page.locator('.kw-strip-bar');
  assert.equal(await bar.isVisible(), false);
  await opened.page.mouse.wheel(0, 900);
  await bar.waitFor({ state: 'visible' });
  assert.match(tidy(await bar.textContent()), /€ 93.*3,3×.*direct/);
  const { height } = await bar.boundingBox();
  await slider(opened, 'aov').focus();
  await eventually(async () => (await slider(opened, 'aov').boundingBox()).y, (y) => y >= 0, 'in sight');
  const { y } = await slider(opened, 'aov').boundingBox();
  assert.ok(!(await bar.isVisible()) || y >= height, `the slider at ${y} is behind the bar of ${height}`);
  await opened.page.mouse.wheel(0, -3000);
  await bar.waitFor({ state: 'hidden' });
  await opened.close();
});

// Sliders by keyboard, mouse and finger, and what they change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { field, headline, slider, tidy } from './lib/calculator.mjs';

const used = useBrowser();
const valueText = (control) => control.getAttribute('aria-valuetext').then(tidy);

test('arrow keys move a slider, its field and the result', async () => {
  const opened = await openPage(used);
  const control = slider(opened, 'retention_annual');
  const before = await headline(opened);
  assert.equal(await valueText(control), '38 %');
  await control.focus();
  for (let i = 0; i < 5; ++i) await opened.page.keyboard.press('ArrowRight');
  await eventually(() => valueText(control), (text) => text === '43 %', 'the value in words');
  const shown = () => field(opened, 'retention_annual').inputValue().then(tidy);
  await eventually(shown, (text) => text === '43 %', 'the field, which waits until the slider rests');
  assert.match(before, /€ 93/);
  await eventually(() => headline(opened), (text) => text.includes('€ 100'), 'the new result');
  await opened.close();
});

test('Page, Home and End keys are the browser’s own', async () => {
  const opened = await openPage(used);
  const control = slider(opened, 'gross_margin');
  await control.focus();
  await opened.page.keyboard.press('End');
  await eventually(() => control.inputValue(), (v) => v === '100', 'the end');
  await eventually(() => valueText(control), (text) => text === '100 %');
  await opened.page.keyboard.press('Home');
  await eventually(() => valueText(control), (text) => text === '0 %');
  await opened.page.keyboard.press('PageUp');
  await eventually(() => valueText(control), (text) => text === '10 %');
  await opened.close();
});

/** Where the centre of the thumb is: the element is half a thumb longer than the track on both sides. */
async function thumb(control) {
  const { x, y, width, height } = await control.boundingBox();
  const [value, low, high] = await control.evaluate((e) => [e.valueAsNumber, Number(e.min), Number(e.max)]);
  return { x: x + 10 + ((value - low) / (high - low)) * (width - 20), y: y + height / 2, left: x + 10, right: x + width - 10 };
}

test('a mouse drags the thumb where it goes', async () => {
  const opened = await openPage(used);
  const control = slider(opened, 'gross_margin');
  const from = await thumb(control);
  await opened.page.mouse.move(from.x, from.y);
  await opened.page.mouse.down();
  const target = from.left + 0.7 * (from.right - from.left);
  await opened.page.mouse.move((from.x + target) / 2, from.y, { steps: 4 });
  await opened.page.mouse.move(target, from.y, { steps: 4 });
  await opened.page.mouse.up();
  await eventually(() => valueText(control), (text) => text === '70 %', 'the dragged value');
  assert.ok(Math.abs((await thumb(control)).x - target) < 2, 'the native thumb is under the pointer');
  await opened.close();
});

test('the ends of the track can be reached', async () => {
  const opened = await openPage(used);
  const control = slider(opened, 'gross_margin');
  const at = await thumb(control);
  await opened.page.mouse.move(at.x, at.y);
  await opened.page.mouse.down();
  await opened.page.mouse.move(at.left - 5, at.y, { steps: 5 });
  await eventually(() => valueText(control), (text) => text === '0 %');
  await opened.page.mouse.move(at.right + 5, at.y, { steps: 5 });
  await eventually(() => valueText(control), (text) => text === '100 %');
  await opened.page.mouse.up();
  await opened.close();
});

/** A finger by the browser's own gesture pipeline: touch-action and scrolling included. */
async function swipe(page, from, to, steps = 12) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, point) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [{ x: point.x, y: point.y, id: 1 }] : [] });
  await touch('touchStart', from);
  for (let i = 1; i <= steps; ++i) {
    await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps });
    await settle(page);
  }
  await touch('touchEnd');
  await settle(page);
}

const phone = { width: 390, height: 844, context: { hasTouch: true, isMobile: true } };

test('a finger drags a slider and the page stays where it is', async () => {
  const opened = await openPage(used, phone);
  const control = slider(opened, 'gross_margin');
  await control.scrollIntoViewIfNeeded();
  const scrolled = await opened.page.evaluate(() => scrollY);
  const from = await thumb(control);
  await swipe(opened.page, from, { x: from.left + 0.8 * (from.right - from.left), y: from.y + 4 });
  await eventually(() => valueText(control), (text) => Math.abs(parseInt(text, 10) - 80) <= 2, 'the dragged value');
  assert.deepEqual(await opened.page.evaluate(() => [scrollX, scrollY]), [0, scrolled]);
  await opened.close();
});

test('a swipe upwards that begins on a slider scrolls and changes nothing', async () => {
  const opened = await openPage(used, phone);
  const control = slider(opened, 'gross_margin');
  await control.evaluate((e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 500));
  await settle(opened.page);
  const before = await valueText(control);
  const scrolled = await opened.page.evaluate(() => scrollY);
  const from = await thumb(control);
  await swipe(opened.page, { x: from.right - 20, y: from.y }, { x: from.right - 22, y: from.y - 260 });
  await eventually(() => opened.page.evaluate(() => scrollY), (y) => y > scrolled + 100, 'scrolling');
  assert.equal(await valueText(control), before);
  await opened.close();
});

test('targets are large enough for fingers', async () => {
  const opened = await openPage(used, phone);
  const small = await opened.page.evaluate(() =>
    [...document.querySelectorAll('#kw-mirror :is(button, input, select)')]
      .map((e) => ({ name: e.getAttribute('aria-label') ?? (e.textContent || e.id), height: e.getBoundingClientRect().height }))
      .filter(({ height }) => height < 43.5),
  );
  assert.deepEqual(small, []);
  await opened.close();
});

test('the result is announced when the slider rests, not on its way', async () => {
  const opened = await openPage(used);
  const spoken = opened.page.getByRole('region', { name: opened.t('calculator.results') }).getByRole('status');
  await opened.page.evaluate(() => {
    const counted = /** @type {any} */ (window);
    counted.spoken = 0;
    for (const output of document.querySelectorAll('output')) {
      new MutationObserver(() => counted.spoken++).observe(output, { childList: true, characterData: true, subtree: true });
    }
  });
  await slider(opened, 'aov').focus();
  for (let i = 0; i < 20; ++i) await opened.page.keyboard.press('ArrowRight');
  await eventually(() => opened.page.evaluate(() => /** @type {any} */ (window).spoken), (n) => n > 0, 'an announcement');
  assert.ok((await opened.page.evaluate(() => /** @type {any} */ (window).spoken)) <= 2);
  assert.match(tidy(await spoken.textContent()), /€/);
  await opened.close();
});

// Number fields: typed in the language's own way, never disturbed, and taken back with Escape.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { field, headline, slider, tidy } from './lib/calculator.mjs';

const used = useBrowser();
const shown = (control) => control.inputValue().then(tidy);

for (const [language, typed, expected] of [
  ['nl', '1.234,56', /1\.234,56/],
  ['en', '1,234.56', /1,234\.56/],
]) {
  test(`takes ${typed} in ${language}`, async () => {
    const opened = await openPage(used, { language });
    const control = field(opened, 'aov');
    const before = await headline(opened);
    await control.click();
    await opened.page.keyboard.type(typed);
    assert.equal(await control.inputValue(), typed, 'what is typed stands as it was typed');
    await opened.page.keyboard.press('Tab');
    await eventually(() => shown(control), (text) => expected.test(text), 'the formatted amount');
    await eventually(() => headline(opened), (text) => text !== before, 'a new result');
    await eventually(
      () => slider(opened, 'aov').getAttribute('aria-valuetext').then(tidy),
      (text) => expected.test(text),
      'the slider in step',
    );
    await opened.close();
  });
}

test('the result follows while typing, the caret stays', async () => {
  const opened = await openPage(used);
  const control = field(opened, 'aov');
  const before = await headline(opened);
  await control.click();
  await opened.page.keyboard.type('80');
  await eventually(() => headline(opened), (text) => text !== before, 'a new result');
  await opened.page.keyboard.press('ArrowLeft');
  await opened.page.keyboard.type('5');
  await settle(opened.page);
  assert.equal(await control.inputValue(), '850');
  assert.equal(await control.evaluate((e) => e.selectionStart), 2);
  await opened.close();
});

test('Escape brings back what was there', async () => {
  const opened = await openPage(used);
  const control = field(opened, 'aov');
  const before = [await shown(control), await headline(opened)];
  await control.click();
  await opened.page.keyboard.type('999');
  await eventually(() => headline(opened), (text) => text !== before[1]);
  await opened.page.keyboard.press('Escape');
  await eventually(() => headline(opened), (text) => text === before[1], 'the result of before');
  await opened.page.keyboard.press('Tab');
  await eventually(() => shown(control), (text) => text === before[0], 'the value of before');
  await opened.close();
});

test('arrow and Page keys step', async () => {
  const opened = await openPage(used);
  const control = field(opened, 'new_customers_per_month');
  const number = async () => Number((await shown(control)).replace(/\D/g, ''));
  await control.focus();
  const start = await number();
  await opened.page.keyboard.press('ArrowUp');
  const one = await eventually(number, (n) => n > start, 'a step up');
  await opened.page.keyboard.press('ArrowDown');
  await eventually(number, (n) => n === start, 'a step down');
  await opened.page.keyboard.press('PageUp');
  await eventually(number, (n) => n === start + 10 * (one - start), 'ten steps');
  await opened.close();
});

test('a text that is no number is said to be none, and changes nothing', async () => {
  const opened = await openPage(used);
  const control = field(opened, 'aov');
  const before = [await shown(control), await headline(opened)];
  await control.click();
  await opened.page.keyboard.type('veel');
  await eventually(() => control.getAttribute('aria-invalid'), (v) => v === 'true', 'aria-invalid');
  const hint = await control.evaluate((e) => document.getElementById(e.getAttribute('aria-describedby') ?? '')?.textContent);
  assert.ok(hint, 'the field says why');
  await opened.page.keyboard.press('Tab');
  await eventually(() => shown(control), (text) => text === before[0], 'the value of before');
  assert.equal(await headline(opened), before[1]);
  assert.equal(await control.getAttribute('aria-invalid'), null);
  await opened.close();
});

test('the edited field stands in the place and the letter of its picture', async () => {
  const opened = await openPage(used);
  const control = field(opened, 'aov');
  assert.equal(await control.evaluate((e) => getComputedStyle(e).opacity), '0');
  await control.focus();
  const style = await control.evaluate((e) => {
    const { opacity, fontFamily, fontWeight, textAlign } = getComputedStyle(e);
    return { opacity, fontFamily, fontWeight, textAlign, loaded: document.fonts.check('600 14px "Klantwaarde Inter"') };
  });
  assert.equal(style.opacity, '1');
  assert.match(style.fontFamily, /Klantwaarde Inter/);
  assert.equal(style.fontWeight, '600');
  assert.equal(style.textAlign, 'right');
  assert.ok(style.loaded);
  assert.equal(await control.getAttribute('inputmode'), 'decimal');
  await opened.close();
});

test('a click selects everything, so that typing replaces', async () => {
  const opened = await openPage(used);
  const control = field(opened, 'cac');
  await control.click();
  await settle(opened.page);
  const [from, to, length] = await control.evaluate((e) => [e.selectionStart, e.selectionEnd, e.value.length]);
  assert.deepEqual([from, to], [0, length]);
  await opened.close();
});

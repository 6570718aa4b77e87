// Numbers by hand: sliders, fields, steps back, links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../../browser/lib/eventually.mjs';
import { headline, sliderText } from '../lib/calculator.mjs';

export function calculatorCases(used) {
  test('keys move a slider, its field and the result', async () => {
    const { page, close } = await used.widget();
    const name = page.t('field.retention_annual.label');
    await page.focus('slider', name);
    await page.press('ArrowRight', 'ArrowRight');
    await eventually(() => sliderText(page, 'retention_annual'), (text) => text === '40 %', 'two steps');
    const shown = async () => (await page.read('textbox', name, 'value')).replace(/\s/g, ' ');
    await eventually(shown, (text) => text === '40 %', 'the field, which waits until the slider rests');
    // 29.25 + 5.85 * annuity over 36 months: the closed form of FORMULAS.md.
    const decay = -Math.log(0.4) / 12 + Math.log(1.1) / 12;
    const clv = 29.25 + (5.85 * (1 - Math.exp(-36 * decay))) / decay;
    await eventually(() => headline(page), (text) => text.includes(`€ ${Math.round(clv)}`), `€ ${Math.round(clv)}`);
    await page.press('Home');
    await eventually(() => page.read('slider', name, 'value'), (value) => Number(value) < 0.01, 'the start of the slider');
    await close();
  });

  test('a number is typed, and the result follows while it is', async () => {
    const { page, close } = await used.widget();
    const name = page.t('field.aov.label');
    await page.click('textbox', name);
    await eventually(
      () => page.run(() => [document.activeElement.selectionStart, document.activeElement.selectionEnd - document.activeElement.value.length]),
      ([start, end]) => start === 0 && end === 0,
      'everything selected',
    );
    await page.type('130');
    // The CLV is linear in the order value: 92.57 at 65 (FORMULAS.md).
    await eventually(() => headline(page), (text) => text.includes(`€ ${Math.round(92.57 * 2)}`), 'the result');
    assert.equal(await page.read('textbox', name, 'value'), '130');
    await page.press('Enter');
    await eventually(() => page.read('textbox', name, 'value'), (value) => value.replace(/\s/g, ' ') === '€ 130,00', 'the number as it is written');
    assert.equal(await sliderText(page, 'aov'), '€ 130,00');
    await close();
  });

  test('a link opens with its state', async () => {
    const worth = `€ ${Math.round((92.57 * 80) / 65)}`; // linear in the order value, FORMULAS.md
    const sender = await used.widget();
    await sender.page.click('textbox', sender.page.t('field.aov.label'));
    await sender.page.type('80');
    await sender.page.press('Enter');
    await eventually(() => sliderText(sender.page, 'aov'), (text) => text === '€ 80,00', 'the number');
    await sender.page.click('button', sender.page.t('share.button'));
    await sender.page.wait('textbox', sender.page.t('share.link'));
    const link = new URL(await sender.page.read('textbox', sender.page.t('share.link'), 'value'));
    await sender.close();

    const { page, close } = await used.widget({ hash: link.hash });
    assert.equal(await sliderText(page, 'aov'), '€ 80,00');
    await eventually(() => headline(page), (text) => text.includes(worth), worth);
    await close();
  });

  test('away and back: it is there again', async () => {
    const { page, driver, close } = await used.widget();
    await driver.goto(`${used.host.origin}/other`);
    await driver.back();
    await page.started();
    const before = await headline(page);
    await page.focus('slider', page.t('field.aov.label'));
    await page.press('End');
    await eventually(() => headline(page), (text) => text !== before, 'a new result');
    await driver.forward();
    await eventually(() => page.run(() => document.body.textContent), (text) => text === 'Elders', 'the other page');
    await close();
  });
}

// The first view: it comes without a word, is drawn, is heard, fits, and speaks its languages.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { eventually } from '../../browser/lib/eventually.mjs';
import { textsOf } from '../../browser/lib/texts.mjs';
import { headline } from '../lib/calculator.mjs';
import { countColors, readPng } from '../lib/png.mjs';

export function startCases(used) {
  test('starts without a word, from its own origin, and draws', async () => {
    const { page, driver, close } = await used.widget();
    const canvas = await page.run(() => {
      const e = document.getElementById('kw-canvas');
      return { context: e.getContext('webgl2') !== null, plain: document.querySelector('#kw.plain') !== null, opacity: getComputedStyle(e).opacity };
    });
    assert.deepEqual(canvas, { context: true, plain: false, opacity: '1' });
    assert.match(await headline(page), /€ 93/); // the example of FORMULAS.md
    // The mirror over it is transparent, so what is seen is drawn.
    await eventually(() => driver.screenshot().then(readPng).then(countColors), (colors) => colors > 100, 'a picture');
    await close();
  });

  test('is heard: roles and names in the engine’s own accessibility tree', async () => {
    const { page, close } = await used.widget();
    const label = page.t('field.aov.label');
    // Not the lists: WebKit calls those buttons.
    const wanted = [['slider', label], ['textbox', label], ['tab', page.t('nav.data')], ['button', page.t('calculator.more')]];
    assert.deepEqual(await page.heard(wanted), wanted.map(() => 1));
    await close();
  });

  const worth = { nl: /€ 93/, en: /€93/, de: /93 €/, fr: /93 €/ };
  for (const [language, form] of Object.entries(worth)) {
    test(`speaks ${language}`, async () => {
      const { page, close } = await used.widget({ language });
      assert.equal(await page.run(() => document.documentElement.lang), language);
      assert.match(await headline(page), form);
      await page.wait('tab', page.t('nav.calculator'));
      await close();
    });
  }

  test('changes its language in place', async () => {
    const { page, close } = await used.widget();
    await page.select(page.t('common.language'), 2);
    await eventually(() => page.run(() => document.documentElement.lang), (language) => language === 'de', 'German');
    await page.wait('tab', textsOf('de')('nav.calculator'));
    await close();
  });

  test('dark: the ground of the picture is dark, the letters are light', async () => {
    const { page, driver, close } = await used.widget({ query: '?lang=nl&theme=dark' });
    await page.settle();
    const wanted = await page.run(() => getComputedStyle(document.documentElement).getPropertyValue('--kw-card').trim());
    const ground = async () => {
      const { at } = readPng(await driver.screenshot());
      return `#${at(400, 20).map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    };
    await eventually(ground, (color) => color === wanted, `the colour ${wanted}`);
    await close();
  });

  test('fits in 390 px without scrolling sideways', async () => {
    const { page, close } = await used.widget({ width: 390 });
    const sizes = await page.run(() => ({
      window: innerWidth,
      content: document.documentElement.scrollWidth,
      outside: [...document.querySelectorAll('#kw-mirror :is(button, input, select, a)')]
        .filter((e) => e.getBoundingClientRect().left < -1 || e.getBoundingClientRect().right > innerWidth + 1)
        .map((e) => e.id),
    }));
    assert.deepEqual(sizes, { window: 390, content: 390, outside: [] });
    await close();
  });

  test('a lost context comes back with the same picture', async () => {
    const { page, driver, close } = await used.widget();
    await page.settle();
    // Without the right edge, where WebKit's scroll bar fades out on its own.
    const picture = async () => {
      const { at } = readPng(await driver.screenshot());
      const seen = createHash('sha256');
      for (let y = 0; y < 860; y += 2) for (let x = 0; x < 1240; x += 2) seen.update(Uint8Array.from(at(x, y)));
      return seen.digest('hex');
    };
    const before = await picture();
    await page.run(() => {
      window.lose = document.getElementById('kw-canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.lose.loseContext();
    });
    await eventually(() => page.run(() => document.getElementById('kw-canvas').getContext('webgl2').isContextLost()), Boolean, 'the loss');
    await page.settle();
    await page.run(() => window.lose.restoreContext());
    await eventually(picture, (now) => now === before, 'the same picture');
    await close();
  });

  const ways = {
    'when asked for': { query: '?lang=nl&face=plain' },
    'without WebGL2': {
      before: `const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
        };`,
    },
  };
  for (const [way, options] of Object.entries(ways)) {
    test(`the plain face calculates ${way}`, async () => {
      const { page, driver, close } = await used.widget(options);
      const plain = await page.run(() => ({
        canvas: getComputedStyle(document.getElementById('kw-canvas')).display,
        slider: getComputedStyle(document.querySelector('#kw-mirror input[type=range]')).opacity,
      }));
      assert.deepEqual(plain, { canvas: 'none', slider: '1' });
      const before = await headline(page);
      await page.focus('slider', page.t('field.retention_annual.label'));
      await page.press('End');
      await eventually(() => headline(page), (text) => text !== before, 'a new result');
      assert.ok(countColors(readPng(await driver.screenshot())) > 50);
      await close();
    });
  }
}

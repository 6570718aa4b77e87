// Away and back with the browser's button: where the browser keeps whole pages, the widget and the talk with its host go on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './lib/browser.mjs';
import { slider, tidy } from './lib/calculator.mjs';
import { elementWith, heights, useHost, widgetFrame } from './lib/embedded.mjs';

const used = useHost({ without: ['--disable-back-forward-cache'] });

test('back from another page the calculator is there and the frame follows it', async () => {
  const opened = await used.show(elementWith());
  await opened.page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (/** @type {any} */ (window).persisted = persisted)));
  let frame = await widgetFrame(opened);
  await slider({ page: frame, t: opened.t }, 'aov').focus();
  await opened.page.keyboard.press('ArrowRight');
  const now = () => slider({ page: frame, t: opened.t }, 'aov').getAttribute('aria-valuetext').then(tidy);
  await eventually(now, (text) => text === '€ 66,00', 'the moved number');
  await opened.page.goto(`${used.host.origin}/other`);
  await opened.page.goBack();
  frame = await widgetFrame(opened);
  const kept = await opened.page.evaluate(() => /** @type {any} */ (window).persisted === true);
  assert.equal(await now(), kept ? '€ 66,00' : '€ 65,00');
  const before = await heights(opened, frame);
  await frame.getByRole('button', { name: opened.t('calculator.more'), exact: true }).click();
  await eventually(
    () => heights(opened, frame),
    (size) => size.content > before.content + 50 && Math.abs(size.frame - size.content) <= 1,
    'a taller frame',
  );
  await opened.close();
});

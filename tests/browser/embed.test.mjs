// In the blog article: the frame follows its content, both ways and in both directions of the conversation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { pressIn, widgetFrame } from './lib/embedded.mjs';

const used = useBrowser();

async function openArticle(options = {}) {
  const opened = await openPage(used, { path: 'index.html', query: '', ...options });
  await opened.page.locator('clv-calculator').scrollIntoViewIfNeeded();
  const frame = await widgetFrame(opened);
  await eventually(() => opened.page.locator('.poster').isVisible(), (seen) => !seen, 'the poster gone');
  return { ...opened, frame };
}

const heights = async ({ page, frame }) => ({
  frame: await page.locator('iframe').evaluate((e) => e.getBoundingClientRect().height),
  content: await frame.evaluate(() => document.getElementById('kw').getBoundingClientRect().height),
});
const follows = ({ frame, content }) => Math.abs(frame - content) <= 1 && content > 300;

for (const width of [390, 1280]) {
  test(`the frame is as tall as its content at ${width} px`, async () => {
    const opened = await openArticle({ width });
    const first = await eventually(() => heights(opened), follows, 'the height');
    await pressIn(opened.frame, 'button', opened.t('calculator.more'));
    const open = await eventually(() => heights(opened), (now) => follows(now) && now.content !== first.content, 'a taller frame');
    await pressIn(opened.frame, 'button', opened.t('calculator.less'));
    await eventually(() => heights(opened), (now) => follows(now) && now.content !== open.content, 'a shorter frame');
    const [content, window] = await opened.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, 'no scrolling sideways');
    assert.equal(await opened.frame.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1), false);
    await opened.close();
  });
}

test('a page that turns narrow has its frame follow', async () => {
  const opened = await openArticle();
  const wide = await eventually(() => heights(opened), follows);
  await opened.page.setViewportSize({ width: 390, height: 900 });
  await eventually(() => heights(opened), (now) => follows(now) && now.content > wide.content, 'a taller frame');
  await opened.close();
});

test('a wheel over the widget scrolls the page', async () => {
  const opened = await openArticle();
  await eventually(() => heights(opened), follows);
  await opened.page.locator('iframe').scrollIntoViewIfNeeded();
  const box = await opened.page.locator('iframe').boundingBox();
  await opened.page.mouse.move(box.x + box.width / 2, Math.min(box.y + 200, 800));
  const before = await opened.page.evaluate(() => scrollY);
  await opened.page.mouse.wheel(0, 300);
  await eventually(() => opened.page.evaluate(() => scrollY), (y) => y > before + 100, 'scrolling');
  await opened.close();
});

test('the frame has a title', async () => {
  const opened = await openArticle();
  assert.ok(await opened.page.locator('iframe').getAttribute('title'));
  await opened.close();
});

test('messages of strangers are not heard', async () => {
  const opened = await openArticle();
  const { content } = await eventually(() => heights(opened), follows);
  await opened.page.evaluate(() => postMessage({ source: 'klantwaarde', kind: 'height', height: 5000 }, '*'));
  await opened.frame.evaluate(() => postMessage({ source: 'klantwaarde-host', kind: 'hello' }, '*'));
  await opened.page.waitForTimeout(100);
  assert.equal((await heights(opened)).content, content);
  assert.ok(follows(await heights(opened)));
  await opened.close();
});

test('the visitor’s dark theme reaches both', async () => {
  const opened = await openArticle({ context: { colorScheme: 'dark' } });
  assert.equal(await opened.frame.locator('html').getAttribute('data-theme'), 'dark');
  await opened.page.emulateMedia({ colorScheme: 'light' });
  await eventually(() => opened.frame.locator('html').getAttribute('data-theme'), (theme) => theme === 'light', 'the light theme');
  await opened.close();
});

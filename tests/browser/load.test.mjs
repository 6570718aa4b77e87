// The first view: it comes, complains about nothing, asks nobody else, fits, and then rests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settle, started, useBrowser } from './lib/browser.mjs';
import { headline, slider } from './lib/calculator.mjs';

const used = useBrowser();

test('loads without a word in the console, from its own origin only', async () => {
  const opened = await openPage(used);
  assert.equal(await opened.page.locator('html').getAttribute('lang'), 'nl');
  assert.equal(await opened.page.locator('#kw-poster').count(), 0);
  assert.ok(await slider(opened, 'aov').count());
  assert.deepEqual(opened.requests.filter((url) => !url.startsWith(used.site.origin) && !url.startsWith('data:')), []);
  await opened.close();
});

test('the example shop is worth € 93 per customer', async () => {
  const opened = await openPage(used);
  assert.match(await headline(opened), /€ 93/);
  await opened.close();
});

for (const language of ['nl', 'en']) {
  test(`speaks ${language}`, async () => {
    const opened = await openPage(used, { language });
    assert.equal(await opened.page.locator('html').getAttribute('lang'), language);
    await opened.page.getByRole('tab', { name: opened.t('nav.calculator') }).waitFor({ state: 'attached' });
    await opened.close();
  });
}

for (const width of [320, 390, 768, 1280]) {
  test(`fits in ${width} px without scrolling sideways`, async () => {
    const opened = await openPage(used, { width });
    const sizes = await opened.page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
      outside: [...document.querySelectorAll('#kw-mirror :is(button, input, select, a)')]
        .map((e) => ({ name: e.textContent || e.id, box: e.getBoundingClientRect() }))
        .filter(({ box }) => box.left < -1 || box.right > innerWidth + 1)
        .map(({ name }) => name),
    }));
    assert.ok(sizes.content <= sizes.window, JSON.stringify(sizes));
    assert.deepEqual(sizes.outside, []);
    await opened.close();
  });
}

test('draws nothing in two idle seconds', async () => {
  const opened = await openPage(used, {
    prepare: (page) =>
      page.addInitScript(() => {
        const counted = /** @type {any} */ (window);
        counted.frames = 0;
        const original = window.requestAnimationFrame;
        window.requestAnimationFrame = (callback) => original((now) => (counted.frames++, callback(now)));
      }),
  });
  await opened.page.waitForTimeout(1000); // whatever moves at the start has come to rest
  const before = await opened.page.evaluate(() => /** @type {any} */ (window).frames);
  assert.ok(before > 0);
  await opened.page.waitForTimeout(2000);
  assert.equal(await opened.page.evaluate(() => /** @type {any} */ (window).frames), before);
  await opened.close();
});

test('the canvas shows a picture', async () => {
  const opened = await openPage(used);
  await settle(opened.page);
  const canvas = await opened.page.locator('#kw-canvas').screenshot();
  // A blank picture of this size compresses to almost nothing.
  assert.ok(canvas.length > 20_000, `${canvas.length} bytes of PNG`);
  await opened.close();
});

test('works from a server that neither compresses nor knows wasm', async () => {
  const opened = await openPage(used, {
    prepare: (page) =>
      page.route('**/*.wasm', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { 'content-type': 'application/octet-stream' } });
      }),
  });
  await started(opened.page);
  await opened.close();
});

test('without JavaScript there is something to read', async () => {
  const context = await used.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${used.site.address}widget.html`);
  assert.match(await page.locator('body').innerText(), /JavaScript nodig/);
  await context.close();
});

test('a module that does not come leaves a sentence', async () => {
  const context = await used.browser.newContext();
  const page = await context.newPage();
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(`${used.site.address}widget.html?lang=en`);
  await page.getByText('could not start').waitFor();
  await context.close();
});

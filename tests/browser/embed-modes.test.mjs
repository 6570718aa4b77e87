// On somebody else's page, in every way that it can get there: it starts, is as tall as its content both ways, and tells
// what the page may know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './lib/browser.mjs';
import { slider } from './lib/calculator.mjs';
import { elementWith, event, heights, messages, pressIn, useHost, widgetFrame } from './lib/embedded.mjs';

const used = useHost();
const follows = ({ frame, content }) => Math.abs(frame - content) <= 1 && content > 300;

/** The few lines that docs.html gives for a plain iframe. */
const greeting = `<script>
addEventListener('message', ({ source, data }) => {
  const frame = document.querySelector('iframe');
  if (source !== frame.contentWindow || data?.source !== 'klantwaarde') return;
  if (data.kind === 'height') {
    frame.style.height = data.height + 'px';
    if (!frame.dataset.greeted) source.postMessage({ source: 'klantwaarde-host', kind: 'hello' }, '*');
    frame.dataset.greeted = 'yes';
  }
});
</script>`;
const iframe = (attributes = '') =>
  `${greeting}<iframe ${attributes} src="SITEwidget.html?lang=nl" title="Klantwaarde" style="width:100%;border:0;height:500px"></iframe>`;

const modes = {
  'the element': { body: elementWith() },
  'the element, sandboxed': { body: elementWith('lang="nl" sandbox') },
  'the element, with more allowed': { body: elementWith('lang="nl" sandbox="allow-scripts allow-same-origin allow-downloads"') },
  'the element under a strict policy': {
    body: elementWith(),
    headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self' ORIGIN; frame-src ORIGIN; base-uri 'none'" },
  },
  // The plain face is laid out by the browser: its height is another than the picture's.
  'the element with its plain face': { body: elementWith('lang="nl" face="plain"') },
  'a plain iframe': { body: iframe() },
  'a plain iframe, sandboxed': { body: iframe('sandbox="allow-scripts"') },
};

for (const [mode, { body, headers }] of Object.entries(modes)) {
  test(`${mode}: starts, follows its content, tells results`, async () => {
    const opened = await used.show(body, { headers });
    const frame = await widgetFrame(opened);
    const first = await eventually(() => heights(opened, frame), follows, 'the height');
    await pressIn(frame, 'button', opened.t('calculator.more'));
    const open = await eventually(() => heights(opened, frame), (now) => follows(now) && now.content > first.content + 50, 'a taller frame');
    await pressIn(frame, 'button', opened.t('calculator.less'));
    await eventually(() => heights(opened, frame), (now) => follows(now) && now.content < open.content - 50, 'a shorter frame');
    const results = () => messages(opened).then((all) => all.map(({ data }) => data).filter(({ kind }) => kind === 'result'));
    // A result is told when the numbers stand still: a key that comes before leaves out the first.
    const before = (await eventually(results, (all) => all.length >= 1, 'a result')).at(-1);
    await slider({ page: frame, t: opened.t }, 'aov').focus();
    await opened.page.keyboard.press('ArrowRight');
    const moved = (await eventually(results, (all) => all.at(-1).clv !== before.clv, 'the moved result')).at(-1);
    assert.equal(moved.version, 1);
    assert.equal(moved.currency, 'EUR');
    assert.ok(moved.clv > 93 && moved.clv < 96, JSON.stringify(moved));
    await opened.close();
  });
}

test('the element’s events: ready, result, error never', async () => {
  const opened = await used.show(elementWith('lang="en" currency="usd" aov="80" data-layer'));
  await widgetFrame(opened);
  await event(opened, 'clv-ready');
  const result = await event(opened, 'clv-result');
  // The example's CLV is € 92,57 at € 65 (FORMULAS.md); it is linear in the order value.
  assert.ok(Math.abs(result.clv - (92.57 * 80) / 65) < 0.5, JSON.stringify(result));
  assert.equal(result.currency, 'USD');
  assert.deepEqual(Object.keys(result).sort(), ['clv', 'clv_cac_ratio', 'currency', 'horizon_months', 'max_cac', 'net_clv', 'payback']);
  const layer = await opened.page.evaluate(() => /** @type {any} */ (window).dataLayer);
  assert.deepEqual(layer.map((entry) => entry.event).slice(0, 2), ['clv_ready', 'clv_result']);
  assert.equal(layer[1].clv_id, 'k');
  assert.equal(layer[1].clv.clv, result.clv);
  assert.deepEqual(await opened.page.evaluate(() => /** @type {any} */ (document.querySelector('clv-calculator')).result), result);
  await opened.close();
});

test('options change while it runs: theme, language, accent, a number', async () => {
  const opened = await used.show(elementWith('lang="nl" theme="light"'));
  const frame = await widgetFrame(opened);
  await event(opened, 'clv-ready');
  const set = (options) => opened.page.evaluate((given) => /** @type {any} */ (document.querySelector('clv-calculator')).set(given), options);
  await set({ theme: 'dark' });
  await eventually(() => frame.locator('html').getAttribute('data-theme'), (theme) => theme === 'dark', 'the dark theme');
  const card = () => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--kw-card'));
  assert.equal(await card(), '#12161b');
  assert.equal(await opened.page.locator('iframe').evaluate((e) => e.style.colorScheme), 'dark');
  await set({ lang: 'de', accent: '#7c3aed', aov: 100 });
  await frame.waitForSelector('html[lang=de]', { state: 'attached' });
  await event(opened, 'clv-result', ({ clv }) => Math.abs(clv - (92.57 * 100) / 65) < 0.5);
  await opened.page.evaluate(() => (/** @type {any} */ (document.querySelector('clv-calculator')).theme = null));
  await eventually(() => frame.locator('html').getAttribute('data-theme'), (theme) => theme === 'light', 'the visitor’s own theme');
  await opened.close();
});

test('options by message to a plain iframe: texts, numbers, truths; others are noted', async () => {
  const notes = /** @type {string[]} */ ([]);
  const opened = await used.show(iframe(), { prepare: async (page) => page.on('console', (message) => notes.push(message.text())) });
  await widgetFrame(opened);
  const say = (options) =>
    opened.page.evaluate((given) => frames[0].postMessage({ source: 'klantwaarde-host', kind: 'options', options: given }, '*'), options);
  await say({ currency: 'USD', aov: 130, prices_include_vat: false, accent: 'red', gross_margin: 45, colour: true });
  const results = () => messages(opened).then((all) => all.map(({ data }) => data).filter(({ kind }) => kind === 'result'));
  const last = (all) => all.at(-1);
  const { clv } = last(await eventually(results, (all) => last(all)?.currency === 'USD', 'the result'));
  assert.ok(Math.abs(clv - 92.57 * 2) < 0.5, String(clv));
  for (const note of ['accent=red', 'gross_margin=45', 'colour=true']) assert.ok(notes.join('\n').includes(note), note);
  await opened.close();
});

test('a greatest height: the frame stops there and its content scrolls', async () => {
  const opened = await used.show(elementWith('lang="nl" max-height="500" min-height="480"'), { width: 390 });
  const frame = await widgetFrame(opened);
  await event(opened, 'clv-ready');
  await eventually(() => heights(opened, frame), ({ frame: height }) => height === 500, 'the limit');
  assert.equal(await frame.evaluate(() => document.documentElement.classList.contains('follows-height')), false);
  assert.ok(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight));
  await opened.close();
});

test('two on a page are two: own numbers, own language, one loader each time', async () => {
  const opened = await used.show(`${elementWith()}<script async src="SITEembed.js"></script><clv-calculator id="m" lang="en" aov="130" loading="eager"></clv-calculator>`);
  const frames = [await widgetFrame(opened, 0), await widgetFrame(opened, 1)];
  const languages = await Promise.all(frames.map((frame) => frame.locator('html').getAttribute('lang')));
  assert.deepEqual(languages.sort(), ['en', 'nl']);
  const values = await eventually(
    () => opened.page.evaluate(() => ['k', 'm'].map((id) => /** @type {any} */ (document.getElementById(id)).result?.clv)),
    ([a, b]) => a && b,
    'both results',
  );
  assert.ok(Math.abs(values[1] / values[0] - 2) < 0.01, JSON.stringify(values));
  await opened.close();
});

test('out of sight, where the browser calls no frames, it starts when it is asked to', async () => {
  const opened = await used.show(`<p style="height:9000px">Lang verhaal</p>${elementWith('lang="nl" loading="eager"')}`);
  await widgetFrame(opened);
  assert.ok((await event(opened, 'clv-result')).clv > 0);
  await opened.close();
});

test('loads only when it comes near what is seen', async () => {
  const opened = await used.show(`<p style="height:5000px">Lang verhaal</p>${elementWith()}`);
  await opened.page.waitForTimeout(500);
  assert.equal(opened.requests.filter((url) => url.includes('widget.html')).length, 0);
  await opened.page.locator('clv-calculator').scrollIntoViewIfNeeded();
  await widgetFrame(opened);
  await opened.close();
});

test('a host that takes the element away, and puts it back', async () => {
  const opened = await used.show(elementWith());
  await widgetFrame(opened);
  await opened.page.evaluate(() => {
    const element = /** @type {Element} */ (document.querySelector('clv-calculator'));
    element.remove();
    /** @type {any} */ (window).kept = element;
  });
  await eventually(() => opened.page.frames().length, (count) => count === 1, 'no frame');
  await opened.page.evaluate(() => document.body.append(/** @type {any} */ (window).kept));
  const frame = await widgetFrame(opened);
  await eventually(() => heights(opened, frame), follows, 'the height');
  await opened.close();
});

const poster = '<p id="poster">Voorbeeld: een nieuwe klant levert € 93 op.</p>';

test('a slow network: the poster is read until the widget is there', async () => {
  let release = () => {};
  const held = new Promise((done) => (release = () => done(undefined)));
  const opened = await used.show(elementWith('lang="nl"', poster), {
    prepare: (page) => page.route('**/widget.wasm', (route) => held.then(() => route.continue())),
  });
  await eventually(() => opened.requests.some((url) => url.includes('widget.wasm')), Boolean, 'the module being asked for');
  assert.ok(await opened.page.locator('#poster').isVisible());
  release();
  await widgetFrame(opened);
  await eventually(() => opened.page.locator('#poster').isVisible(), (seen) => !seen, 'the poster gone');
  await opened.close();
});

test('blocked wasm: the poster stays and the host hears why', async () => {
  const opened = await used.show(elementWith('lang="nl"', poster), {
    prepare: (page) => page.route('**/widget.wasm', (route) => route.abort()),
    allow: /widget\.wasm|Failed to (fetch|load)|error: TypeError/,
  });
  assert.deepEqual(await event(opened, 'clv-error'), { reason: 'start' });
  assert.ok(await opened.page.locator('#poster').isVisible());
  await opened.close();
});

test('a page that does not come: the poster stays and the host hears why', async () => {
  const opened = await used.show(elementWith('lang="nl"', poster), {
    prepare: async (page) => {
      await page.clock.install();
      await page.route('**/widget.html*', (route) => route.abort());
    },
    allow: /widget\.html|ERR_FAILED/,
  });
  await eventually(() => opened.problems.length, (count) => count > 0, 'the failure');
  const told = () => opened.page.evaluate(() => /** @type {any} */ (window).events);
  assert.deepEqual(await told(), []);
  await opened.page.clock.fastForward(21_000);
  assert.deepEqual((await eventually(told, (all) => all.length > 0, 'the event'))[0].detail, { reason: 'unreachable' });
  assert.ok(await opened.page.locator('#poster').isVisible());
  await opened.close();
});

test('without a poster and without wasm, the widget’s own sentence is read', async () => {
  const opened = await used.show(elementWith('lang="en"'), {
    prepare: (page) => page.route('**/widget.wasm', (route) => route.abort()),
    allow: /widget\.wasm|Failed to (fetch|load)|error: TypeError/,
  });
  await opened.page.frameLocator('iframe').getByText('could not start').waitFor();
  await opened.close();
});

test('blocked wasm: a plain form does the sum, as the calculator does', async () => {
  const start = 'lang="en" aov="80" cost-per-order="3" cac="40" retention-annual="0.6"';
  const usual = await used.show(elementWith(start));
  const { clv } = await event(usual, 'clv-result');
  await usual.close();
  const opened = await used.show(elementWith(start), {
    prepare: (page) => page.route('**/widget.wasm', (route) => route.abort()),
    allow: /widget\.wasm|Failed to (fetch|load)|error: TypeError/,
  });
  const frame = opened.page.frameLocator('iframe');
  const shown = async () => Number((await frame.getByLabel('CLV').textContent())?.replace(/[^\d.-]/g, ''));
  assert.equal(await shown(), Math.round(clv * 100) / 100);
  assert.equal(await frame.getByLabel('Payback time').textContent(), '1.1 months');
  await frame.getByRole('spinbutton', { name: 'Cost per new customer' }).fill('10');
  assert.equal(await frame.getByLabel('Payback time').textContent(), 'straight away');
  await frame.getByRole('spinbutton', { name: 'Average order' }).fill('');
  assert.equal(await shown(), Math.round(clv * 100) / 100);
  await opened.close();
});

test('without JavaScript the poster is read', async () => {
  const opened = await used.show(elementWith('lang="nl"', poster), { context: { javaScriptEnabled: false } });
  assert.ok(await opened.page.locator('#poster').isVisible());
  await opened.close();
});

test('a pinned release with its integrity', async () => {
  const about = await (await fetch(`${used.site.address}release.json`)).json();
  const body = `<script async src="SITE${about.folder}/embed.js" integrity="${about.integrity}" crossorigin="anonymous"></script><clv-calculator id="k" lang="nl"></clv-calculator>`;
  const opened = await used.show(body);
  const frame = await widgetFrame(opened);
  assert.ok(frame.url().includes(`${about.folder}/widget.html`));
  const widget = await fetch(`${used.site.address}${about.folder}/widget.html`);
  assert.match(widget.headers.get('cache-control') ?? '', /immutable/);
  await opened.close();
});

test('the height as WordPress, Datawrapper and iframe-resizer know it', async () => {
  const opened = await used.show(`<iframe src="SITEwidget.html?lang=nl#?secret=Ab12" title="Klantwaarde" data-secret="Ab12" style="width:100%"></iframe>`);
  await widgetFrame(opened);
  const all = () => messages(opened).then((list) => list.map(({ data }) => data));
  const wordpress = await eventually(() => all().then((list) => list.find((data) => data.message === 'height')), Boolean, 'WordPress’ message');
  assert.equal(wordpress.secret, 'Ab12');
  assert.ok(wordpress.value > 300);
  assert.ok((await all()).some((data) => data['datawrapper-height']?.klantwaarde === wordpress.value));
  await opened.page.evaluate(() => frames[0].postMessage('[iFrameSizer]doos:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll', '*'));
  const resizer = await eventually(() => all().then((list) => list.find((data) => typeof data === 'string')), Boolean, 'iframe-resizer’s message');
  assert.match(resizer, new RegExp(`^\\[iFrameSizer\\]doos:${wordpress.value}:\\d+:size$`));
  await opened.close();
});

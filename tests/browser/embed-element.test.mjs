// The element as an element: every spelling of an option, properties before its definition, what is taken away again, its
// promise, its places on the page and the ways in which its script can come.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually } from './lib/browser.mjs';
import { slider } from './lib/calculator.mjs';
import { elementWith, event, useHost, widgetFrame } from './lib/embedded.mjs';
import { dist } from './lib/site.mjs';

const used = useHost();

// FORMULAS.md, row 1 of its table: 92.573258 with a margin of 45 %. The value is linear in the margin, and prices that
// include VAT of 21 % are worth 1/1.21 of it.
const example = 92.573258;
const half = (example * 0.5) / 0.45; // 102.86
const halfWithoutVat = half / 1.21; // 85.01
const near = (value, wanted) => Math.abs(value - wanted) < 0.005;

/** Waits until the element with this id tells this CLV. @param {any} opened @param {number} clv @param {string} [id] */
const tells = (opened, clv, id = 'k') =>
  eventually(
    () => opened.page.evaluate((name) => /** @type {any} */ (document.getElementById(name)).result?.clv ?? null, id),
    (value) => value !== null && near(value, clv),
    `${id} telling ${clv.toFixed(2)}`,
  );
const inPage = (opened, work, argument) => opened.page.evaluate(work, argument);
/** @param {any} opened @param {string} name @param {string | null} value */
const attribute = (opened, name, value) =>
  inPage(opened, ([key, text]) => {
    const element = /** @type {Element} */ (document.getElementById('k'));
    if (text === null) element.removeAttribute(key);
    else element.setAttribute(key, text);
  }, [name, value]);

test('every spelling gives the same figure', async () => {
  const spelled = [
    ['gross-margin="0.5" prices-include-vat', halfWithoutVat],
    ['gross_margin="0.5" prices_include_vat="true"', halfWithoutVat],
    ['grossmargin="0.5" pricesincludevat="pricesincludevat"', halfWithoutVat],
    ['grossMargin="0.5" prices-include-vat="false"', half],
  ];
  const elements = spelled.map(([attributes], i) => `<clv-calculator id="e${i}" loading="eager" ${attributes}></clv-calculator>`);
  const opened = await used.show(`<script async src="SITEembed.js"></script>${elements.join('')}`);
  for (const [i, [, clv]] of spelled.entries()) await tells(opened, Number(clv), `e${i}`);
  const truths = await inPage(opened, () => [...document.querySelectorAll('clv-calculator')].map((e) => /** @type {any} */ (e).pricesIncludeVat));
  assert.deepEqual(truths, [true, true, true, false]);
  await opened.close();
});

test('an attribute that is taken away is as if it had never been there', async () => {
  const opened = await used.show(elementWith('lang="en" theme="light" accent="#7c3aed" gross-margin="0.5" prices-include-vat'));
  const frame = await widgetFrame(opened);
  const accent = () => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--kw-accent'));
  await tells(opened, halfWithoutVat);
  const chosen = await accent();
  await attribute(opened, 'prices-include-vat', null);
  await tells(opened, half);
  await attribute(opened, 'gross-margin', null);
  await tells(opened, example);
  await attribute(opened, 'accent', null);
  await eventually(accent, (now) => now !== chosen && now === '#0f766e', 'the theme’s own colour');
  await attribute(opened, 'lang', null);
  await frame.waitForSelector('html[lang=nl]', { state: 'attached' });
  await opened.close();
});

test('under a preset it is the preset’s, and what is given besides it stays', async () => {
  const other = '<clv-calculator id="o" loading="eager" preset="fashion" gross-margin="0.5"></clv-calculator>';
  const opened = await used.show(elementWith('preset="fashion" gross-margin="0.5" aov="333"') + other);
  await widgetFrame(opened, 1);
  const { clv } = await eventually(() => inPage(opened, () => /** @type {any} */ (document.getElementById('o')).result), Boolean, 'the result');
  await event(opened, 'clv-ready');
  await attribute(opened, 'aov', null);
  await tells(opened, clv);
  // Of another preset, both go on: nothing but the margin is given.
  await attribute(opened, 'preset', null);
  await tells(opened, half);
  await opened.close();
});

test('properties from before the definition are taken over, and live', async () => {
  const opened = await used.show('<clv-calculator id="k"></clv-calculator>');
  await inPage(opened, (site) => {
    const element = /** @type {any} */ (document.getElementById('k'));
    Object.assign(element, { grossMargin: 0.5, pricesIncludeVat: true });
    document.head.append(Object.assign(document.createElement('script'), { src: `${site}embed.js` }));
  }, used.site.address);
  await tells(opened, halfWithoutVat);
  const now = await inPage(opened, () => {
    const element = /** @type {any} */ (document.getElementById('k'));
    return { hides: Object.hasOwn(element, 'grossMargin'), attribute: element.getAttribute('gross-margin'), truth: element.pricesIncludeVat };
  });
  assert.deepEqual(now, { hides: false, attribute: '0.5', truth: true });
  await inPage(opened, () => (/** @type {any} */ (document.getElementById('k')).pricesIncludeVat = false));
  await tells(opened, half);
  await inPage(opened, () => (/** @type {any} */ (document.getElementById('k')).grossMargin = undefined));
  await tells(opened, example);
  await inPage(opened, () => (/** @type {any} */ (document.getElementById('k')).grossMargin = 0.5));
  await tells(opened, half);
  // How Vue takes a property away.
  await inPage(opened, () => (/** @type {any} */ (document.getElementById('k')).grossMargin = ''));
  await tells(opened, example);
  await opened.close();
});

test('a property replaces whatever spelling the attribute had', async () => {
  const opened = await used.show(elementWith('grossmargin="0.3"'));
  await event(opened, 'clv-ready');
  await inPage(opened, () => (/** @type {any} */ (document.getElementById('k')).grossMargin = 0.5));
  await tells(opened, half);
  assert.deepEqual(await inPage(opened, () => document.getElementById('k')?.getAttributeNames()), ['id', 'gross-margin']);
  await opened.close();
});

for (const [way, code] of Object.entries({
  'a script': '<script src="SITEembed.js"></script>',
  'a module': '<script type="module" src="SITEembed.js"></script>',
  'an import': `<script type="module">import 'SITEembed.js'</script>`,
  'a late import': `<script>import('SITEembed.js?v=2')</script>`,
})) {
  test(`defined by ${way}`, async () => {
    const opened = await used.show(`<clv-calculator id="k" gross-margin="0.5"></clv-calculator>${code}`);
    await tells(opened, half);
    await opened.close();
  });
}

test('a loader that lies elsewhere finds the widget by its base', async () => {
  const body = '<script type="module" src="/bundle.js"></script><clv-calculator id="k" base="BASE" gross-margin="0.5"></clv-calculator>';
  const opened = await used.show(body.replace('BASE', used.site.address.slice(0, -1)), {
    prepare: (page) =>
      page.route('**/bundle.js', (route) => route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(dist, 'embed.js'), 'utf8') })),
  });
  await tells(opened, half);
  await opened.close();
});

test('moved with its state it keeps its frame, and what the visitor did in it', async () => {
  const opened = await used.show(`<p>Boven</p>${elementWith()}<section></section>`);
  const frame = await widgetFrame(opened);
  await slider({ page: frame, t: opened.t }, 'aov').focus();
  await opened.page.keyboard.press('ArrowRight');
  const { clv } = await event(opened, 'clv-result', (result) => result.clv > example);
  await inPage(opened, () => /** @type {any} */ (document.querySelector('section')).moveBefore(document.getElementById('k'), null));
  assert.equal(await inPage(opened, () => document.querySelector('section')?.firstElementChild?.id), 'k');
  assert.equal(opened.requests.filter((url) => url.includes('widget.html')).length, 1);
  await inPage(opened, () => /** @type {any} */ (document.getElementById('k')).set({ currency: 'USD' }));
  assert.equal((await event(opened, 'clv-result', ({ currency }) => currency === 'USD')).clv, clv);
  await opened.close();
});

test('who comes late asks for ready and result', async () => {
  const opened = await used.show(elementWith('gross-margin="0.5"'));
  await tells(opened, half);
  const late = await inPage(opened, async () => {
    const element = /** @type {any} */ (document.getElementById('k'));
    return (await element.ready) === element && element.result.clv;
  });
  assert.ok(near(late, half));
  // Taken away and put back it is ready anew.
  const again = await inPage(opened, async () => {
    const element = /** @type {any} */ (document.getElementById('k'));
    const before = element.ready;
    element.remove();
    const waits = element.ready;
    document.body.append(element);
    return before !== waits && (await waits) === element && element.ready === waits;
  });
  assert.equal(again, true);
  await opened.close();
});

test('a widget that cannot start breaks the promise', async () => {
  const opened = await used.show(elementWith(), {
    prepare: (page) => page.route('**/widget.wasm', (route) => route.abort()),
    allow: /widget\.wasm|Failed to (fetch|load)|error: TypeError/,
  });
  await event(opened, 'clv-error');
  const reason = await inPage(opened, () => /** @type {any} */ (document.getElementById('k')).ready.catch((error) => error.message));
  assert.equal(reason, 'start');
  await opened.close();
});

test('a face that changes is another frame', async () => {
  const opened = await used.show(elementWith('gross-margin="0.5"'));
  await tells(opened, half);
  await attribute(opened, 'face', 'plain');
  await eventually(() => opened.page.frames().some((frame) => frame.url().includes('face=plain')), Boolean, 'the other frame');
  await inPage(opened, () => /** @type {any} */ (document.getElementById('k')).ready);
  await opened.close();
});

test('what looks like an option and is none is named in the console', async () => {
  const notes = /** @type {string[]} */ ([]);
  const opened = await used.show(
    elementWith('margin="0.5" order-value="80" data-theme="x" aria-current="page" class="c" tabindex="0" contenteditable="false" :aov="x" sandbox'),
    { prepare: async (page) => page.on('console', (message) => notes.push(message.text())), allow: /has no option/ },
  );
  await event(opened, 'clv-ready');
  assert.deepEqual(notes.filter((note) => note.includes('clv-calculator')), [
    '<clv-calculator> has no option “margin”. Is it “gross-margin”?',
    '<clv-calculator> has no option “order-value”. Is it “orders-per-year”?',
  ]);
  await opened.close();
});

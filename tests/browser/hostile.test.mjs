// A host that wants to know what it may not: it says everything it can think of, and looks at every answer. And a site
// owner's options that want to be more than options.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage } from './lib/browser.mjs';
import { elementWith, event, messages, openDataIn, pressIn, useHost, widgetFrame } from './lib/embedded.mjs';
import { analysed } from './lib/import.mjs';
import { csvFile } from './lib/orders.mjs';

const used = useHost();

/** Orders whose every name and amount would be recognised again. */
function secretOrders() {
  const lines = ['ordernummer;klantnummer;datum;totaal'];
  for (let i = 0; i < 240; ++i) {
    const day = new Date(Date.UTC(2023, 0, 1 + i * 2)).toISOString().slice(0, 10);
    lines.push(`GEHEIM${i};geheim${i % 47}@voorbeeld.nl;${day};${(61.37 + (i % 7)).toFixed(2).replace('.', ',')}`);
  }
  return csvFile('geheim.csv', lines);
}

const hello = { source: 'klantwaarde-host', kind: 'hello' };

test('nothing of a file can be had by any message, not even by calculating with it', async () => {
  const opened = await used.show(elementWith());
  const frame = await widgetFrame(opened);
  await event(opened, 'clv-result');
  const inside = { ...opened, page: frame };
  await openDataIn(inside);
  await frame.locator('#kw-mirror input[type=file]').first().setInputFiles(secretOrders());
  await analysed(inside);
  assert.deepEqual(await event(opened, 'clv-import'), { files: 1, rows: 200, orders: 200, customers: 40 });

  // Now its numbers go into the calculator. From here on the host tries.
  await pressIn(frame, 'button', opened.t('data.use_numbers'));
  await frame.getByRole('tab', { name: opened.t('nav.calculator'), selected: true }).waitFor({ state: 'attached' });
  const aov = (await frame.getByRole('textbox', { name: opened.t('field.aov.label') }).inputValue()).replace(/[^\d,]/g, '');
  assert.match(aov, /^6\d,\d\d$/);
  const before = (await messages(opened)).length;
  await opened.page.evaluate((greeting) => {
    const target = document.querySelector('clv-calculator')?.shadowRoot?.querySelector('iframe')?.contentWindow;
    const say = (/** @type {unknown} */ message) => target?.postMessage(message, '*');
    const kinds = ['hello', 'options', 'result', 'state', 'share', 'export', 'get', 'import', 'height', '__proto__', 'constructor'];
    for (const kind of kinds) say({ ...greeting, kind });
    for (const name of ['cac', 'target_ratio', 'horizon_months', 'currency', 'lang', 'theme', 'view', 'vat_rate'])
      for (const value of ['1', '36', 'EUR', 'en', 'dark', 'data', '0.5']) say({ ...greeting, kind: 'options', options: { [name]: value } });
    say({ ...greeting, kind: 'options', options: { reduced_motion: true, time_zone: 'UTC', today: '1999-12-31', coarse_pointer: 'x', aov: 7, cac: null } });
    for (const odd of [null, 1, '', 'klantwaarde-host', [], [greeting], '[iFrameSizer]x:8:false', { source: 'klantwaarde-host' }, new Map([['kind', 'hello']])]) say(odd);
    say({ ...greeting, kind: 'options', options: { view: 'calculator', lang: 'nl' } });
  }, hello);
  await frame.waitForSelector('html[lang=nl]', { state: 'attached' });
  await frame.getByRole('slider', { name: opened.t('field.cac.label'), exact: true }).focus();
  await opened.page.keyboard.press('ArrowRight');
  await opened.page.waitForTimeout(1200);

  const told = (await messages(opened)).slice(before).map(({ data }) => data);
  assert.ok(told.some(({ kind }) => kind === 'height'), 'it did hear the host');
  const results = told.filter(({ kind }) => kind === 'result');
  assert.deepEqual(results, [], 'no result with measured numbers');
  const everything = JSON.stringify(await messages(opened));
  for (const secret of ['geheim', 'GEHEIM', 'voorbeeld.nl', aov, aov.replace(',', '.')]) assert.ok(!everything.includes(secret), secret);
  await opened.close();
});

test('a stranger’s frame is not heard, and a stranger does not hear', async () => {
  const opened = await used.show(`${elementWith()}<iframe id="stranger" src="/other" title="vreemd"></iframe>`);
  const frame = await widgetFrame(opened);
  await event(opened, 'clv-ready');
  const height = await opened.page.locator('clv-calculator iframe').evaluate((e) => e.getBoundingClientRect().height);
  await opened.page.frames().find((f) => f.url().endsWith('/other'))?.evaluate((greeting) => {
    // To the host as if it were the widget, and to the widget as if it were the host.
    parent.postMessage({ source: 'klantwaarde', version: 1, kind: 'height', height: 7777 }, '*');
    parent.postMessage({ source: 'klantwaarde', version: 1, kind: 'result', clv: 666 }, '*');
    // The widget's frame is in a shadow tree, out of a sibling's reach; whatever can be reached is told.
    for (let i = 0; i < parent.length; ++i) parent[i].postMessage({ ...greeting, kind: 'options', options: { theme: 'dark', lang: 'fr' } }, '*');
  }, hello);
  await opened.page.waitForTimeout(300);
  assert.equal(await opened.page.locator('clv-calculator iframe').evaluate((e) => e.getBoundingClientRect().height), height);
  const events = await opened.page.evaluate(() => /** @type {any} */ (window).events);
  assert.ok(!events.some(({ detail }) => detail.clv === 666));
  assert.equal(await frame.locator('html').getAttribute('lang'), 'nl');
  await opened.close();
});

test('results go to nobody who did not greet, and then to that origin alone', async () => {
  const opened = await used.show('<iframe src="SITEwidget.html?lang=nl" title="Klantwaarde"></iframe>');
  await widgetFrame(opened);
  await opened.page.waitForTimeout(700);
  const kinds = (await messages(opened)).map(({ data }) => data.kind ?? Object.keys(data)[0]);
  assert.ok(kinds.every((kind) => ['height', 'datawrapper-height'].includes(kind)), kinds.join());
  await opened.page.evaluate((greeting) => frames[0].postMessage(greeting, '*'), hello);
  const result = await eventually(() => messages(opened).then((all) => all.find(({ data }) => data.kind === 'result')), Boolean, 'the result');
  assert.equal(result.origin, used.site.origin);
  await opened.close();
});

test('options cannot bring in code, styles or addresses', async () => {
  const evil = {
    lang: '"><script>window.evil=1</script>',
    accent: 'red;}body{background:url(https://evil.example/)}',
    font: '../../evil',
    theme: 'dark"onload="evil()',
    currency: '<img src=x onerror=evil()>',
    radius: '1px;--x:url(//evil.example)',
    preset: '__proto__',
    view: 'constructor',
    face: '<svg onload=evil()>',
    __proto__: 'x',
    aov: '1e400',
    nonsense: 'javascript:evil()',
  };
  const notes = /** @type {string[]} */ ([]);
  const opened = await openPage(used, {
    query: `?${new URLSearchParams(evil)}&toString=1`,
    prepare: async (page) => page.on('console', (message) => notes.push(message.text())),
  });
  assert.equal(await opened.page.evaluate(() => /** @type {any} */ (window).evil), undefined);
  assert.equal(await opened.page.locator('html').getAttribute('lang'), 'nl');
  const style = await opened.page.evaluate(() => document.documentElement.getAttribute('style') ?? '');
  assert.ok(!style.includes('evil'), style);
  assert.deepEqual(opened.requests.filter((url) => !url.startsWith(used.site.origin) && !/^(data|blob):/.test(url)), []);
  const said = notes.join('\n');
  for (const name of ['accent', 'font', 'theme', 'currency', 'radius', 'preset', 'view', 'face', 'aov', 'nonsense']) assert.match(said, new RegExp(`\\b${name}=`), said);
  await opened.close();
});

test('the pages state strict policies, by header too, and keep to them', async () => {
  for (const page of ['widget.html', 'index.html', 'builder.html', 'gallery.html', 'docs.html', 'docs-en.html', 'frameworks.html', 'frameworks-en.html', 'strict.html', '']) {
    const answer = await fetch(used.site.address + page);
    const text = await answer.text();
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'/, page);
    assert.ok(text.includes(`content="${policy}"`), `${page} states the same itself`);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/, page);
    assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|<[a-z][^>]*\s(?:on\w+|style)=/, `${page} has nothing inline`);
    assert.match(answer.headers.get('permissions-policy') ?? '', /camera=\(\)/);
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  }
});

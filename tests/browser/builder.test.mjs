// The builder page: what is chosen is seen, and is in the code; what the widget would not take is marked and left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { widgetFrame } from './lib/embedded.mjs';

const used = useBrowser({ headers: true });

test('choices go into the preview and into every code', async () => {
  const context = { permissions: ['clipboard-read', 'clipboard-write'] };
  // A preview that is replaced stops loading.
  const opened = await openPage(used, { path: 'builder.html', query: '', context, allow: /^failed: / });
  const code = (id) => opened.page.locator(`#code-${id}`).inputValue();
  await opened.page.getByLabel(/^lang /).selectOption('de');
  await opened.page.getByLabel(/^accent /).fill('7c3aed');
  await opened.page.getByText('Getallen waarmee de bezoeker begint').click();
  await opened.page.getByLabel(/^aov /).fill('80');
  await opened.page.getByLabel(/^gross_margin /).fill('45');
  assert.match(await code('html'), /<clv-calculator lang="de" accent="7c3aed" aov="80">/);
  assert.match(await code('iframe'), /widget\.html\?lang=de&amp;accent=7c3aed&amp;aov=80"/);
  assert.match(await code('wordpress'), /^<!-- wp:html -->/);
  assert.match(await code('shortcode'), /^\[klantwaarde lang="de" accent="7c3aed" aov="80"\]$/);
  assert.equal(await opened.page.getByLabel(/^gross_margin /).getAttribute('aria-invalid'), 'true');
  assert.ok(!(await code('html')).includes('gross-margin'));
  await opened.page.getByLabel(/Vaste versie/).check();
  const about = await (await fetch(`${used.site.address}release.json`)).json();
  assert.ok((await code('html')).includes(`${about.folder}/embed.js" integrity="${about.integrity}"`));
  assert.ok((await code('iframe')).includes(`${about.folder}/widget.html?lang=de`));
  await opened.page.getByRole('button', { name: 'Kopieer de code: Gewone HTML' }).click();
  await opened.page.getByText('Gekopieerd').waitFor();
  assert.equal(await opened.page.evaluate(() => navigator.clipboard.readText()), await code('html'));
  await eventually(() => opened.page.locator('clv-calculator').getAttribute('aov'), (aov) => aov === '80', 'the preview');
  const frame = await widgetFrame(opened);
  assert.match(frame.url(), /aov=80/);
  assert.equal(await frame.locator('html').getAttribute('lang'), 'de');
  await opened.page.getByText('Gebeurtenis clv-result').waitFor();
  await opened.page.getByLabel('Afgeschermd (sandbox)').check();
  assert.match(await code('iframe'), / sandbox="allow-scripts allow-downloads allow-modals" /);
  await opened.close();
});

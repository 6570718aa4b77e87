// The demo site's embeds: each starts when it is reached, and nothing is said in the console.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { widgetFrame } from './lib/embedded.mjs';

const used = useBrowser({ headers: true });

test('the gallery: light, dark, in a colour, two in narrow columns, shielded, a plain iframe', async () => {
  const opened = await openPage(used, { path: 'gallery.html', query: '' });
  const wanted = ['licht', 'donker', 'kleur', 'smal-nl', 'smal-de', 'sandbox', 'rekenhulp'];
  const html = (id) => {
    const host = opened.page.locator(`#${id}`);
    return (id === 'rekenhulp' ? host : host.locator('iframe')).contentFrame().locator('html.started');
  };
  // One after the other, as they are read: a frame of another origin (the shielded one) draws nothing while it is out of sight.
  for (const id of wanted) {
    await opened.page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await html(id).waitFor({ state: 'attached' });
  }
  assert.equal(await html('licht').getAttribute('data-theme'), 'light');
  assert.equal(await html('donker').getAttribute('data-theme'), 'dark');
  assert.equal(await html('smal-de').getAttribute('lang'), 'de');
  assert.equal(await html('sandbox').evaluate(() => self.origin), 'null');
  const color = (id) => html(id).evaluate((e) => getComputedStyle(e).getPropertyValue('--kw-accent'));
  assert.notEqual(await color('kleur'), await color('licht'));
  const height = (id) => opened.page.locator(`#${id}`).evaluate((e) => e.getBoundingClientRect().height);
  await eventually(() => height('smal-nl'), (now) => now === 640, 'the greatest height');
  await eventually(() => height('rekenhulp'), (now) => now > 700, 'the plain iframe’s height');
  await opened.close();
});

test('the page that forbids nearly everything', async () => {
  const opened = await openPage(used, { path: 'strict.html', query: '' });
  await widgetFrame(opened);
  await eventually(() => opened.page.getByText('Voorbeeld: een webwinkel').isVisible(), (seen) => !seen, 'the poster gone');
  await opened.close();
});

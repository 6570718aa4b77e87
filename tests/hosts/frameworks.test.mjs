// The package in real frameworks: pinned, built by Vite, type-checked, made on a server, driven in Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/lib/serve.mjs';
import { openPage } from '../browser/lib/browser.mjs';
import { eventually } from '../browser/lib/eventually.mjs';
import { launchOptions } from '../browser/lib/launch.mjs';
import { buildApp, makeProject, run } from './lib/frameworks.mjs';

const apps = {
  react: { server: 'server.tsx', modes: ['', '?late', '?hydrate', '?hydrate&late'] },
  vue: { server: 'server.ts', modes: ['', '?late', '?hydrate&late'] },
  svelte: { server: 'server.ts', modes: ['', '?late', '?hydrate&late'] },
};
/** Who checks the types of which folder. @type {Record<string, string[]>} */
const checks = {
  react: ['typescript-7/bin/tsc', '-p', 'react'],
  vue: ['vue-tsc/bin/vue-tsc.js', '-p', 'vue'],
  svelte: ['svelte-check/bin/svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json', '--output', 'human'],
  'jsx/preact': ['typescript-7/bin/tsc', '-p', 'jsx/preact'],
  'jsx/solid': ['typescript-7/bin/tsc', '-p', 'jsx/solid'],
};

// FORMULAS.md, row 1 of its table, for a margin of 45 %; VAT is 21 %.
const usual = 92.573258;
const half = ((usual * 0.5) / 0.45).toFixed(2);
const halfWithoutVat = ((usual * 0.5) / 0.45 / 1.21).toFixed(2);
assert.deepEqual([halfWithoutVat, half], ['85.01', '102.86']);

const used = /** @type {any} */ ({});
before(async () => {
  used.project = await makeProject();
  for (const [name, { server }] of Object.entries(apps)) await buildApp(used.project.folder, name, server);
  // While the browser waits for things to happen.
  used.checked = checkTypes(used.project.folder);
  used.site = await serve(join(used.project.folder, 'www'), { at: '/' });
  used.browser = await chromium.launch(launchOptions());
});
after(async () => {
  await used.browser?.close();
  await used.site?.close();
  used.project?.remove();
});

/** One after the other. @param {string} folder @returns {Record<string, Promise<string>>} broken with what a checker says */
function checkTypes(folder) {
  let before = Promise.resolve();
  const ends = Object.entries(checks).map(([name, [program, ...args]]) => {
    const end = before.then(() => run('node', [`node_modules/${program}`, ...args], folder));
    before = end.then(() => {}, () => {});
    end.catch(() => {}); // its test tells
    return [name, end];
  });
  return Object.fromEntries(ends);
}

const result = (page, id) => page.evaluate((name) => /** @type {any} */ (document.getElementById(name))?.result?.clv?.toFixed(2), id);
/** Waits until the element, or the framework's own state, shows this. */
const shows = (probe, clv, what) => eventually(probe, (value) => value === clv, `${what} being ${clv}`);

for (const [name, { modes }] of Object.entries(apps)) {
  for (const mode of modes) {
    test(`${name}${mode}: the right figures, followed changes, one taken away`, async () => {
      const opened = await openPage(used, { path: `${name}/index.html`, query: mode });
      const { page } = opened;
      const told = (id) => page.locator(`#${id}-clv`).textContent();
      for (const id of ['first', 'second']) await shows(() => result(page, id), halfWithoutVat, id);
      // React attaches listeners to what the server made only in a later render (findings/react-hydration-hears-no-custom-events.sh).
      const deaf = name === 'react' && mode.includes('hydrate');
      if (!deaf) for (const id of ['first', 'second']) await shows(() => told(id), halfWithoutVat, `what ${id} told`);
      await page.locator('#vat').click();
      for (const id of ['first', 'second']) await shows(() => result(page, id), half, id);
      for (const id of ['first', 'second']) await shows(() => told(id), half, `what ${id} told`);
      await page.locator('#margin').click();
      for (const id of ['first', 'second']) await shows(() => told(id), usual.toFixed(2), `what ${id} told`);
      await page.locator('#hide').click();
      await eventually(() => page.frames().length, (count) => count === 2, 'one frame less');
      assert.equal(await page.locator('clv-calculator').count(), 1);
      await opened.close();
    });
  }

  test(`${name}: the snippet of the documentation`, async () => {
    const opened = await openPage(used, { path: `${name}/snippet.html`, query: '' });
    await shows(() => opened.page.locator('output').textContent(), halfWithoutVat, 'the snippet');
    await opened.close();
  });
}

test('the snippet of plain pages', async () => {
  const { folder } = used.project;
  const code = readFileSync(join(folder, 'snippets/plain.html'), 'utf8');
  const opened = await openPage(used, {
    path: 'plain.html',
    query: '',
    prepare: (page) => page.route('**/plain.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><link rel="icon" href="data:,">${code}` })),
  });
  await shows(() => opened.page.locator('output').textContent(), halfWithoutVat, 'the snippet');
  await opened.close();
});

test('the package holds what it promises', async () => {
  const { folder, archive, installed } = used.project;
  const about = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
  const promised = Object.values(about.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const file of [...promised.filter((path) => !path.includes('*')), ...about.sideEffects, about.main, about.types, about.customElements]) {
    assert.ok(archive.files.includes(file.replace(/^\.\//, '')), file);
  }
  for (const file of ['README.md', 'LICENSE', 'THIRD_PARTY_NOTICES.md', 'site/embed.js', 'site/widget.html']) assert.ok(archive.files.includes(file), file);
  // On a server there are no elements, and importing it is no error.
  await run('node', ['--input-type=module', '-e', "await import('klantwaarde'); await import('klantwaarde/react')"], folder);
});

test('the manifest follows its schema, and names what the element has', () => {
  const { folder, installed } = used.project;
  const need = createRequire(join(folder, 'package.json'));
  const Ajv = need('ajv');
  const manifest = JSON.parse(readFileSync(installed('custom-elements.json'), 'utf8'));
  const ajv = new Ajv({ strict: false });
  assert.ok(ajv.validate(need('custom-elements-manifest/schema.json'), manifest), ajv.errorsText());
  const [{ attributes, events }] = manifest.modules[0].declarations;
  const options = JSON.parse(readFileSync(installed('site/options.json'), 'utf8'));
  for (const { name } of options) assert.ok(attributes.some((attribute) => attribute.name === name.replaceAll('_', '-')), name);
  assert.deepEqual(events.map(({ name }) => name), ['clv-ready', 'clv-result', 'clv-import', 'clv-error']);
});

for (const name of Object.keys(checks)) test(`${name}: what is typed wrong is refused, and nothing else`, () => used.checked[name]);

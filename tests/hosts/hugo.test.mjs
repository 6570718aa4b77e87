// The documentation's shortcode in Hugo: its templates drop attributes whose names they do not trust.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './lib/frameworks.mjs';

const shortcode = fileURLToPath(new URL('../../web/frameworks/hugo.html', import.meta.url));

/** What Hugo makes of a page with this text, on a site below /blog/. @param {string} text */
async function page(text) {
  const folder = mkdtempSync(join(tmpdir(), 'klantwaarde-hugo-'));
  try {
    for (const part of ['layouts/shortcodes', 'content']) mkdirSync(join(folder, part), { recursive: true });
    cpSync(shortcode, join(folder, 'layouts/shortcodes/klantwaarde.html'));
    writeFileSync(join(folder, 'layouts/index.html'), '{{ .Content }}');
    writeFileSync(join(folder, 'content/_index.md'), `---\ntitle: x\n---\n\n${text}\n`);
    writeFileSync(join(folder, 'config.toml'), 'baseURL = "https://shop.example/blog/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n');
    await run('hugo', ['--quiet'], folder);
    return readFileSync(join(folder, 'public/index.html'), 'utf8').trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('parameters become attributes, and nothing leaves its attribute', async () => {
  assert.equal(
    await page(String.raw`{{< klantwaarde gross-margin="0.5" prices-include-vat="true" font="a\"><script>" >}}`),
    '<script async src="/blog/klantwaarde/embed.js"></script>\n' +
      '<clv-calculator font="a&#34;&gt;&lt;script&gt;" gross-margin="0.5" prices-include-vat="true"></clv-calculator>',
  );
});

// The theme app block in Shopify's own template language (the gem liquid, strict: an unknown name is an error).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dist } from './lib/site.mjs';

const here = fileURLToPath(new URL('shopify/', import.meta.url));
const settings = { address: 'https://cdn.example/kw/', theme: 'dark', accent: '#0f766e', preset: 'fashion' };

/** The block on a page of a shop, as HTML. */
function block({ language = 'nl', currency = 'EUR', ...changed } = {}) {
  const shop = {
    request: { locale: { iso_code: language } },
    cart: { currency: { iso_code: currency } },
    block: { settings: { ...settings, ...changed }, shopify_attributes: 'data-shopify-editor-block="{}"' },
  };
  const file = join(dist, 'plugins/klantwaarde.liquid');
  return execFileSync('ruby', [join(here, 'render.rb'), file], { encoding: 'utf8', input: JSON.stringify(shop) });
}

test('the settings become attributes, the poster speaks the shop’s language', () => {
  const html = block({ language: 'en-GB', currency: 'GBP' });
  for (const attribute of ['lang="en"', 'currency="GBP"', 'theme="dark"', 'accent="#0f766e"', 'preset="fashion"', 'data-shopify-editor-block']) {
    assert.ok(html.includes(attribute), attribute);
  }
  assert.match(html, /<p><strong>What is a new customer worth\?<\/strong>[^<]+<\/p>/);
  assert.match(block({ language: 'it' }), /Wat levert een nieuwe klant op/);
});

test('the loader comes from the address in the settings, with or without a slash at its end', () => {
  for (const address of ['https://cdn.example/kw', 'https://cdn.example/kw/']) {
    assert.ok(block({ address }).includes('<script async src="https://cdn.example/kw/embed.js"></script>'), address);
  }
});

test('no setting leaves its attribute, and nothing of the template is left', () => {
  const html = block({ accent: '"><script>evil()</script>', address: '"><script>evil()</script>' });
  assert.doesNotMatch(html, /<script>/);
  assert.doesNotMatch(html, /\{[{%]/);
});

test('the editor of a theme offers what the element knows', () => {
  const options = JSON.parse(readFileSync(join(dist, 'options.json'), 'utf8'));
  const [, text] = readFileSync(join(dist, 'plugins/klantwaarde.liquid'), 'utf8').match(/{% schema %}([^]*){% endschema %}/);
  const selects = JSON.parse(text).settings.filter((setting) => setting.type === 'select');
  assert.ok(selects.length > 0);
  for (const select of selects) {
    const { choices } = options.find(({ name }) => name === select.id);
    assert.equal(select.options.map((option) => option.value).join(' '), choices, select.id);
    assert.ok(choices.split(' ').includes(select.default));
  }
});

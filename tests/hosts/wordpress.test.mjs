// The plugin in WordPress itself (its code, without a database): what a shortcode and a block become.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { dist, hostFile } from './lib/site.mjs';

const here = fileURLToPath(new URL('wordpress/', import.meta.url));
let content;

const php = (...args) => execFileSync('php', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** @param {string} post as it is stored @returns {string} HTML of the page's body */
function page(post, locale = 'nl_NL') {
  return execFileSync('php', [join(here, 'page.php'), hostFile('/usr/share/wordpress'), content, locale], { encoding: 'utf8', input: post });
}

before(() => {
  content = mkdtempSync(join(tmpdir(), 'klantwaarde-wordpress-'));
  copyFileSync(join(here, 'db.php'), join(content, 'db.php'));
  mkdirSync(join(content, 'plugins'));
  execFileSync('python3', ['-m', 'zipfile', '-e', join(dist, 'plugins/klantwaarde-wordpress.zip'), join(content, 'plugins')]);
});

after(() => rmSync(content, { recursive: true }));

test('the packed plugin is PHP, and says so', () => {
  for (const file of ['klantwaarde.php', 'editor.asset.php']) {
    assert.match(php('-l', join(content, 'plugins/klantwaarde', file)), /^No syntax errors/);
  }
});

test('a shortcode becomes the element, with a poster in its language and the loader once', () => {
  const html = page('[klantwaarde lang="en" accent="#0f766e"] and [klantwaarde theme="dark"]');
  assert.match(html, /<clv-calculator lang="en" accent="#0f766e"><p><strong>What is a new customer worth\?<\/strong>[^<]+<\/p><\/clv-calculator>/);
  assert.match(html, /<clv-calculator theme="dark" lang="nl"><p><strong>Wat levert een nieuwe klant op\?/);
  assert.equal(html.match(/<script[^>]+embed\.js/g).length, 1);
});

test('the site’s own language is the calculator’s, and what is enclosed is the poster', () => {
  assert.match(page('[klantwaarde]', 'de_DE'), /<clv-calculator lang="de"><p><strong>Was bringt/);
  assert.match(page('[klantwaarde]<em>Eigen tekst</em><script>evil()</script>[/klantwaarde]'), /<em>Eigen tekst<\/em>evil\(\)<\/clv-calculator>/);
});

test('what is not an option is left out, and no value leaves its attribute', () => {
  const html = page('[klantwaarde onload="evil()" theme=\'"><script>evil()</script>\' accent="red&quot; onclick=&quot;evil()"]');
  assert.doesNotMatch(html, /onload|<script>/);
  const [, attributes] = html.match(/<clv-calculator([^>]*)>/);
  assert.doesNotMatch(attributes.replaceAll(/"[^"]*"/g, ''), /onclick/);
});

test('the block stands in a box as wide as it was set', () => {
  const html = page('<!-- wp:klantwaarde/calculator {"lang":"fr","theme":"dark","align":"wide"} /-->');
  assert.match(html, /<div class="[^"]*alignwide[^"]*wp-block-klantwaarde-calculator[^"]*"><clv-calculator lang="fr" theme="dark">/);
});

test('a site that lies in the plugin is taken from there', () => {
  mkdirSync(join(content, 'plugins/klantwaarde/site'));
  assert.match(page('[klantwaarde]'), /src='http:\/\/shop\.example\/wp-content\/plugins\/klantwaarde\/site\/embed\.js'/);
});

test('the block of the editor offers what the element knows, no more and no less', () => {
  const options = JSON.parse(readFileSync(join(dist, 'options.json'), 'utf8'));
  const folder = join(content, 'plugins/klantwaarde');
  const offered = Object.keys(JSON.parse(readFileSync(join(folder, 'block.json'), 'utf8')).attributes);

  // The editor's parts that the block uses, as far as it uses them: elements become plain objects.
  let block;
  const wp = {
    element: { createElement: (type, props, ...children) => ({ type, props, children }) },
    blocks: { registerBlockType: (name, settings) => (block = { name, ...settings }) },
    components: { SelectControl: 'select', TextControl: 'text', PanelBody: 'panel', Placeholder: 'placeholder' },
    blockEditor: { useBlockProps: () => ({}), InspectorControls: 'side' },
  };
  runInNewContext(readFileSync(join(folder, 'editor.js'), 'utf8'), { window: { wp } });
  assert.equal(block.name, 'klantwaarde/calculator');
  assert.equal(block.save(), null);
  const changes = [];
  const drawn = block.edit({ attributes: { lang: 'de' }, setAttributes: (change) => changes.push(change) });
  const controls = drawn.children.find((child) => child.type === 'side').children[0].children.flat();
  assert.deepEqual([...controls.map((control) => control.props.key)].sort(), offered.sort());
  for (const { type, props } of controls) {
    const option = options.find(({ name }) => name === props.key);
    const values = props.options?.map((choice) => choice.value).filter(Boolean).join(' ');
    assert.equal(values, option.choices, props.key);
    assert.equal(type, option.choices ? 'select' : 'text');
    assert.equal(props.value, props.key === 'lang' ? 'de' : '');
  }
  controls[0].props.onChange('');
  assert.deepEqual({ ...changes[0] }, { lang: undefined });
});

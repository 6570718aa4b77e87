// The loader and the builder's code without a browser: what they say agrees with the table of options, stays small, and
// cannot be broken out of.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { escapeHtml, frameAddress, htmlCode, iframeCode, posters, systems, wordpressShortcode } from '../../web/site/snippets.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name) => readFileSync(root + name, 'utf8');
const options = JSON.parse(read('web/options.json'));

const plain = { site: 'https://shop.example/kw/', options: {}, poster: false, layer: false, sandbox: false, pinned: null };

/** What the loader defines, run where there are elements in name only. */
function defined() {
  const elements = new Map();
  const page = { HTMLElement: class {}, customElements: { get: () => undefined, define: (name, element) => elements.set(name, element) } };
  runInNewContext(read('dist/embed.js'), page);
  return elements.get('clv-calculator');
}

test('the loader knows every option in each spelling, and has a property for it', () => {
  const element = defined();
  for (const { name } of options) {
    if (['id', 'data_layer'].includes(name)) continue; // of every element, and of the loader itself
    const kebab = name.replaceAll('_', '-');
    for (const spelling of [name, kebab, name.replaceAll('_', '')]) assert.ok(element.observedAttributes.includes(spelling), spelling);
    const property = name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
    if (name !== 'lang') assert.ok(Object.hasOwn(element.prototype, property), property);
  }
});

test('where there are no elements, on a server, the loader does nothing', () => {
  const server = {};
  runInNewContext(read('dist/embed.js'), server);
  assert.deepEqual(Object.keys(server), []);
});

test('the types name every option as option, attribute and property, with its choices', () => {
  const types = read('dist/embed.d.ts');
  for (const { name, choices } of options) {
    assert.match(types, new RegExp(`^  '${name.replaceAll('_', '-')}'\\?: `, 'm'), name);
    if (['id', 'data_layer'].includes(name)) continue;
    assert.match(types, new RegExp(`^  ${name}\\?: `, 'm'), name);
    assert.match(types, new RegExp(`^  ${name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())}\\?: `, 'm'), name);
    for (const choice of choices?.split(' ') ?? []) assert.ok(types.includes(`'${choice}'`), choice);
  }
});

test('the loader is at most 3 KB of gzip, and the Shopify block with it at most 10,000 bytes', () => {
  const loader = readFileSync(`${root}dist/embed.js.gz`);
  assert.ok(loader.length <= 3000, `${loader.length} bytes`);
  const source = gunzipSync(loader).toString();
  assert.doesNotMatch(source, /\beval\b|new Function|innerHTML|outerHTML|document\.write|localStorage|cookie|fetch\(/);
  const block = gzipSync(readFileSync(`${root}web/plugins/shopify/klantwaarde.liquid`));
  assert.ok(loader.length + block.length <= 10_000, `${loader.length} + ${block.length}`);
});

test('the documentation has a row for every option', () => {
  for (const page of ['docs.html', 'docs-en.html']) {
    const text = read(`dist/${page}`);
    for (const { name } of options) assert.ok(text.includes(`<th scope="row"><code>${name}</code></th>`), `${page}: ${name}`);
  }
});

test('the pages about frameworks show the very code that is tested', () => {
  for (const { files, text } of JSON.parse(read('web/frameworks/frameworks.json'))) {
    for (const [page, language] of [['frameworks.html', 'nl'], ['frameworks-en.html', 'en']]) {
      const shown = read(`dist/${page}`);
      assert.ok(shown.includes(text[language]), `${page}: ${text[language]}`);
      for (const file of files) assert.ok(shown.includes(escapeHtml(read(`web/frameworks/${file}`).trim()).replaceAll('&quot;', '"')), `${page}: ${file}`);
    }
  }
});

test('a value cannot leave its attribute or its shortcode', () => {
  const evil = '"><script>alert(1)</script>';
  const bad = { ...plain, options: { accent: evil }, site: `https://x.example/"${evil}` };
  for (const { id, code } of systems) {
    if (id === 'address') continue;
    assert.ok(!code(bad).includes('<script>alert'), id);
  }
  assert.equal(escapeHtml('<a b="c">&'), '&lt;a b=&quot;c&quot;&gt;&amp;');
  assert.equal(wordpressShortcode({ ...plain, options: { font: '"]evil[' } }), '[klantwaarde lang="nl" font="evil"]');
  assert.equal(wordpressShortcode({ ...plain, layer: true }), '[klantwaarde lang="nl" data_layer="dataLayer"]');
});

test('the code holds what was chosen and nothing else', () => {
  assert.equal(
    htmlCode(plain),
    '<script async src="https://shop.example/kw/embed.js"></script>\n<clv-calculator lang="nl"></clv-calculator>',
  );
  const chosen = { ...plain, options: { lang: 'de', gross_margin: '0.5' }, layer: true, sandbox: true, poster: true };
  const code = htmlCode(chosen);
  assert.ok(code.includes('<clv-calculator lang="de" gross-margin="0.5" data-layer sandbox="allow-scripts allow-downloads allow-modals">'));
  assert.ok(code.includes(posters.de.title));
  assert.ok(htmlCode({ ...plain, pinned: { folder: 'v/1-abc', integrity: 'sha384-xyz' } }).includes(
    'src="https://shop.example/kw/v/1-abc/embed.js" integrity="sha384-xyz" crossorigin="anonymous"',
  ));
  assert.ok(iframeCode(chosen).includes(' sandbox="allow-scripts allow-downloads allow-modals"'));
  assert.ok(iframeCode(chosen).includes('widget.html?lang=de&amp;gross_margin=0.5'));
  assert.equal(frameAddress(plain), 'https://shop.example/kw/widget.html?lang=nl');
  const pinned = { folder: 'v/1-abc', integrity: 'sha384-xyz' };
  assert.equal(frameAddress({ ...plain, pinned }), 'https://shop.example/kw/v/1-abc/widget.html?lang=nl');
});

test('the posters’ example is the calculator’s: € 93 at the numbers it opens with', () => {
  // 92.573258 in FORMULAS.md, row 1 of the table; a cac of 28 leaves 64.57.
  for (const [language, { text }] of Object.entries(posters)) {
    for (const figure of ['65', '45', '38', '93', '28']) assert.ok(text.includes(figure), `${language}: ${figure}`);
    assert.match(text, /2[.,]4/);
  }
});

test('the plugins’ posters are the builder’s', () => {
  // Some of their spaces do not break, some editors make them ordinary ones.
  const spaces = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ');
  for (const file of ['shopify/klantwaarde.liquid', 'wordpress/klantwaarde/klantwaarde.php']) {
    const source = spaces(read(`web/plugins/${file}`));
    for (const { title, text } of Object.values(posters)) {
      for (const sentence of [title, text]) assert.ok(source.includes(spaces(sentence)), `${file}: ${sentence}`);
    }
  }
});

test('every server is told the same: readable from everywhere, releases for ever, each page’s policy', () => {
  const pages = ['index.html', 'widget.html', 'builder.html', 'gallery.html', 'docs.html', 'docs-en.html', 'frameworks.html', 'frameworks-en.html', 'strict.html'];
  for (const file of ['_headers', '.htaccess', 'deploy/nginx.conf']) {
    const text = read(`dist/${file}`);
    // Without the first, neither a snippet with integrity nor a frame without an origin loads anything.
    assert.match(text, /Access-Control-Allow-Origin:? "?\*/, file);
    assert.match(text, /Cross-Origin-Resource-Policy:? "?cross-origin/, file);
    assert.match(text, /Permissions-Policy:? "?accelerometer=\(\)/, file);
    assert.match(text, /Referrer-Policy:? "?no-referrer/, file);
    const releases = file === '.htaccess' ? read('dist/v/.htaccess') : text;
    assert.match(releases, /public, max-age=31536000, immutable/, file);
    for (const page of pages) {
      const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(read(`dist/${page}`)) ?? [];
      const name = file === '.htaccess' ? page.replace('.', '\\.') : page;
      const after = text.slice(text.indexOf(name));
      assert.ok(text.includes(name) && after.slice(0, 100 + policy.length).includes(policy), `${file}: ${page}`);
    }
  }
});

test('everything that a release names is in it', () => {
  const { folder, integrity } = JSON.parse(read('dist/release.json'));
  assert.match(folder, /^v\/1-[0-9a-f]{12}$/);
  const loader = readFileSync(`${root}dist/${folder}/embed.js`);
  assert.equal(integrity, `sha384-${createHash('sha384').update(loader).digest('base64')}`);
  for (const page of ['widget.html', `${folder}/widget.html`]) {
    const below = page.includes('/') ? `dist/${folder}/` : 'dist/';
    for (const [, name] of read(`dist/${page}`).matchAll(/(?:href|src)="(?!data:|https:)([^"]+)"/g)) assert.ok(existsSync(root + below + name), `${page}: ${name}`);
  }
  for (const file of ['_headers', '.htaccess', 'deploy/nginx.conf', 'plugins/klantwaarde-wordpress.zip', 'oembed.json']) {
    assert.ok(existsSync(`${root}dist/${file}`), file);
  }
  const oembed = JSON.parse(read('dist/oembed.json'));
  assert.deepEqual([oembed.version, oembed.type], ['1.0', 'rich']);
  assert.match(oembed.html, /^<iframe src="https:\/\/[^"]+widget\.html"/);
});

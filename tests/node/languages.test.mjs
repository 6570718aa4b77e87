// A language is a folder of assets/i18n and a row of languages.json. Where else a language has to be named, this table knows, and
// names what is forgotten; a place that is not in the table is found, too.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './lib/engine.mjs';

/** @param {string} path @returns {string} */
const read = (path) => readFileSync(join(root, path), 'utf8');
const rows = JSON.parse(read('assets/i18n/languages.json')).languages;
/** @type {string[]} */
const codes = rows.map(({ code }) => code);
const first = codes[0];

/** All that the pattern's group finds. @param {string} text @param {RegExp} pattern @returns {string[]} */
const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** What stands between two texts, each of which is there. @param {string} text @param {string} begin @param {string} end */
function between(text, begin, end) {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from + begin.length);
  assert.ok(from >= 0 && to > from, `${begin} … ${end}`);
  return text.slice(from + begin.length, to);
}

/** The keys of an object that is written in the source, each at the beginning of a line. @param {string} body @param {string} indent */
const keysOf = (body, indent) => all(body, new RegExp(`^${indent}'?([a-z]{2,3})'?(?:: | => )`, 'gm'));

/**
 * @typedef {object} Place
 * @property {string} file
 * @property {string} what
 * @property {(text: string) => string[]} named the languages that it names
 * @property {boolean} [first] whether the default language stands there without its name
 */

/** @type {Place[]} */
const places = [
  { file: 'web/options.json', what: 'the choices of the option lang', named: (text) => JSON.parse(text).find(({ name }) => name === 'lang').choices.split(' ') },
  { file: 'web/embed/calculator.js', what: 'the title of the frame', named: (text) => keysOf(between(text, 'const titles = {', '};'), '  ') },
  { file: 'web/src/config.js', what: 'the languages of the first text on the page', named: (text) => all(between(text, 'const languages = [', ']'), /'(\w+)'/g) },
  { file: 'web/src/share.js', what: 'the languages of a shared link', named: (text) => between(text, '_l(', ')_').split('|') },
  { file: 'web/src/by-hand.js', what: 'the words of the small calculator', named: (text) => keysOf(text.slice(text.indexOf('const words =')), '  ') },
  { file: 'web/widget.html', what: 'the first text', named: (text) => all(text.slice(0, text.indexOf('kw-poster-failed')), /<p lang="(\w+)">/g) },
  { file: 'web/widget.html', what: 'the text where it cannot start', named: (text) => all(text, /<p class="kw-poster-failed" lang="(\w+)">/g) },
  { file: 'web/widget.html', what: 'the text without JavaScript', first: true, named: (text) => all(between(text, '<noscript>', '</noscript>'), /<p lang="(\w+)">/g) },
  { file: 'web/widget.css', what: 'which first text is shown', named: (text) => all(text, /^:lang\((\w+)\) \.kw-poster-text p\[lang='\1'\],$/gm) },
  { file: 'web/site/snippets.js', what: 'the poster of the builder', named: (text) => keysOf(between(text, 'export const posters = {', '\n};'), '  ') },
  { file: 'web/plugins/wordpress/klantwaarde/klantwaarde.php', what: 'the poster of the WordPress plug-in', named: (text) => keysOf(between(text, 'KLANTWAARDE_POSTERS = array(', '\n);'), '\t') },
  { file: 'web/plugins/shopify/klantwaarde.liquid', what: 'the poster of the Shopify block', first: true, named: (text) => all(text, /\{%- when '(\w+)' -%\}/g) },
  { file: 'tests/engines/cases/start.mjs', what: 'what CLV reads in each language', named: (text) => all(between(text, 'const worth = {', '}'), /(\w+):/g) },
];

/** The languages that a place leaves out or has too many. @param {Place} place @param {string[]} wanted @param {string} [text] */
function problems(place, wanted, text = read(place.file)) {
  const named = [...place.named(text), ...(place.first ? [first] : [])];
  return [
    ...wanted.filter((code) => !named.includes(code)).map((code) => `${place.file} lacks ${code}: ${place.what}`),
    ...named.filter((code) => !wanted.includes(code)).map((code) => `${place.file} has ${code}, which is no language: ${place.what}`),
  ];
}

for (const place of places) {
  test(`${place.file}: ${place.what}`, () => {
    assert.deepEqual(problems(place, codes), []);
    // A language that is only a folder and a row is missed here.
    assert.deepEqual(problems(place, [...codes, 'pl']), [`${place.file} lacks pl: ${place.what}`]);
  });
}

test('every language has a folder, and every folder a row', () => {
  const folders = readdirSync(join(root, 'assets/i18n'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...codes].sort());
});

// Files of other people's words: what columns, months and periods are called in the lists that are read. A language of the
// interface needs no names there, and names there need no language of the interface.
const WORDS_OF_FILES = /^(src\/ingest\/|assets\/presets\/)/;
// Sentences for people, data and tests of single languages.
const NOT_A_PLACE = /^(assets\/i18n\/|tests\/(golden|data|fuzz|unit|plurals|hosts)\/|findings\/|web\/site\/.*\.html$|README|docs\/|.*\.(csv|md|json|lock)$)/;

test('no other file names all languages', () => {
  const known = new Set(places.map(({ file }) => file));
  const files = execFileSync('git', ['-C', root, 'ls-files'], { encoding: 'utf8' }).trim().split('\n');
  const others = files.filter((file) => {
    if (known.has(file) || NOT_A_PLACE.test(file) || WORDS_OF_FILES.test(file) || file === 'tests/node/languages.test.mjs') return false;
    if (!/\.(cpp|h|js|mjs|ts|py|sh|cmake|txt|html|css|php|liquid|rb)$/.test(file)) return false;
    const text = read(file);
    const isNamed = (/** @type {string} */ code) => new RegExp(`(['"|( ]${code}['"|) ])|(Language::${code}\\b)|(^\\s*${code}: )`, 'm').test(text);
    return codes.filter((code) => code !== 'en').every(isNamed);
  });
  assert.deepEqual(others, []);
});

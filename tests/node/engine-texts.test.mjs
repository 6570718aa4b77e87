// Every code that the engine can answer with has a sentence in every language.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './lib/engine.mjs';

const FOLDERS = ['csv', 'ingest', 'engine', 'protocol', 'cli', 'core/orders', 'core/models', 'core/customers', 'core/subscriptions'];

function sources() {
  return FOLDERS.flatMap((folder) => {
    const path = join(root, 'src', folder);
    return readdirSync(path)
      .filter((name) => /\.(cpp|h)$/.test(name))
      .map((name) => readFileSync(join(path, name), 'utf8'));
  }).join('\n');
}

function keysOf(language) {
  const folder = join(root, 'assets/i18n', language);
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return new Set(files.flatMap((texts) => Object.keys(texts)));
}

const all = (pattern, text) => [...text.matchAll(pattern)].map((match) => match[1]);

// The names that a C++ table holds, in the order in which they stand there.
function namesIn(source) {
  const table = readFileSync(join(root, 'src', source), 'utf8').match(/kNames\{([^}]*)\}/s)[1];
  return all(/"([a-z_]+)"/g, table);
}

const languages = JSON.parse(readFileSync(join(root, 'assets/i18n/languages.json'), 'utf8')).languages;

for (const { code: language } of languages) {
  test(`${language}: errors, reasons, doubts, exclusions and segments have texts`, () => {
    const text = sources();
    const words = '"([a-z][a-z0-9_]+)"';
    const errors = [
      ...all(new RegExp(`fail\\(\\s*${words}`, 'g'), text),
      ...all(new RegExp(`Error\\{\\s*(?:\\.code = )?${words}`, 'g'), text),
      ...all(new RegExp(`(?:file\\.refuse|refuse_row|refuse_cell)\\(\\s*${words}`, 'g'), text),
      ...all(new RegExp(`too_wide \\? ${words}`, 'g'), text),
      'row_too_long', 'no_readable_dates', 'no_readable_amounts', 'no_date_column', 'no_amount_column', 'binary_file',
    ];
    const reasons = [
      ...all(new RegExp(`undefined\\(\\s*${words}`, 'g'), text),
      ...all(/reason = "(fit_[a-z_]+)"/g, text),
      ...all(new RegExp(`"((?:no|less|nobody|not)_[a-z_]+)"\\)`, 'g'), text).filter((word) => !errors.includes(word)),
    ];
    const doubts = readFileSync(join(root, 'src/core/doubts/doubt_table.cpp'), 'utf8');
    const rows = [...doubts.matchAll(/DoubtRow\{DoubtCode::\w+,\s*"(\w+)",\s*DoubtSeverity::\w+,\s*"(\w*)",\s*"(\w+)"/g)];
    const exclusions = namesIn('core/orders/exclusion.cpp');
    const segments = namesIn('core/customers/segment_table.cpp');
    assert.ok(errors.length > 20 && reasons.length > 20);
    assert.equal(rows.length, all(/(DoubtRow\{)/g, doubts).length);
    assert.deepEqual([exclusions.length, segments.length], [26, 8]);
    const keys = keysOf(language);
    const wanted = [
      ...errors.map((code) => `error.${code}`),
      ...reasons.map((code) => `reason.${code}`),
      ...rows.flatMap(([, code, assumed, remedy]) => [
        `doubt.${code}`, ...(assumed ? [`assumed.${assumed}`] : []), `remedy.${remedy}`, `remedy.${remedy}.button`,
      ]),
      ...exclusions.map((code) => `exclusion.${code}`),
      ...segments.map((name) => `segment.${name}`),
    ];
    assert.deepEqual(wanted.filter((key) => !keys.has(key)), []);
  });
}

// Which plural form goes with which number: what C++ made of the rules in languages.json, beside JavaScript's own Intl, for the
// real languages and four made-up additions to them (tests/plurals).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { root } from './lib/engine.mjs';

/** @type {Array<{language: string, number: string, form: string, months: string, orders: string}>} */
let lines;

before(() => {
  const text = execFileSync(join(root, 'build/native/tests/plural_forms'), { encoding: 'utf8', maxBuffer: 1 << 26 });
  lines = text.trimEnd().split('\n').map((line) => {
    const [language, number, form, months, orders] = line.split('\t');
    return { language, number, form, months, orders };
  });
});

const real = JSON.parse(readFileSync(join(root, 'assets/i18n/languages.json'), 'utf8')).languages.map(({ code }) => code);

/** By Intl, which counts the decimals that are shown. @param {string} language @param {string} number */
function formByIntl(language, number) {
  const decimals = number.split('.')[1]?.length ?? 0;
  return new Intl.PluralRules(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).select(Number(number));
}

for (const language of [...real, 'pl', 'cs', 'lt', 'ar']) {
  test(`${language}: every number takes the form that Intl gives it`, () => {
    const own = lines.filter((line) => line.language === language);
    assert.ok(own.length > 2000, `${own.length} numbers`);
    const wrong = own.filter(({ number, form }) => form !== formByIntl(language, number));
    assert.deepEqual(wrong.map(({ number, form }) => `${number}: ${form}, ${formByIntl(language, number)}`), []);
    // Every form that Intl knows of is met.
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    assert.deepEqual([...new Set(own.map(({ form }) => form))].sort(), [...known].sort());
  });
}

test('a folder and a row are enough for Polish sentences', () => {
  const polish = (/** @type {string} */ number) => lines.find((line) => line.language === 'pl' && line.number === number);
  for (const [number, months, orders] of [
    ['1', '1 miesiąc', '1 zamówienie'],
    ['2', '2 miesiące', '2 zamówienia'],
    ['5', '5 miesięcy', '5 zamówień'],
    ['12', '12 miesięcy', '12 zamówień'],
    ['22', '22 miesiące', '22 zamówienia'],
    ['25', '25 miesięcy', '25 zamówień'],
    ['112', '112 miesięcy', '112 zamówień'],
    ['2.5', '2.5 miesiąca', ''],
  ]) {
    assert.equal(polish(number)?.months, months);
    assert.equal(polish(number)?.orders, orders);
  }
});

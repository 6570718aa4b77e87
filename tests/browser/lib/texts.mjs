// The interface's own sentences: tests find controls by the names that a person hears.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../assets/i18n/', import.meta.url));

/** The codes of all languages, the default first. @type {string[]} */
export const languages = JSON.parse(readFileSync(`${folder}languages.json`, 'utf8')).languages.map(({ code }) => code);

/** @param {string} language @returns {(key: string) => string} throws on a key that does not exist */
export function textsOf(language) {
  const all = {};
  for (const file of readdirSync(`${folder}${language}`).filter((name) => name.endsWith('.json'))) {
    Object.assign(all, JSON.parse(readFileSync(`${folder}${language}/${file}`, 'utf8')));
  }
  return (key) => {
    const text = all[key];
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return typeof text === 'string' ? text : text.other;
  };
}

/** The text as a pattern: what stands in braces may be anything. @param {string} text */
export function pattern(text) {
  const escaped = text.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('.+?').replace(/[\s\u00a0\u202f]+/g, '[\\s\\u00a0\\u202f]+'));
}

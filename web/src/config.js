// @ts-check

const languages = ['nl', 'en', 'de', 'fr'];

/** The options that this page itself acts on, and what they may be; the module knows the others (src/app/config_options.cpp). */
const own = { theme: /^(auto|light|dark)$/, face: /^plain$/, font: /^[a-z][a-z0-9-]{0,31}$/ };

/**
 * The options in the page's own address, as texts. The first of a repeated option counts.
 * @param {string} search @returns {Record<string, string>}
 */
export function optionsFrom(search) {
  /** @type {Record<string, string>} */
  const options = {};
  for (const [key, value] of new URLSearchParams(search)) {
    if (!Object.hasOwn(options, key) && key !== '__proto__') options[key] = value;
  }
  return options;
}

/**
 * Those whose value can be used, as far as this page knows; a note about the others.
 * @param {Record<string, string>} options @returns {Record<string, string>}
 */
export function usableOptions(options) {
  const bad = Object.entries(own).flatMap(([name, form]) => (name in options && !form.test(options[name]) ? [name] : []));
  if (bad.length) noteIgnored(bad, options);
  return Object.fromEntries(Object.entries(options).filter(([name]) => !bad.includes(name)));
}

/**
 * For who sets the page up; a visitor has no use for it. @param {string[]} names @param {Record<string, string>} options
 */
export function noteIgnored(names, options) {
  const shown = names.map((name) => `${name}=${String(options[name]).slice(0, 80)}`).join(', ');
  console.info(`Klantwaarde ignores options that it does not know or cannot use: ${shown}`);
}

/** @param {string | undefined} wanted @returns {string} a language that the first text on the page can be in */
export function posterLanguage(wanted) {
  return languages.find((language) => wanted?.toLowerCase().split(/[-_]/)[0] === language) ?? 'nl';
}

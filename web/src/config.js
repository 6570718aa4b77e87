// @ts-check

const languages = ['nl', 'en', 'de', 'fr'];

/**
 * The options in the page's own address, as strings; the module decides which ones it knows. The first of a
 * repeated option counts.
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

/** @param {string | undefined} wanted @returns {string} a language that the first text on the page can be in */
export function posterLanguage(wanted) {
  return languages.find((language) => wanted?.toLowerCase().split(/[-_]/)[0] === language) ?? 'nl';
}

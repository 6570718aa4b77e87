// @ts-check
// The options' names. A page may write them as attributes in kebab case, as in an address (gross_margin), or joined lower
// case: what frameworks make of `grossMargin` as long as the element is not defined.

/** What goes along into the widget's address, and what each is when nobody gives it. */
export const defaults = { ...CLV_OPTIONS, ...CLV_INPUTS };
/** The last three are the element's alone. */
export const names = [...Object.keys(defaults), 'min_height', 'max_height', 'base'];

/** @param {string} name */
export const isInput = (name) => name in CLV_INPUTS;

/** @param {string} name */
export const isTruth = (name) => defaults[name] === 'false';

/** @param {string} name */
export const kebab = (name) => name.replaceAll('_', '-');

/** @param {string} text a name in any spelling */
export const joined = (text) => text.replace(/[-_]/g, '').toLowerCase();

/** @param {string} name the first counts before the others */
export const spellings = (name) => [kebab(name), name, joined(name)];

/** @param {string} name */
export const property = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

const byJoined = new Map(names.map((name) => [joined(name), name]));

/** @param {string} text a name in any spelling @returns {string | undefined} of an option */
export const optionOf = (text) => byJoined.get(joined(text));

/**
 * @param {Element} element @param {string} name @returns {string | null} null: not given, or empty, which is what Vue makes of
 *   a property that it takes away. A truth that is there is true, as everywhere in HTML.
 */
export function given(element, name) {
  const spelling = spellings(name).find((one) => element.hasAttribute(one));
  const value = spelling ? element.getAttribute(spelling) : null;
  return isTruth(name) && (value === '' || value === spelling) ? 'true' : value || null;
}

/** @param {Element} element @param {string} name @param {unknown} value null and undefined take it away */
export function give(element, name, value) {
  for (const one of spellings(name)) element.removeAttribute(one);
  if (value != null) element.setAttribute(kebab(name), String(value));
}

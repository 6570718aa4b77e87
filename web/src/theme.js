// @ts-check

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const coarse = matchMedia('(pointer: coarse)');

/** @typedef {{theme: 'light' | 'dark', reduced_motion: boolean, coarse_pointer: boolean}} Environment */

/**
 * What the visitor prefers and points with; the site's owner may choose the theme (`?theme=light|dark`).
 * @param {string | undefined} wanted @returns {Environment}
 */
export function currentEnvironment(wanted) {
  const theme = wanted === 'light' || wanted === 'dark' ? wanted : dark.matches ? 'dark' : 'light';
  return { theme, reduced_motion: still.matches, coarse_pointer: coarse.matches };
}

/** @param {() => void} changed called when the visitor's preferences change */
export function watchEnvironment(changed) {
  for (const query of [dark, still, coarse]) query.addEventListener('change', changed);
}

/** Scroll bars, menus and form controls of the browser follow. @param {'light' | 'dark'} theme */
export function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

/**
 * The widget's colours as custom properties, for what the DOM itself shows.
 * @param {string} properties JSON object of names that begin with -- and values
 */
export function applyThemeProperties(properties) {
  const style = document.documentElement.style;
  for (const [name, value] of Object.entries(JSON.parse(properties))) {
    if (name.startsWith('--kw-')) style.setProperty(name, String(value));
  }
}

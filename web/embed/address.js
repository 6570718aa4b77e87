// @ts-check
// Where the widget's own page lies: beside this script, unless something else is said.

/**
 * A script of the page says where it came from. A module does not, and `import.meta` would be an error in a script: what is
 * left is the first line of a stack, in the words of every engine "…https://host/folder/embed.js:1:23…".
 */
const beside =
  CLV_BASE ??
  (/** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript)?.src ||
    /https?:\/\/\S+?(?=:\d+:\d+)/.exec(new Error().stack ?? '')?.[0]);

/** @param {string | null} base a folder, with or without its last slash @returns {URL} fails when there is none */
export function widgetAddress(base) {
  const folder = new URL(base?.replace(/\/?$/, '/') ?? beside ?? '', document.baseURI);
  return new URL('widget.html', folder);
}

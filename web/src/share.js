// @ts-check

/**
 * The language that a shared calculation speaks, so that its texts come first (src/app/share.h: section "l").
 * @param {string} hash @returns {string | undefined}
 */
export const sharedLanguage = (hash) => /^#kw\d+_.*_l(nl|en|de|fr)_/.exec(hash)?.[1];

/**
 * A link to this page with the calculation behind "#", on the clipboard where the browser allows it.
 * @param {string} fragment without "#" @returns {Promise<{base: string, copied: boolean}>} base: what stands before "#"
 */
export async function copyLink(fragment) {
  const base = location.href.split('#')[0];
  return { base, copied: await copy(`${base}#${fragment}`) };
}

/** @param {string} text @returns {Promise<boolean>} */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text); // in a frame that was not allowed the clipboard, and where there is no https
  }
}

/** The older way, which asks only that somebody has just pressed something. @param {string} text */
function copySelected(text) {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true; // no keyboard comes up
  Object.assign(area.style, { position: 'fixed', top: '0', left: '0', opacity: '0' });
  document.body.append(area);
  area.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // then the link is there to be copied by hand
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

// Importing a file the way a person does: to the data view, then choose or drop.
import { eventually, openPage, settle } from './browser.mjs';
import { pattern } from './texts.mjs';

/** @param {any} opened what openPage gave */
export async function openData(opened) {
  await opened.page.getByRole('tab', { name: opened.t('nav.data') }).click();
  await opened.page.getByRole('tab', { name: opened.t('nav.data'), selected: true }).waitFor({ state: 'attached' });
}

/** The one that replaces what is shown. */
const picker = ({ page }) => page.locator('#kw-mirror input[type=file]:not([data-adds])').first();

/** Hovers as a hand does before it clicks; then hands over the file. */
export async function choose(opened, file) {
  await picker(opened).hover({ force: true });
  await picker(opened).setInputFiles(file);
}

/** A page with that file analysed. @param {any} used of useBrowser @param {any} file @param {object} [options] of openPage */
export async function openWith(used, file, options) {
  const opened = await openPage(used, options);
  await openData(opened);
  await choose(opened, file);
  await analysed(opened);
  return opened;
}

/** Drops bytes on the middle of the page, after having held them over it. */
export async function drop(opened, { name, buffer, mimeType = 'text/csv' }) {
  const transfer = await opened.page.evaluateHandle(
    ([fileName, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName, { type }));
      return data;
    },
    [name, mimeType, buffer.toString('base64')],
  );
  for (const type of ['dragenter', 'dragover']) await opened.page.dispatchEvent('body', type, { dataTransfer: transfer });
  await settle(opened.page);
  await opened.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** The import has ended well: the analysis is on the page. @returns {Promise<void>} */
export async function analysed(opened, timeout = 60_000) {
  await opened.page.getByRole('region', { name: opened.t('data.key_figures') }).waitFor({ state: 'attached', timeout });
  await opened.page.locator('#kw-mirror:not([aria-busy])').waitFor({ state: 'attached' });
}

/**
 * From now on the page itself presses the button of that text the moment it is there, and says so in `window[flag]`: reading
 * may be over before a test's hand comes.
 */
export function pressAtOnce(opened, key, flag) {
  return opened.page.evaluate(
    ([name, done]) => {
      new MutationObserver((_changes, observer) => {
        const button = [...document.querySelectorAll('#kw-mirror button')].find((e) => e.textContent === name);
        if (!button) return;
        observer.disconnect();
        /** @type {any} */ (window)[done] = true;
        /** @type {HTMLButtonElement} */ (button).click();
      }).observe(/** @type {Node} */ (document.getElementById('kw-mirror')), { subtree: true, childList: true, characterData: true });
    },
    [opened.t(key), flag],
  );
}

/** Says so in `window.cancelled`. */
export const cancelAtOnce = (opened) => pressAtOnce(opened, 'data.cancel', 'cancelled');

/** @returns {Promise<string>} the sentence of the problem that is shown */
export async function problem(opened) {
  const alert = opened.page.getByRole('alert');
  await alert.waitFor({ state: 'attached', timeout: 30_000 });
  return (await alert.textContent()) ?? '';
}

/** @param {string} title its key */
export const tableOf = (opened, title) => opened.page.getByRole('table', { name: opened.t(title) }).first();

/** All texts of a table, by rows. @returns {Promise<string[][]>} */
export const cells = (opened, title) =>
  tableOf(opened, title)
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

/** A row of the tables on the page, by its first cell. @returns {Promise<string>} the row's whole text */
export function row(opened, name) {
  return opened.page
    .getByRole('row')
    .filter({ has: opened.page.getByRole('rowheader', { name, exact: true }) })
    .first()
    .textContent();
}

export const matches = (text, sentence) => pattern(sentence).test(text);
export { eventually };

// A file on its way into the widget, and what comes of it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tidy } from '../../browser/lib/calculator.mjs';
import { eventually } from '../../browser/lib/eventually.mjs';

/** @param {{name: string, buffer: Buffer}} file @returns {string} the path of one with this name */
export function onDisk({ name, buffer }) {
  const path = join(mkdtempSync(join(tmpdir(), 'klantwaarde-engines-')), name);
  writeFileSync(path, buffer);
  return path;
}

/** @param {import('./page.mjs').Page} page */
export async function openData(page) {
  await page.click('tab', page.t('nav.data'));
  await eventually(() => page.read('tab', page.t('nav.data'), 'aria-selected'), (chosen) => chosen === 'true', 'the data view');
  await page.wait('file');
}

/** Drops a file on the middle of the page, after having held it there. @param {import('./page.mjs').Page} page */
export function drop(page, { name, buffer }) {
  return page.run(
    (fileName, base64) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName, { type: 'text/csv' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    name,
    buffer.toString('base64'),
  );
}

/** The import has ended well. @param {import('./page.mjs').Page} page */
export async function analysed(page) {
  await page.wait('region', page.t('data.key_figures'));
  await page.settle();
}

/** A row of the report, by its first cell's text key. @param {import('./page.mjs').Page} page @param {string} key */
export const row = async (page, key) => tidy(await page.read('row', page.t(key)));

/** The reader of files is here: nothing is left to load. @param {string[]} requests of the site */
export const readerCame = (requests) => eventually(() => requests.some((path) => path.endsWith('/wasm/engine.wasm')), Boolean, 'the reader of files');

// The report on paper: its charts as pictures, light and sharp, on two pages of A4 at most.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { cells, openWith } from './lib/import.mjs';
import { cdnowFile } from './lib/orders.mjs';
import { openTab } from './lib/plan.mjs';

const used = useBrowser();

const button = ({ page, t }, key) => page.getByRole('button', { name: t(key), exact: true });

async function openReport(opened) {
  await button(opened, 'export.report').click();
  await button(opened, 'report.print').waitFor({ state: 'attached' });
  await opened.page.locator('#kw-mirror:not([aria-busy])').waitFor({ state: 'attached' });
}

/** Presses our button, with a window.print that does as browsers do and prints nothing. */
async function print(opened) {
  await opened.page.evaluate(() => {
    const seen = /** @type {any} */ (window);
    seen.print = () => {
      dispatchEvent(new Event('beforeprint'));
      seen.printed = true;
    };
  });
  await button(opened, 'report.print').click();
  await eventually(() => opened.page.evaluate(() => /** @type {any} */ (window).printed), Boolean, 'the print dialogue');
}

/** The charts on paper: their size, what they say, and their lightest and darkest colours. */
const charts = (opened) =>
  opened.page.locator('#kw-mirror figure > canvas').evaluateAll((all) =>
    all.map((chart) => {
      const canvas = /** @type {HTMLCanvasElement} */ (chart);
      // Of a copy that is made to be read: reading the chart itself twice is worth a warning to the browser.
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext('2d', { willReadFrequently: true }));
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let white = 0;
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] > 250 && data[i + 1] > 250 && data[i + 2] > 250 && data[i + 3] === 255) ++white;
        if (data[i] < 130 && data[i + 1] < 150 && data[i + 2] < 150) ++dark;
      }
      return {
        role: canvas.getAttribute('role'),
        name: canvas.getAttribute('aria-label'),
        caption: canvas.parentElement?.querySelector('figcaption')?.textContent,
        shown: getComputedStyle(canvas).display !== 'none',
        sharpness: canvas.width / canvas.getBoundingClientRect().width,
        white: white / (data.length / 4),
        dark: dark / (data.length / 4),
      };
    }),
  );

/** @returns {Promise<number>} */
async function pagesOf(opened) {
  const pdf = (await opened.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

test('on A4 with verdict, assumptions, date and charts, without what can only be pressed', async () => {
  const opened = await openWith(used, cdnowFile);
  await button(opened, 'export.menu').click();
  await openReport(opened);
  await print(opened);
  await opened.page.emulateMedia({ media: 'print' });
  const text = tidy(await opened.page.locator('#kw-mirror').innerText());
  for (const key of ['report.title', 'report.verdict', 'report.assumptions', 'report.margin', 'segments.title', 'cohorts.title', 'holdout.title', 'curve.title'])
    assert.ok(text.includes(opened.t(key)), key);
  assert.ok(text.includes(String(new Date().getUTCFullYear())));
  assert.ok(!text.includes(opened.t('report.back')));
  const drawn = await charts(opened);
  assert.equal(drawn.length, 3);
  assert.ok(drawn.every(({ shown, role }) => shown && role === 'img'));
  // A picture stands for its table, which is there for who asks for it on the screen.
  assert.equal(await opened.page.locator('#kw-mirror figure .kw-table:visible').count(), 0);
  const pages = await pagesOf(opened);
  assert.ok(pages >= 1 && pages <= 2, `${pages} pages`);
  await opened.close();
});

test('charts are light, sharp and named, from a dark phone too', async () => {
  const opened = await openPage(used, { query: '?lang=nl&theme=dark', width: 390, context: { hasTouch: true, isMobile: true } });
  await openTab(opened, 'nav.checklist');
  await opened.page.getByRole('radio', { name: opened.t('checklist.no'), exact: true }).first().check({ force: true });
  await openReport(opened);
  await print(opened);
  assert.equal((await charts(opened))[0].shown, false, 'on paper only');
  await opened.page.emulateMedia({ media: 'print' });
  const [curve] = await charts(opened);
  assert.equal(curve.name, curve.caption);
  assert.ok(curve.name);
  assert.ok(curve.sharpness >= 2, `${curve.sharpness} pixels per pixel`);
  assert.ok(curve.white > 0.8, `${curve.white} of it is white`);
  assert.ok(curve.dark > 0.003, `${curve.dark} of it is drawn`);
  const paper = await opened.page.locator('#kw').evaluate((kw) => [getComputedStyle(kw).backgroundColor, getComputedStyle(kw).color]);
  assert.deepEqual(paper, ['rgb(255, 255, 255)', 'rgb(27, 31, 36)']);
  assert.ok((await pagesOf(opened)) <= 2);
  await opened.close();
});

test('printed again, the charts are those of now', async () => {
  const opened = await openPage(used, { query: '?lang=nl&view=checklist' });
  await opened.page.getByRole('radio', { name: opened.t('checklist.no'), exact: true }).first().check({ force: true });
  await openReport(opened);
  await print(opened);
  await print(opened);
  assert.equal((await charts(opened)).length, 1);
  await opened.close();
});

test('where nothing is drawn the tables are printed', async () => {
  const opened = await openPage(used, { query: '?lang=nl&view=checklist&face=plain' });
  await opened.page.getByRole('radio', { name: opened.t('checklist.no'), exact: true }).first().check({ force: true });
  await openReport(opened);
  await print(opened);
  await opened.page.emulateMedia({ media: 'print' });
  assert.equal((await charts(opened)).length, 0);
  await opened.page.getByRole('table', { name: opened.t('curve.title') }).waitFor({ state: 'visible' });
  assert.ok((await cells(opened, 'curve.title')).length <= 14);
  await opened.close();
});

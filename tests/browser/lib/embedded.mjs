// A widget on somebody else's page, and what the two say to each other.
import { after, before } from 'node:test';
import { eventually, openPage, useBrowser } from './browser.mjs';
import { hostPage, openHost, rememberScript } from './host.mjs';

/**
 * Calls before and after for a test file: the site with the headers it asks for, a browser, and a host on a second origin.
 * @param {object} [options] of useBrowser
 * @returns {any} filled at run time; `show(body, options)` opens a page of the host
 */
export function useHost(options = {}) {
  const used = /** @type {any} */ (useBrowser({ headers: true, ...options }));
  let shown = { html: '', headers: {} };
  before(async () => {
    used.host = await openHost((path) => (path === '/remember.js' ? { html: rememberScript } : path === '/other' ? { html: '<p>Elders</p>' } : shown));
  });
  after(() => used.host?.close());

  /**
   * @param {string} body in which SITE stands for the address of the site
   * @param {{headers?: Record<string, string>, head?: string, width?: number, context?: object, prepare?: Function, allow?: RegExp}} [options]
   */
  used.show = async (body, { headers = {}, head = '', ...options } = {}) => {
    const filled = (/** @type {string} */ text) => text.replaceAll('SITE', used.site.address).replaceAll('ORIGIN', used.site.origin);
    shown = {
      html: filled(hostPage(body, head)),
      headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, filled(text)])),
    };
    const opened = await openPage(used, { address: `${used.host.origin}/`, ...options });
    return { ...opened, frame: undefined };
  };
  return used;
}

export const elementWith = (attributes = 'lang="nl"', poster = '') =>
  `<script async src="SITEembed.js"></script><clv-calculator id="k" ${attributes}>${poster}</clv-calculator>`;

/** The widget's frame once it has started and has its texts. @param {any} opened @param {number} [which] */
export async function widgetFrame({ page }, which = 0) {
  const frames = () => page.frames().filter((frame) => frame.url().includes('widget.html'));
  await eventually(() => frames().length, (count) => count > which, 'the frame');
  const frame = frames()[which];
  await frame.waitForSelector('html.started.complete', { state: 'attached' });
  return frame;
}

/**
 * Presses what has this role and name in a frame. By keyboard: a click finds its way by where the browser last saw the frame,
 * which may just be getting another place or size, and then never arrives.
 * @param {any} frame @param {'button' | 'tab'} role @param {string} name
 */
export const pressIn = (frame, role, name) => frame.getByRole(role, { name, exact: true }).press('Enter');

/** The data view of a widget in a frame. @param {any} opened whose page is the frame */
export async function openDataIn({ page, t }) {
  await pressIn(page, 'tab', t('nav.data'));
  await page.getByRole('tab', { name: t('nav.data'), selected: true }).waitFor({ state: 'attached' });
}

/** The detail of the newest event of a type. */
export const event = (opened, type, wanted = () => true) =>
  eventually(
    () => opened.page.evaluate((kind) => /** @type {any} */ (window).events.filter((e) => e.type === kind).at(-1)?.detail ?? null, type),
    (detail) => detail !== null && wanted(detail),
    type,
  );

export const messages = (opened) => opened.page.evaluate(() => /** @type {any} */ (window).messages);

/** @returns {Promise<{frame: number, content: number}>} */
export async function heights(opened, frame) {
  return {
    frame: await opened.page.locator('iframe').first().evaluate((e) => e.getBoundingClientRect().height),
    content: await frame.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('kw')).getBoundingClientRect().height),
  };
}

// One engine, the site and a host on a second origin for the tests of a file.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { hostPage, openHost, rememberScript } from '../../browser/lib/host.mjs';
import { openDisplay } from './display.mjs';
import { Page } from './page.mjs';
import { openWatchedSite } from './site.mjs';

/** @typedef {{driver: import('./driver').Driver, page: Page, close: () => Promise<void>}} Opened */

/** Software GL says this about itself. */
const harmless = /WEBGL_debug_renderer_info|GPU stall|software|swrast|llvmpipe/i;

/** Calls before and after for a test file. @param {(environment: Record<string, string>) => Promise<any>} start the engine */
export function useEngine(start) {
  const used = /** @type {any} */ ({});
  let shown = '';
  /** Of a test that failed before it closed its page. @type {import('./driver').Driver | null} */ let left = null;
  before(async () => {
    used.display = await openDisplay();
    used.site = await openWatchedSite();
    used.host = await openHost((path) => (path === '/remember.js' ? { html: rememberScript } : path === '/other' ? { html: '<p>Elders</p>' } : { html: shown }));
    used.engine = await start(used.display.environment);
  });
  after(async () => {
    await left?.close().catch(() => {});
    for (const part of ['engine', 'host', 'site', 'display']) await used[part]?.close();
  });

  /** @param {string} address @param {{language?: string, width?: number, height?: number, before?: string, allow?: RegExp}} options */
  const open = async (address, { language = 'nl', width = 1280, height = 900, before: script = '', allow }) => {
    used.site.before = script;
    used.site.problems.length = 0;
    await left?.close().catch(() => {});
    const driver = await used.engine.open();
    left = driver;
    await driver.resize(width, height);
    await driver.goto(address);
    return {
      driver,
      page: new Page(driver, language),
      /** Fails when anything was said in a console or failed to load. */
      async close() {
        left = null;
        await driver.close();
        const problems = [...driver.problems, ...used.site.problems];
        assert.deepEqual(problems.filter((problem) => !harmless.test(problem) && !allow?.test(problem)), []);
      },
    };
  };

  /** The widget's own page, started. @param {any} [options] of open, query, hash @returns {Promise<Opened>} */
  used.widget = async ({ query, hash = '', ...options } = {}) => {
    const opened = await open(`${used.site.address}widget.html${query ?? `?lang=${options.language ?? 'nl'}&theme=light`}${hash}`, options);
    await opened.page.started();
    return opened;
  };

  /** Somebody's page. @param {string} body in which SITE stands for the address of the site @param {any} [options] @returns {Promise<Opened>} */
  used.show = (body, options = {}) => {
    shown = hostPage(body.replaceAll('SITE', used.site.address));
    return open(`${used.host.origin}/`, options);
  };
  return used;
}

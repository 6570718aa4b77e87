// Firefox, spoken to by WebDriver BiDi through puppeteer-core.
import puppeteer from 'puppeteer-core';
import { callOf } from './expression.mjs';

/** @typedef {import('./driver').Driver} Driver */

/** @param {Record<string, string>} environment of a display @returns {Promise<{open: () => Promise<Driver>, close: () => Promise<void>}>} */
export async function startFirefox(environment) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.CLV_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    env: { ...process.env, ...environment },
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      'webgl.force-enabled': true, // software GL is on no list of good drivers
      'ui.prefersReducedMotion': 1, // what is read right after a change is what it comes to
      'browser.sessionhistory.max_total_viewers': 0, // the driver loses sight of a page that comes back from memory
      'network.captive-portal-service.enabled': false,
    },
  });
  return { open: () => openPage(browser), close: () => browser.close() };
}

/** @param {import('puppeteer-core').Browser} browser @returns {Promise<Driver>} */
async function openPage(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const problems = /** @type {string[]} */ ([]);
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error instanceof Error ? error.message : String(error)));
  const inside = (/** @type {any} */ frame) => frame ?? page.mainFrame();
  return {
    problems,
    goto: async (address) => void (await page.goto(address)),
    back: async () => void (await page.goBack({ waitUntil: 'domcontentloaded' })),
    forward: async () => void (await page.goForward({ waitUntil: 'domcontentloaded' })),
    resize: (width, height) => page.setViewport({ width, height }),
    run: (frame, fn, args) => inside(frame).evaluate(callOf(fn, args)),
    element: async (frame, fn, args) => (await inside(frame).evaluateHandle(callOf(fn, args))).asElement(),
    frameOf: async (_frame, element) => element.contentFrame(),
    click: (_frame, element) => element.click(),
    choose: (_frame, element, paths) => element.uploadFile(...paths),
    press: (_frame, key) => page.keyboard.press(/** @type {any} */ (key)),
    type: (_frame, text) => page.keyboard.type(text),
    heard: (frame, wanted) =>
      Promise.all(
        wanted.map(async ([role, name]) => (await inside(frame).$$(`::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`)).length),
      ),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  };
}

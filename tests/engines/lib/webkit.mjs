// WebKitGTK's MiniBrowser, spoken to by plain WebDriver.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, patienceMs } from '../../browser/lib/eventually.mjs';
import { Builder, By, Key } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { callOf } from './expression.mjs';

/** @typedef {import('./driver').Driver} Driver */

/** Keys that are no characters, by KeyboardEvent.key. */
const keys = {
  Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB, PageUp: Key.PAGE_UP, PageDown: Key.PAGE_DOWN, End: Key.END, Home: Key.HOME,
  ArrowLeft: Key.ARROW_LEFT, ArrowUp: Key.ARROW_UP, ArrowRight: Key.ARROW_RIGHT, ArrowDown: Key.ARROW_DOWN,
};

/** Its place differs between Debian's releases and processors. */
function miniBrowser() {
  if (process.env.CLV_MINIBROWSER) return process.env.CLV_MINIBROWSER;
  const folders = ['/usr/libexec', ...readdirSync('/usr/lib', { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => `/usr/lib/${e.name}`)];
  for (const folder of folders) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const path = join(folder, name, 'MiniBrowser');
      if (name.startsWith('webkit2gtk') && existsSync(path)) return path;
    }
  }
  throw new Error('install webkit2gtk-driver');
}

/** @param {Record<string, string>} environment of a display @returns {Promise<{open: () => Promise<Driver>, close: () => Promise<void>}>} */
export async function startWebKit(environment) {
  // Its tool bar is wider than a phone, and can't be switched off while it is driven: it is made very small.
  const settings = mkdtempSync(join(tmpdir(), 'klantwaarde-webkit-'));
  mkdirSync(join(settings, 'gtk-3.0'));
  writeFileSync(
    join(settings, 'gtk-3.0', 'gtk.css'),
    'window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }',
  );
  // Numbers that roll can be told not to: reduced motion is GTK's setting.
  writeFileSync(join(settings, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  const start = async () => {
    const service = new DriverService.Builder(process.env.CLV_WEBKITDRIVER ?? '/usr/bin/WebKitWebDriver')
      .setLoopback(true)
      .setEnvironment({ ...process.env, ...environment, XDG_CONFIG_HOME: settings })
      .build();
    return { service, address: await service.start() };
  };
  let driver = await start();
  const session = () => {
    const browser = new Builder()
      .usingServer(driver.address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
        timeouts: { script: patienceMs, pageLoad: patienceMs },
      })
      .build();
    const late = new Promise((_, refuse) => setTimeout(refuse, patienceMs, new Error('no browser and no answer')).unref());
    return Promise.race([browser.getSession().then(() => browser), late]);
  };
  return {
    async open() {
      try {
        return await openPage(await session());
      } catch (problem) {
        // Seen once in some hundred starts: its browser never came, and no answer either. The next driver's does.
        console.error(`WebKit did not start: ${problem}; once more`);
        await driver.service.kill();
        driver = await start();
        return openPage(await session());
      }
    },
    async close() {
      await driver.service.kill();
      rmSync(settings, { recursive: true, force: true });
    },
  };
}

/** @param {import('selenium-webdriver').WebDriver} session @returns {Promise<Driver>} a browser of its own, with one page */
async function openPage(session) {
  /** A frame is the chain of its iframe elements from the top. @type {import('selenium-webdriver').WebElement[]} */
  let here = [];
  const enter = async (/** @type {import('selenium-webdriver').WebElement[] | null} */ frame) => {
    const wanted = frame ?? [];
    if (wanted.length === here.length && wanted.every((element, i) => element === here[i])) return;
    await session.switchTo().defaultContent();
    here = [];
    for (const element of wanted) {
      await session.switchTo().frame(element);
      here.push(element);
    }
  };
  /** What an expression comes to, also when it is a promise. @param {string} expression */
  const evaluate = async (expression) => {
    const answer = /** @type {any} */ (
      await session.executeAsyncScript(`const done = arguments[0];
        Promise.resolve().then(() => ${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`)
    );
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  const leaving = async (/** @type {() => Promise<unknown>} */ go) => {
    await enter(null);
    await go();
  };
  return {
    problems: [], // it does not tell; the site hears of them (site.mjs)
    goto: (address) => leaving(() => session.get(address)),
    back: () => leaving(() => session.navigate().back()),
    forward: () => leaving(() => session.navigate().forward()),
    async resize(width, height) {
      await enter(null);
      // The window keeps some of its height for itself, and takes its time.
      let [asked, last] = [height, ''];
      const rect = (/** @type {number} */ tall) => session.manage().window().setRect({ width, height: tall });
      await rect(asked);
      await eventually(
        () => evaluate('[innerWidth, innerHeight]'),
        async ([w, h]) => {
          const rests = last === `${w} ${h}`;
          last = `${w} ${h}`;
          if (rests && w === width && h !== height) await rect((asked += height - h));
          return rests && w === width && h === height;
        },
        `a window of ${width} x ${height}`,
      );
    },
    async run(frame, fn, args) {
      await enter(frame);
      return evaluate(callOf(fn, args));
    },
    async element(frame, fn, args) {
      await enter(frame);
      return evaluate(callOf(fn, args));
    },
    frameOf: async (frame, element) => [...(frame ?? []), element],
    async click(frame, element) {
      await enter(frame);
      await element.click();
    },
    async choose(frame, element, paths) {
      await enter(frame);
      await element.sendKeys(paths.join('\n'));
    },
    async press(frame, name) {
      await enter(frame);
      await session.actions().sendKeys(keys[name] ?? name).perform();
    },
    async type(frame, text) {
      await enter(frame);
      await session.actions().sendKeys(text).perform();
    },
    async heard(frame, wanted) {
      await enter(frame);
      const counts = wanted.map(() => 0);
      for (const element of await session.findElements(By.css('#kw-mirror [data-node]'))) {
        const label = await element.getAccessibleName();
        if (!wanted.some(([, name]) => name === label)) continue;
        const said = await element.getAriaRole();
        wanted.forEach(([role, name], i) => (counts[i] += Number(name === label && role === said)));
      }
      return counts;
    },
    async screenshot() {
      await enter(null);
      return Buffer.from(await session.takeScreenshot(), 'base64');
    },
    close: () => session.quit(),
  };
}

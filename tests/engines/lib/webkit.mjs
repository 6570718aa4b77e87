// WebKitGTK's MiniBrowser, spoken to by plain WebDriver.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../browser/lib/eventually.mjs';
import { callOf } from './expression.mjs';
import { startWebDriver } from './webdriver.mjs';

/** @typedef {import('./driver').Driver} Driver */

/** WebDriver's numbers for keys that are no characters. */
const keys = {
  Enter: '\ue007', Escape: '\ue00c', Tab: '\ue004', PageUp: '\ue00e', PageDown: '\ue00f', End: '\ue010', Home: '\ue011',
  ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015',
};

/** How WebDriver writes that a JSON value is an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

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
  const start = () => startWebDriver(process.env.CLV_WEBKITDRIVER ?? 'WebKitWebDriver', { ...environment, XDG_CONFIG_HOME: settings });
  let driver = await start();
  const capabilities = {
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    timeouts: { script: 60_000, pageLoad: 60_000 },
  };
  return {
    async open() {
      try {
        return await openPage(await driver.session(capabilities));
      } catch (problem) {
        // Seen once in some hundred starts: its browser never came, and no answer either. The next driver's does.
        console.error(`WebKit did not start: ${problem}; once more`);
        await driver.close();
        driver = await start();
        return openPage(await driver.session(capabilities));
      }
    },
    async close() {
      await driver.close();
      rmSync(settings, { recursive: true, force: true });
    },
  };
}

/** @param {import('./webdriver.mjs').Session} session @returns {Promise<Driver>} a browser of its own, with one page */
async function openPage(session) {
  /** A frame is the chain of its iframe elements from the top. @type {string[]} */
  let here = [];
  const enter = async (/** @type {string[] | null} */ frame) => {
    const wanted = frame ?? [];
    if (wanted.length === here.length && wanted.every((id, i) => id === here[i])) return;
    await session.post('/frame', { id: null });
    here = [];
    for (const id of wanted) {
      await session.post('/frame', { id: { [elementKey]: id } });
      here.push(id);
    }
  };
  const key = (/** @type {string[]} */ characters) => ({
    actions: [{ type: 'key', id: 'keyboard', actions: characters.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }],
  });
  const leaving = async (/** @type {() => Promise<unknown>} */ go) => {
    await enter(null);
    await go();
  };
  return {
    problems: [], // it does not tell; the site hears of them (site.mjs)
    goto: (address) => leaving(() => session.post('/url', { url: address })),
    back: () => leaving(() => session.post('/back')),
    forward: () => leaving(() => session.post('/forward')),
    async resize(width, height) {
      await enter(null);
      // The window keeps some of its height for itself, and takes its time.
      let [asked, last] = [height, ''];
      await session.post('/window/rect', { width, height });
      await eventually(
        () => session.evaluate('[innerWidth, innerHeight]'),
        ([w, h]) => {
          const rests = last === `${w} ${h}`;
          last = `${w} ${h}`;
          if (rests && w === width && h !== height) void session.post('/window/rect', { width, height: (asked += height - h) });
          return rests && w === width && h === height;
        },
        `a window of ${width} x ${height}`,
      );
    },
    async run(frame, fn, args) {
      await enter(frame);
      return session.evaluate(callOf(fn, args));
    },
    async element(frame, fn, args) {
      await enter(frame);
      return (await session.evaluate(callOf(fn, args)))?.[elementKey] ?? null;
    },
    frameOf: async (frame, element) => [...(frame ?? []), element],
    async click(frame, element) {
      await enter(frame);
      await session.post(`/element/${element}/click`);
    },
    async choose(frame, element, paths) {
      await enter(frame);
      await session.post(`/element/${element}/value`, { text: paths.join('\n') });
    },
    async press(frame, name) {
      await enter(frame);
      await session.post('/actions', key([keys[name] ?? name]));
    },
    async type(frame, text) {
      await enter(frame);
      await session.post('/actions', key([...text]));
    },
    async heard(frame, wanted) {
      await enter(frame);
      const counts = wanted.map(() => 0);
      const found = await session.post('/elements', { using: 'css selector', value: '#kw-mirror [data-node]' });
      for (const { [elementKey]: id } of found) {
        const label = await session.get(`/element/${id}/computedlabel`);
        if (!wanted.some(([, name]) => name === label)) continue;
        const said = await session.get(`/element/${id}/computedrole`);
        wanted.forEach(([role, name], i) => (counts[i] += Number(name === label && role === said)));
      }
      return counts;
    },
    async screenshot() {
      await enter(null);
      return Buffer.from(await session.get('/screenshot'), 'base64');
    },
    close: () => session.end(),
  };
}

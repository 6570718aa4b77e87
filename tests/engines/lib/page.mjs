// A page of the widget as a person finds it, in any engine: by role and name.
import { eventually } from '../../browser/lib/eventually.mjs';
import { textsOf } from '../../browser/lib/texts.mjs';

/** Runs in the page. What lies under a role in the mirror, in reading order. */
function findAll(role, name) {
  const selectors = {
    button: 'button:not([role])', slider: 'input[type=range]', textbox: 'input[type=text]', combobox: 'select', region: 'section',
    file: 'input[type=file]', tab: '[role=tab]', alert: '[role=alert]', row: 'tr', status: 'output',
  };
  const nameOf = (e) => e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.querySelector('th[scope=row]')?.textContent ?? e.textContent;
  return [...document.querySelectorAll(`#kw-mirror :is(${selectors[role]})`)].filter((e) => name === null || nameOf(e).trim() === name);
}

/** As one function that needs nothing else. @param {string} body with `found`, the elements, and `rest`, further arguments */
const withFound = (body) => new Function('role', 'name', '...rest', `${findAll}; const found = findAll(role, name); ${body}`);
const counted = withFound('return found.length;');
const first = withFound('return found[0] ?? null;');
const read = withFound('return found[0]?.[rest[0]] ?? found[0]?.getAttribute?.(rest[0]) ?? null;');
const focused = withFound('found[0].focus(); return document.activeElement === found[0];');
const selected = withFound("found[0].selectedIndex = rest[0]; found[0].dispatchEvent(new Event('change', { bubbles: true }));");

export class Page {
  /** @type {import('./driver').Driver} */ #driver;
  #frame;

  /** @param {import('./driver').Driver} driver @param {string} language @param {any} [frame] */
  constructor(driver, language, frame = null) {
    this.#driver = driver;
    this.#frame = frame;
    this.t = textsOf(language);
  }

  /** @param {Function} fn @param {unknown[]} args */
  run = (fn, ...args) => this.#driver.run(this.#frame, fn, args);
  press = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) await this.#driver.press(this.#frame, key);
  };
  type = (/** @type {string} */ text) => this.#driver.type(this.#frame, text);
  heard = (/** @type {[string, string][]} */ wanted) => this.#driver.heard(this.#frame, wanted);

  count = (/** @type {string} */ role, /** @type {string | null} */ name = null) => this.run(counted, role, name);
  wait = (/** @type {string} */ role, /** @type {string | null} */ name = null) =>
    eventually(() => this.count(role, name), (count) => count > 0, `${role} ${name}`, 60_000).catch(async (problem) => {
      const shown = await this.run(() => document.getElementById('kw-mirror')?.textContent.slice(0, 600) ?? '(no widget)');
      throw new Error(`${problem.message}\nInstead: ${shown}`);
    });
  /** A property or attribute of what has this role and name. */
  read = (/** @type {string} */ role, /** @type {string | null} */ name, /** @type {string} */ property = 'textContent') =>
    this.run(read, role, name, property);

  async #element(role, name) {
    await this.wait(role, name);
    return this.#driver.element(this.#frame, first, [role, name]);
  }

  async click(/** @type {string} */ role, /** @type {string} */ name) {
    await this.#driver.click(this.#frame, await this.#element(role, name));
  }

  async focus(/** @type {string} */ role, /** @type {string | null} */ name) {
    await this.wait(role, name);
    if (!(await this.run(focused, role, name))) throw new Error(`${role} ${name} takes no focus`);
  }

  async select(/** @type {string} */ name, /** @type {number} */ index) {
    await this.wait('combobox', name);
    await this.run(selected, 'combobox', name, index);
  }

  /** Files for the first picker of the view. @param {string[]} paths */
  async choose(...paths) {
    await this.#driver.choose(this.#frame, await this.#element('file', null), paths);
  }

  /** The only frame in this page, also one inside of our element. @returns {Promise<Page>} */
  async inside() {
    const iframe = () => document.querySelector('iframe') ?? document.querySelector('clv-calculator')?.shadowRoot?.querySelector('iframe') ?? null;
    const element = await eventually(() => this.#driver.element(this.#frame, iframe, []), (found) => found !== null, 'a frame');
    const page = new Page(this.#driver, 'nl', await this.#driver.frameOf(this.#frame, element));
    page.t = this.t;
    return page;
  }

  /** The first picture or its plain counterpart is there, and so are all texts. */
  async started() {
    const state = () => document.documentElement.className + (document.querySelector('#kw-mirror[aria-busy]') ? ' busy' : '');
    await eventually(() => this.run(state), (text) => /started.*complete/.test(text) && !/busy/.test(text), 'the start', 60_000);
    await this.wait('tab');
  }

  /** Drawn and mirrored. */
  settle() {
    return this.run(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let i = 0; i < 3; ++i) await frame();
      while (document.querySelector('#kw-mirror[aria-busy], #kw-mirror [aria-busy]')) await frame();
    });
  }
}

// @ts-check
// Loads nothing but the widget's own page, in an iframe, when the element comes near what is seen. Until the widget is
// ready, the element shows what it holds: a page can put a poster there, which is also what is read without scripts.
// Styles are set through the object model and nothing is evaluated: a strict policy of the page around us allows all of it.
import { widgetAddress } from './address.js';
import { hint } from './hints.js';
import { defaults, give, given, isInput, isTruth, names, optionOf, property, spellings } from './options.js';

/** @type {Record<string, string>} */
const titles = {
  nl: 'Klantwaarde',
  en: 'Customer value',
  de: 'Kundenwert',
  fr: 'Valeur client',
};
/** What a page is told of. */
const kinds = ['ready', 'result', 'import', 'error'];
/** What a running widget does not change: another value is another frame. */
const fixed = ['base', 'font', 'face'];

/** A frame whose scheme differs from its page's gets an opaque ground. @param {string | null} theme */
const scheme = (theme) => (theme === 'light' || theme === 'dark' ? theme : 'light dark');

// On a server there are no elements, and importing this must not fail there.
export class Calculator extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...new Set(names.flatMap(spellings))];

  /** @type {HTMLIFrameElement | undefined} */ #frame;
  /** Of the frame. */ #origin = '';
  /** What the frame was made with, of `fixed`. */ #made = '';
  #box = document.createElement('div');
  #poster = document.createElement('slot');
  /** @type {IntersectionObserver | undefined} */ #near;
  /** Names of options to be told to the widget. @type {Set<string>} */ #changed = new Set();
  #height = 0;
  #isReady = false;
  /** @type {object | null} */ #result = null;
  /** @type {Promise<this>} */ #ready = Promise.resolve(this);
  /** How the promise can end: kept, broken; undefined once it has. @type {((what: any) => void)[] | undefined} */ #ends;

  constructor() {
    super();
    this.#wait();
    const root = this.attachShadow({ mode: 'open' });
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host{display:block}:host([hidden]){display:none}');
      root.adoptedStyleSheets = [sheet];
    } catch {
      this.#box.style.display = 'block'; // before Safari 16.4: the page's own style has to say it
    }
    this.#box.style.position = 'relative';
    this.#box.append(this.#poster);
    root.append(this.#box);
  }

  /** The last result that the visitor saw. */
  get result() {
    return this.#result;
  }

  /** Keeps its promise when the calculator can be used, with the element; also to who asks afterwards. */
  get ready() {
    return this.#ready;
  }

  connectedCallback() {
    for (const name of names.map(property)) {
      if (!Object.hasOwn(this, name)) continue;
      // Given before the element was defined: it hides what would take it over.
      const self = /** @type {any} */ (this);
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
    hint(this.getAttributeNames());
    addEventListener('message', this);
    const wide = this.clientWidth >= 760;
    this.#box.style.minHeight = `${this.#limit('min_height') || (wide ? 880 : 2000)}px`;
    if (this.getAttribute('loading') === 'eager') return this.#open();
    this.#near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#open(),
      { rootMargin: '800px' },
    );
    this.#near.observe(this);
  }

  /** Moved with all its state (Node.moveBefore): without this, browsers would say that it has left and come. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    removeEventListener('message', this);
    this.#near?.disconnect();
    this.#close();
    this.#poster.style.display = '';
  }

  /** @param {string} attribute @param {string | null} _before @param {string | null} _now */
  attributeChangedCallback(attribute, _before, _now) {
    const name = optionOf(attribute);
    if (!this.#frame || !name) return;
    // Frameworks set one after the other.
    if (!this.#changed.size) queueMicrotask(() => this.#tellChanges());
    this.#changed.add(name);
  }

  /** Several options at once. @param {Record<string, string | number | boolean | null | undefined>} options by name */
  set(options) {
    hint(Object.keys(options));
    for (const [name, value] of Object.entries(options)) give(this, optionOf(name) ?? name, value);
  }

  #wait() {
    if (this.#ends) return;
    this.#ready = new Promise((...ends) => (this.#ends = ends));
    this.#ready.catch(() => {}); // who does not ask is not told
  }

  /** @param {0 | 1} how kept or broken @param {unknown} what */
  #end(how, what) {
    this.#ends?.[how](what);
    this.#ends = undefined;
  }

  #open() {
    this.#near?.disconnect();
    if (this.#frame) return;
    const url = widgetAddress(given(this, 'base'));
    this.#origin = url.origin;
    this.#made = this.#fixed();
    this.#changed.clear();
    for (const name in defaults) {
      const value = given(this, name);
      if (value !== null) url.searchParams.set(name, value);
    }
    const frame = document.createElement('iframe');
    this.#frame = frame;
    const sandbox = this.getAttribute('sandbox');
    // Without further words: nothing but what saving a file and printing need.
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox || 'allow-scripts allow-downloads allow-modals');
    frame.title = titles[this.lang.slice(0, 2).toLowerCase()] ?? titles.nl;
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = `display:block;width:100%;border:0;height:${this.#box.style.minHeight};color-scheme:${scheme(given(this, 'theme'))}`;
    // Under a poster the frame is there and is not seen.
    if (this.childElementCount) frame.style.cssText += ';position:absolute;top:0;opacity:0;pointer-events:none';
    frame.addEventListener('load', () => {
      this.#greet();
      setTimeout(() => this.#frame === frame && !this.#height && this.#tell('error', { reason: 'unreachable' }), 20_000);
    });
    frame.src = url.href;
    this.#box.append(frame);
  }

  #close() {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#isReady = false;
    this.#height = 0;
    this.#wait();
  }

  /** @param {MessageEvent} event */
  handleEvent({ source, origin, data }) {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || data?.source !== 'klantwaarde') return;
    if (origin !== (frame.hasAttribute('sandbox') && origin === 'null' ? origin : this.#origin)) return;
    const { source: _, version, kind, ...detail } = data;
    if (kind === 'height') {
      const height = Number(data.height);
      if (!(height >= 100 && height <= 20_000)) return;
      if (!this.#height) this.#greet();
      this.#height = height;
      if (!frame.style.position) this.#fit();
      return;
    }
    if (kind === 'ready') {
      if (this.#isReady) return;
      this.#isReady = true;
      this.#poster.style.display = 'none';
      this.#box.style.minHeight = frame.style.position = frame.style.opacity = frame.style.pointerEvents = '';
      this.#fit();
      this.#tellChanges();
      this.#wait(); // it may have come after all
      this.#end(0, this);
    }
    if (kind === 'result') this.#result = detail;
    if (kinds.includes(kind)) this.#tell(kind, detail);
  }

  /** @param {string} kind @param {{reason?: string}} detail */
  #tell(kind, detail) {
    if (kind === 'error' && !this.#isReady) {
      this.#box.style.minHeight = ''; // the poster stays
      this.#end(1, new Error(detail.reason));
    }
    this.dispatchEvent(new CustomEvent(`clv-${kind}`, { detail, bubbles: true, composed: true }));
    const layer = this.getAttribute('data-layer');
    if (layer === null) return;
    const page = /** @type {any} */ (window);
    (page[layer || 'dataLayer'] ??= []).push({ event: `clv_${kind}`, clv_id: this.id, clv: detail });
  }

  /** @param {object} message */
  #post(message) {
    const frame = this.#frame;
    const origin = frame?.hasAttribute('sandbox') ? '*' : this.#origin;
    frame?.contentWindow?.postMessage({ source: 'klantwaarde-host', ...message }, origin);
  }

  #greet() {
    this.#post({ kind: 'hello', max_height: this.#limit('max_height') });
  }

  #tellChanges() {
    const frame = this.#frame;
    if (!frame || !this.#changed.size) return;
    if (this.#made !== this.#fixed()) {
      this.#close();
      return this.#open();
    }
    frame.style.colorScheme = scheme(given(this, 'theme'));
    if (!this.#isReady) return;
    this.#greet();
    this.#fit();
    const changed = this.#changed;
    this.#changed = new Set();
    /** A truth is the same in every preset. @param {string} name */
    const isGone = (name) => isInput(name) && !isTruth(name) && given(this, name) === null;
    // A preset says what the inputs are that nobody gives, so it is told again before those that somebody does.
    const fromPreset = changed.has('preset') || (given(this, 'preset') !== null && [...changed].some(isGone));
    if (fromPreset) for (const name of ['preset', ...names.filter(isInput)]) changed.add(name);
    const told = [...changed].filter((name) => name in defaults && !(fromPreset && isGone(name)));
    const options = Object.fromEntries(told.map((name) => [name, given(this, name) ?? defaults[name]]));
    this.#post({ kind: 'options', options });
  }

  /** @returns {string} what `fixed` options are now */
  #fixed() {
    return fixed.map((name) => given(this, name)).join();
  }

  /** @param {string} name @returns {number} 0 when there is none */
  #limit(name) {
    return Math.max(0, parseFloat(given(this, name) ?? '') || 0);
  }

  #fit() {
    const height = Math.max(this.#limit('min_height'), Math.min(this.#height || Infinity, this.#limit('max_height') || Infinity));
    if (this.#frame && isFinite(height)) this.#frame.style.height = `${height}px`;
  }
}

for (const name of names) {
  if (name === 'lang') continue; // every element has it
  Object.defineProperty(Calculator.prototype, property(name), {
    get() {
      const value = given(this, name);
      return isTruth(name) ? value === 'true' || value === '1' : value;
    },
    set(value) {
      give(this, name, value);
    },
  });
}

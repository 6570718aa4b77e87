// @ts-check
/*! Klantwaarde: the element <clv-calculator>. MIT licence. */
// Loads nothing but the widget's own page, in an iframe, when the element comes near what is seen. Until the widget is
// ready, the element shows what it holds: a page can put a poster there, which is also what is read without scripts.
// Styles are set through the object model and nothing is evaluated: a strict policy of the page around us allows all of it.
(() => {
  const tag = 'clv-calculator';
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script || customElements.get(tag)) return;
  const address = new URL('widget.html', script.src);

  /** What the widget takes in its address; the same names as in options.json (a test compares). */
  const names = (
    'lang currency theme accent radius font preset view face aov gross_margin orders_per_year retention_annual cac ' +
    'new_customers_per_month horizon_months discount_rate_annual return_rate cost_per_order service_cost_per_year ' +
    'referrals_per_year vat_rate prices_include_vat target_ratio'
  ).split(' ');
  const kebab = (/** @type {string} */ name) => name.replaceAll('_', '-');
  /** @type {Record<string, string>} */
  const titles = {
    nl: 'Klantwaarde: reken uit wat een nieuwe klant je oplevert',
    en: 'Customer value: work out what a new customer is worth',
    de: 'Kundenwert: berechne, was dir ein neuer Kunde bringt',
    fr: 'Valeur client\u00a0: calculez ce que vous rapporte un nouveau client',
  };
  const limits = ['min-height', 'max-height'];

  class Calculator extends HTMLElement {
    static observedAttributes = [...new Set([...names, ...names.map(kebab), ...limits])];

    /** @type {HTMLIFrameElement | undefined} */ #frame;
    #box = document.createElement('div');
    #poster = document.createElement('slot');
    /** @type {IntersectionObserver | undefined} */ #near;
    /** @type {Record<string, string>} */ #changed = {};
    #height = 0;
    #isReady = false;
    /** The last result that the visitor saw. @type {object | null} */ result = null;

    constructor() {
      super();
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

    connectedCallback() {
      addEventListener('message', this);
      const wide = this.clientWidth >= 760;
      this.#box.style.minHeight = `${this.#limit(0) || (wide ? 880 : 2000)}px`;
      if (this.getAttribute('loading') === 'eager' || !window.IntersectionObserver) return this.#open();
      this.#near = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#open(),
        { rootMargin: '800px' },
      );
      this.#near.observe(this);
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      this.#near?.disconnect();
      this.#frame?.remove();
      this.#frame = undefined;
      this.#isReady = false;
      this.#height = 0;
      this.#poster.hidden = false;
      this.#poster.style.display = '';
    }

    /** @param {string} attribute @param {string | null} _before @param {string | null} now */
    attributeChangedCallback(attribute, _before, now) {
      if (!this.#frame) return;
      if (limits.includes(attribute)) {
        this.#greet();
        this.#fit();
        return;
      }
      const name = attribute.replaceAll('-', '_');
      if (name === 'theme') this.#frame.style.colorScheme = scheme(now);
      if (now === null && name !== 'theme') return; // what it was without is not known any more
      this.#changed[name] = now ?? 'auto';
      this.#tellChanges();
    }

    /** Several options at once. @param {Record<string, string | number | boolean | null>} options by name */
    set(options) {
      for (const [name, value] of Object.entries(options)) {
        if (value === null) this.removeAttribute(kebab(name));
        else this.setAttribute(kebab(name), String(value));
      }
    }

    #open() {
      this.#near?.disconnect();
      if (this.#frame) return;
      const url = new URL(address);
      for (const name of names) {
        const value = this.getAttribute(kebab(name)) ?? this.getAttribute(name);
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
      frame.style.cssText = `display:block;width:100%;border:0;height:${this.#box.style.minHeight};color-scheme:${scheme(this.getAttribute('theme'))}`;
      // Under a poster the frame is there and is not seen.
      if (this.childElementCount) frame.style.cssText += ';position:absolute;top:0;opacity:0;pointer-events:none';
      frame.addEventListener('load', () => {
        this.#greet();
        setTimeout(() => this.#frame === frame && !this.#height && this.#tell('error', { reason: 'unreachable' }), 20_000);
      });
      frame.src = url.href;
      this.#box.append(frame);
    }

    /** @param {MessageEvent} event */
    handleEvent({ source, origin, data }) {
      const frame = this.#frame;
      if (!frame || source !== frame.contentWindow || data?.source !== 'klantwaarde') return;
      if (origin !== (frame.hasAttribute('sandbox') && origin === 'null' ? origin : address.origin)) return;
      const { source: _, version, kind, ...detail } = data;
      if (kind === 'height') {
        const height = Number(data.height);
        if (!(height >= 100 && height <= 20_000)) return;
        if (!this.#height) this.#greet();
        this.#height = height;
        if (!frame.style.position) this.#fit();
      } else if (kind === 'ready') {
        if (this.#isReady) return;
        this.#isReady = true;
        this.#poster.style.display = 'none';
        this.#box.style.minHeight = '';
        frame.style.position = frame.style.opacity = frame.style.pointerEvents = '';
        this.#fit();
        this.#tellChanges();
        this.#tell(kind, detail);
      } else if (kind === 'result' || kind === 'import' || kind === 'error') {
        if (kind === 'result') this.result = detail;
        this.#tell(kind, detail);
      }
    }

    /** @param {string} kind @param {object} detail */
    #tell(kind, detail) {
      if (kind === 'error' && !this.#isReady) this.#box.style.minHeight = ''; // the poster stays
      this.dispatchEvent(new CustomEvent(`clv-${kind}`, { detail, bubbles: true, composed: true }));
      const layer = this.getAttribute('data-layer');
      if (layer === null) return;
      const page = /** @type {any} */ (window);
      (page[layer || 'dataLayer'] ??= []).push({ event: `clv_${kind}`, clv_id: this.id, clv: detail });
    }

    /** @param {object} message */
    #post(message) {
      const frame = this.#frame;
      const origin = frame?.hasAttribute('sandbox') ? '*' : address.origin;
      frame?.contentWindow?.postMessage({ source: 'klantwaarde-host', ...message }, origin);
    }

    #greet() {
      this.#post({ kind: 'hello', max_height: this.#limit(1) });
    }

    #tellChanges() {
      if (!this.#isReady) return;
      if (Object.keys(this.#changed).length) this.#post({ kind: 'options', options: this.#changed });
      this.#changed = {};
    }

    /** @param {number} which @returns {number} 0 when there is none */
    #limit(which) {
      return Math.max(0, parseFloat(this.getAttribute(limits[which]) ?? '') || 0);
    }

    #fit() {
      const height = Math.max(this.#limit(0), Math.min(this.#height || Infinity, this.#limit(1) || Infinity));
      if (this.#frame && isFinite(height)) this.#frame.style.height = `${height}px`;
    }
  }

  /** A frame whose scheme differs from its page's gets an opaque ground. @param {string | null} theme */
  const scheme = (theme) => (theme === 'light' || theme === 'dark' ? theme : 'light dark');

  for (const name of names) {
    if (name === 'lang') continue; // every element has it
    Object.defineProperty(Calculator.prototype, name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()), {
      get() {
        return this.getAttribute(kebab(name));
      },
      set(value) {
        this.set({ [name]: value });
      },
    });
  }
  customElements.define(tag, Calculator);
})();

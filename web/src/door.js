// @ts-check
/** @typedef {import('./types').WidgetModule} WidgetModule */

/** Kinds of kw_pointer. */
export const Pointer = Object.freeze({ move: 0, down: 1, up: 2, leave: 3, tap: 4 });

/** Kinds of kw_event; the same numbers as EventKind in src/ui/semantics/event.h. */
export const Kind = Object.freeze({ press: 0, number: 1, text: 2, commit: 3, cancel: 4, step: 5, focus: 6, blur: 7, rest: 8 });

/**
 * The module's exports as methods with JavaScript values.
 *
 * The module is never entered twice: while it works (and moves the focus, or removes a focused element) the DOM
 * fires events at once, and those wait until it has returned.
 */
export class Door {
  /** @type {WidgetModule} */ #module;
  #encoder = new TextEncoder();
  #busy = false;
  /** @type {(() => void)[]} */ #waiting = [];

  /** @param {WidgetModule} module */
  constructor(module) {
    this.#module = module;
  }

  /** @param {object} config */
  start(config) {
    this.#enter(() => this.#module._kw_start(...this.#place(JSON.stringify(config))));
  }

  /** Sentences, in part or all; before the start those of its language. @param {ArrayBuffer} bytes of a file of texts/ */
  texts(bytes) {
    this.#enter(() => {
      if (!this.#module._kw_texts(...this.#place(new Uint8Array(bytes)))) throw new Error('texts of another version');
    });
  }

  /** @param {number} weight @param {ArrayBuffer} bytes */
  font(weight, bytes) {
    this.#enter(() => this.#module._kw_font(weight, ...this.#place(new Uint8Array(bytes))));
  }

  /** @param {number} width @param {number} viewportHeight @param {number} pixelRatio */
  resize(width, viewportHeight, pixelRatio) {
    this.#enter(() => this.#module._kw_resize(width, viewportHeight, pixelRatio));
  }

  /** The part of the content that is in sight, CSS pixels. @param {number} top @param {number} bottom */
  seen(top, bottom) {
    this.#enter(() => this.#module._kw_seen(top, bottom));
  }

  /**
   * Draws a part of the content on the whole canvas, in CSS pixels, until the next frame.
   * @param {number} x @param {number} y @param {number} width @param {number} height
   */
  part(x, y, width, height) {
    this.#enter(() => this.#module._kw_part(x, y, width, height));
  }

  /** @param {number} now @returns {boolean} whether another frame is wanted */
  frame(now) {
    let again = 0;
    this.#enter(() => (again = this.#module._kw_frame(now)));
    return again !== 0;
  }

  /** Shows each chart on the canvas as paper has it and tells the host; a frame must follow. @param {number} pixelRatio */
  paper(pixelRatio) {
    this.#enter(() => this.#module._kw_paper(pixelRatio));
  }

  /** @param {number} kind @param {number} x @param {number} y */
  pointer(kind, x, y) {
    this.#enter(() => this.#module._kw_pointer(kind, x, y));
  }

  /** @param {number} node @param {number} kind @param {number} [value] @param {string} [text] */
  event(node, kind, value = 0, text = '') {
    this.#enter(() => this.#module._kw_event(node, kind, value, ...this.#place(text)));
  }

  /** @param {object} changed */
  environment(changed) {
    this.#enter(() => this.#module._kw_environment(...this.#place(JSON.stringify(changed))));
  }

  /** @param {string} json {id, kind, body} */
  engineMessage(json) {
    this.#enter(() => this.#module._kw_engine_message(...this.#place(json)));
  }

  /** The host hears of the result, if that is another one. */
  tellResult() {
    this.#enter(() => this.#module._kw_tell_result());
  }

  /** @param {{add: boolean, files: {key: number, name: string, size: number}[]}} chosen */
  files(chosen) {
    this.#enter(() => this.#module._kw_files(...this.#place(JSON.stringify(chosen))));
  }

  /** @param {-1 | 1} direction back or forth in what was filled in */
  step(direction) {
    this.#enter(() => this.#module._kw_step(direction));
  }

  /** @param {boolean} over whether a file is held over the page */
  drag(over) {
    this.#enter(() => this.#module._kw_drag(over ? 1 : 0));
  }

  /** @param {string} fragment of the page's address */
  open(fragment) {
    this.#enter(() => this.#module._kw_open(...this.#place(fragment)));
  }

  /** @param {{base: string, copied: boolean}} link */
  shared({ base, copied }) {
    this.#enter(() => this.#module._kw_shared(copied ? 1 : 0, ...this.#place(base)));
  }

  /** @param {boolean} usable whether there is a graphics context to draw with */
  graphics(usable) {
    this.#enter(() => this.#module._kw_gl(usable ? 1 : 0));
  }

  /** @param {() => void} call */
  #enter(call) {
    if (this.#busy) {
      this.#waiting.push(call);
      return;
    }
    this.#busy = true;
    try {
      for (let next = /** @type {(() => void) | undefined} */ (call); next; next = this.#waiting.shift()) next();
    } finally {
      this.#busy = false;
    }
  }

  /**
   * Copies into the module's memory; the view is taken anew each time because memory that grows detaches it.
   * @param {string | Uint8Array} content @returns {[number, number]} pointer and length
   */
  #place(content) {
    const bytes = typeof content === 'string' ? this.#encoder.encode(content) : content;
    const pointer = this.#module._kw_alloc(bytes.length || 1);
    if (pointer === 0) throw new RangeError('out of memory');
    this.#module.HEAPU8.set(bytes, pointer);
    return [pointer, bytes.length];
  }
}

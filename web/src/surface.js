// @ts-check

/**
 * The size of what the widget draws on: the width of #kw, the height of the window (what is seen at once), and the
 * screen's pixels per CSS pixel.
 */
export class Surface {
  #kw;
  #last = '';
  /** @type {(width: number, height: number, ratio: number) => void} */ #changed;

  /** @param {HTMLElement} kw @param {(width: number, height: number, ratio: number) => void} changed */
  constructor(kw, changed) {
    this.#kw = kw;
    this.#changed = changed;
  }

  get size() {
    return { width: this.#kw.clientWidth, height: window.innerHeight, ratio: window.devicePixelRatio || 1 };
  }

  /** Tells the size now and at every change. */
  watch() {
    new ResizeObserver(this.#look).observe(this.#kw);
    addEventListener('resize', this.#look);
    this.#watchRatio();
    this.#look();
  }

  #look = () => {
    const { width, height, ratio } = this.size;
    const now = `${width} ${height} ${ratio}`;
    // An iframe that is not displayed has no width: nothing to lay out for.
    if (now === this.#last || width === 0) return;
    this.#last = now;
    this.#changed(width, height, ratio);
  };

  /** A window dragged to another screen changes the ratio alone; a query is about one ratio, so each is asked anew. */
  #watchRatio() {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        this.#look();
        this.#watchRatio();
      },
      { once: true },
    );
  }
}

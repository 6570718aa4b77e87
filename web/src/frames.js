// @ts-check

/**
 * Frames on demand: one requestAnimationFrame for any number of requests, none when nothing changed. The browser
 * itself calls none while the page is hidden; the one that was asked for comes when it is seen again.
 */
export class Frames {
  /** @type {(now: number) => boolean} */ #draw;
  #asked = false;

  /** @param {(now: number) => boolean} draw true when it wants another frame */
  constructor(draw) {
    this.#draw = draw;
  }

  request() {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(this.#run);
  }

  #run = (/** @type {number} */ now) => {
    this.#asked = false;
    if (this.#draw(now)) this.request();
  };
}

// @ts-check
import { Later } from './later.js';

/**
 * Milliseconds after which a frame is drawn without the browser's word. Browsers call none in a frame of another origin while they
 * take it to be out of sight, and may be late to see that it is in sight again; but its height, its results and its mirror go on.
 */
const LATE_MS = 1000;

/**
 * Frames on demand: one requestAnimationFrame for any number of requests, none when nothing changed. The browser
 * itself calls none while the page is hidden; the one that was asked for comes when it is seen again.
 */
export class Frames {
  /** @type {(now: number) => boolean} */ #draw;
  #asked = false;
  #frame = 0;
  #late = new Later(LATE_MS, () => this.#run(performance.now()));
  /** @type {(() => void)[]} */ #after = [];

  /** @param {(now: number) => boolean} draw true when it wants another frame */
  constructor(draw) {
    this.#draw = draw;
  }

  request() {
    if (this.#asked) return;
    this.#asked = true;
    this.#frame = requestAnimationFrame(this.#run);
    if (!document.hidden) this.#late.ask();
  }

  /**
   * Draws soon, then runs `work` in the same task, while the canvas still holds the picture, and draws again: what was drawn for the
   * work may not be what is in sight.
   * @param {() => void} work
   */
  after(work) {
    this.#after.push(work);
    this.request();
  }

  /** Draws in this very task. */
  now() {
    this.#run(performance.now());
  }

  #run = (/** @type {number} */ now) => {
    this.#asked = false;
    cancelAnimationFrame(this.#frame);
    this.#late.cancel();
    if (this.#draw(now)) this.request();
    const waiting = this.#after.splice(0);
    for (const work of waiting) work();
    if (waiting.length > 0) this.#draw(now);
  };
}

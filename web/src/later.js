// @ts-check

/**
 * Work for when nobody has asked for it any more for a while. Asking is done in every frame, so it costs no timer of its own: one
 * looks, when it is due, whether it was asked for again since. None waits while nothing is asked for.
 */
export class Later {
  #ms;
  #work;
  #due = Infinity;
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /** @param {number} ms after the last asking @param {() => void} work */
  constructor(ms, work) {
    this.#ms = ms;
    this.#work = work;
  }

  ask() {
    this.#due = performance.now() + this.#ms;
    this.#timer ??= setTimeout(this.#look, this.#ms);
  }

  cancel() {
    this.#due = Infinity;
  }

  #look = () => {
    this.#timer = undefined;
    if (this.#due === Infinity) return;
    const wait = this.#due - performance.now();
    if (wait > 0) {
      this.#timer = setTimeout(this.#look, wait);
      return;
    }
    this.#due = Infinity;
    this.#work();
  };
}

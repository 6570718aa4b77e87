// @ts-check
import { make } from './mirror-make.js';

/** CSS pixels: so much more than what is in sight may be told as such, above and below. */
const STEP = 64;

/**
 * Tells which part of the content is in sight. Marks along the content are observed, as only that sees through frames of any
 * origin: a frame as tall as its content does not scroll, the page around it does.
 */
export class Seen {
  #marks = make('div', { id: 'kw-marks', 'aria-hidden': 'true' });
  /** @type {Set<number>} */ #shown = new Set();
  #observer = new IntersectionObserver((entries) => this.#look(entries));
  /** @type {(top: number, bottom: number) => void} */ #tell;

  /** @param {(top: number, bottom: number) => void} tell CSS pixels of the content */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {HTMLElement} kw */
  watch(kw) {
    kw.append(this.#marks);
    new ResizeObserver(() => this.#fill(Math.ceil(kw.clientHeight / STEP))).observe(kw);
  }

  /** @param {number} count of marks that the content is tall */
  #fill(count) {
    while (this.#marks.childElementCount > count) {
      const last = /** @type {Element} */ (this.#marks.lastElementChild);
      this.#observer.unobserve(last);
      this.#shown.delete(this.#marks.childElementCount - 1);
      last.remove();
    }
    while (this.#marks.childElementCount < count) {
      const mark = make('i');
      mark.style.top = `${this.#marks.childElementCount * STEP}px`;
      this.#marks.append(mark);
      this.#observer.observe(mark);
    }
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #look(entries) {
    const marks = [...this.#marks.children];
    for (const { target, isIntersecting } of entries) {
      const index = marks.indexOf(target);
      if (isIntersecting) this.#shown.add(index);
      else this.#shown.delete(index);
    }
    if (this.#shown.size === 0) return;
    this.#tell(Math.min(...this.#shown) * STEP, (Math.max(...this.#shown) + 1) * STEP);
  }
}

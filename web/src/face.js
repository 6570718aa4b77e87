// @ts-check
import { changeNow } from './mirror-rest.js';

/**
 * Which face the page shows: the picture on the canvas, or the plain page (the mirror laid out as an ordinary
 * form) where there is no WebGL2 or the visitor has forced colours. On paper the style sheets see to it themselves.
 */
export class Face {
  #canvas;
  #kw;
  #forced = matchMedia('(forced-colors: active)');
  #lost = false;
  #refused = false;
  #wanted;
  #usable = true;
  /** @type {(usable: boolean) => void} */ #graphics;

  /**
   * @param {HTMLElement} kw @param {HTMLCanvasElement} canvas @param {string | undefined} wanted `plain` to insist
   * @param {(usable: boolean) => void} graphics told when the module may or may not draw
   */
  constructor(kw, canvas, wanted, graphics) {
    this.#kw = kw;
    this.#canvas = canvas;
    this.#wanted = wanted;
    this.#graphics = graphics;
  }

  get plain() {
    return this.#wanted === 'plain' || this.#forced.matches || this.#refused;
  }

  /** The module, which makes the context as it first draws, got none. */
  refused() {
    this.#refused = true;
    this.#show();
  }

  watch() {
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // says that we want it back
      this.#lost = true;
      this.#show();
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      this.#lost = false;
      this.#show();
    });
    this.#forced.addEventListener('change', () => this.#show());
    this.#show();
  }

  #show() {
    const plain = this.plain;
    if (plain) changeNow();
    this.#kw.classList.toggle('plain', plain);
    document.documentElement.classList.toggle('plain-face', plain);
    setMedia('kw-overlay-css', plain ? 'not all' : 'screen');
    setMedia('kw-plain-css', plain ? 'all' : 'print');
    const usable = !plain && !this.#lost;
    if (usable !== this.#usable) this.#graphics(usable);
    this.#usable = usable;
  }
}

/** @param {string} id @param {string} media */
function setMedia(id, media) {
  const link = /** @type {HTMLLinkElement | null} */ (document.getElementById(id));
  if (link && link.media !== media) link.media = media;
}

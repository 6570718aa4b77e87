// @ts-check
import { Later } from './later.js';
import { setText } from './mirror-make.js';

/**
 * Milliseconds without a change, after which somebody who moves a slider is taken to rest. More than a held key's steps take where
 * graphics are slow (a quarter of a second with software GL, now and then a third): with less, each step there lays out every text
 * after all.
 */
const restMs = 450;

/** @type {Map<HTMLElement, () => void>} */
const waiting = new Map();
const rest = new Later(restMs, changeNow);

/**
 * A text that lies unseen over its picture changes once it stands still: while a slider moves, laying out such texts would cost each
 * frame more than the picture does. Until then its element says that it is busy. What is seen changes at once.
 * @param {HTMLElement} element which changes @param {() => void} change in place of the one that waits, if there is one
 */
export function atRest(element, change) {
  if (element.closest('.plain')) {
    waiting.delete(element);
    change();
    return;
  }
  if (!waiting.has(element)) element.ariaBusy = 'true';
  waiting.set(element, change);
  rest.ask();
}

/** The same for the text of an element; its first one is there at once. @param {HTMLElement} element @param {string} text */
export function textAtRest(element, text) {
  if (element.textContent === '') element.textContent = text;
  else atRest(element, () => setText(element, text));
}

/** Whoever looks closer, or prints, finds what is true now. */
export function changeNow() {
  const changes = [...waiting];
  waiting.clear();
  for (const [element, change] of changes) {
    element.ariaBusy = null;
    change();
  }
}

addEventListener('beforeprint', changeNow);

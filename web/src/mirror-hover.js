// @ts-check
import { Kind } from './door.js';
import { bare } from './mirror-make.js';
/** @typedef {import('./types').Send} Send */

/** A mouse must rest that long on a mark before its explanation shows, and may be away that long before it goes. */
const restMs = 400;
const goneMs = 250;

/** What shows now, and what is about to happen. There is one mouse. */
let timer = 0;
/** @type {{ id: number, send: Send } | null} */
let shown = null;

/** @param {number} ms @param {() => void} act */
function later(ms, act) {
  clearTimeout(timer);
  timer = window.setTimeout(act, ms);
}

function hide() {
  clearTimeout(timer);
  shown?.send(shown.id, Kind.rest, 0);
  shown = null;
}

// Without moving the mouse away (WCAG 2.2, 1.4.13). A field that is edited has its own use for the key as well.
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

/**
 * Tells the widget that a mouse rests on `control`, until it has left both the control and what is shown for it. Fingers and keys
 * press instead.
 * @param {HTMLElement} control @param {number} id @param {Send} send
 */
export function tellRest(control, id, send) {
  control.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType !== 'mouse') return;
    if (shown?.id === id) clearTimeout(timer);
    else
      later(restMs, () => {
        shown = { id, send };
        send(id, Kind.rest, 1);
      });
  });
  control.addEventListener('pointerleave', () => later(goneMs, hide));
  // A press shows the same in place: the widget takes the bubble away by itself.
  control.addEventListener('click', () => {
    clearTimeout(timer);
    shown = null;
  });
}

/** What is shown beside a mark: it stays while the mouse is on it, and describes the mark. @type {import('./types').Factory} */
export const tooltip = () => {
  const control = document.createElement('div');
  control.setAttribute('role', 'tooltip');
  control.addEventListener('pointerenter', () => clearTimeout(timer));
  control.addEventListener('pointerleave', () => later(goneMs, hide));
  /** @type {HTMLElement | null} */ let mark = null;
  const release = () => mark?.removeAttribute('aria-describedby');
  const made = bare(control, (_node, { name, controls }) => {
    if (name !== undefined) control.textContent = name;
    if (controls === undefined) return;
    release();
    mark = document.getElementById(`kw-${controls}`);
    mark?.setAttribute('aria-describedby', control.id);
  });
  return { ...made, behaviour: { ...made.behaviour, dispose: release } };
};

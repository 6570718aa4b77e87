// @ts-check
import { Pointer } from './door.js';

/**
 * Tells the widget where the pointer is: for hover, values under a chart, and the pressed look. Acting on controls
 * is not done here, the mirror's elements do that.
 *
 * A finger has no hover: it presses, lets go, and taps. What scrolls away under it (pointercancel) was no tap.
 * @param {HTMLElement} kw @param {import('./door.js').Door} door
 */
export function watchPointer(kw, door) {
  const tell = (/** @type {number} */ kind, /** @type {PointerEvent} */ event) => {
    const box = kw.getBoundingClientRect();
    door.pointer(kind, event.clientX - box.left, event.clientY - box.top);
  };
  kw.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') tell(Pointer.move, event);
  });
  kw.addEventListener('pointerdown', (event) => {
    if (event.button === 0) tell(Pointer.down, event);
  });
  addEventListener('pointerup', (event) => {
    if (event.button !== 0) return;
    tell(Pointer.up, event);
    if (event.pointerType === 'touch') {
      tell(Pointer.leave, event);
      tell(Pointer.tap, event);
    }
  });
  for (const end of /** @type {const} */ (['pointercancel', 'pointerleave'])) {
    kw.addEventListener(end, (event) => tell(Pointer.leave, event));
  }
}

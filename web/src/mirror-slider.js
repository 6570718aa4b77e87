// @ts-check
import { Kind } from './door.js';
import { labelled, make } from './mirror-make.js';

/** Width of the thumb in overlay.css. */
const thumb = 20;
const coarse = matchMedia('(pointer: coarse)');

/**
 * A native range over the drawn one. The centre of a native thumb keeps half a thumb away from both ends of its
 * element, so the element reaches that much further on both sides: then a native drag follows the picture exactly.
 * @type {import('./types').Factory}
 */
export const slider = (id, send) => {
  const control = make('input', { type: 'range' });
  const shown = make('span', { class: 'kw-value', 'aria-hidden': 'true' });
  let held = false;

  control.addEventListener('pointerdown', () => (held = true));
  for (const end of ['change', 'pointerup', 'pointercancel']) control.addEventListener(end, () => (held = false));
  control.addEventListener('input', () => send(id, Kind.number, control.valueAsNumber));
  const made = labelled(id, control, ({ props }, changed) => {
    if (changed.rect) stretch(control, changed.rect);
    if (changed.min !== undefined) control.min = String(changed.min);
    if (changed.max !== undefined) control.max = String(changed.max);
    if (changed.step !== undefined) control.step = changed.step > 0 ? String(changed.step) : 'any';
    const moved = changed.number ?? changed.min ?? changed.max ?? changed.step;
    // What the module answers while a person drags is a frame old; it must not tug at the thumb.
    if (moved !== undefined && !held) control.value = String(props.number);
    if (changed.value === undefined) return;
    control.setAttribute('aria-valuetext', changed.value);
    shown.textContent = changed.value;
  });
  made.outer.append(shown);
  return made;
};

/** @param {HTMLElement} control @param {import('./types').Rect} rect */
function stretch(control, [x, y, width, height]) {
  const reach = Math.max(height, coarse.matches ? 44 : 24);
  const { style } = control;
  style.left = `${x - thumb / 2}px`;
  style.width = `${width + thumb}px`;
  style.top = `${y + (height - reach) / 2}px`;
  style.height = `${reach}px`;
}

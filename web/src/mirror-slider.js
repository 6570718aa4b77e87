// @ts-check
import { Kind } from './door.js';
import { labelled, make } from './mirror-make.js';
import { textAtRest } from './mirror-rest.js';

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
  const touch = undecidedTouch(control);
  let held = false;

  control.addEventListener('pointerdown', () => (held = true));
  for (const end of ['change', 'pointerup', 'pointercancel']) control.addEventListener(end, () => (held = false));
  const tell = () => {
    if (!touch.undecided) send(id, Kind.number, control.valueAsNumber);
  };
  control.addEventListener('input', tell);
  touch.decided = tell;
  control.addEventListener('change', () => send(id, Kind.commit));
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
    textAtRest(shown, changed.value);
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

/**
 * A browser moves the thumb as soon as a finger comes down, also when the finger is about to scroll the page. What it
 * wants shows in its first move: sideways it drags, without one it taps, and a scroll (pointercancel) takes the thumb
 * back to where it was.
 * @param {HTMLInputElement} control
 */
function undecidedTouch(control) {
  const touch = { undecided: false, decided: () => {} };
  let start = { x: 0, y: 0, value: '' };
  const decide = () => {
    if (!touch.undecided) return;
    touch.undecided = false;
    if (control.value !== start.value) touch.decided();
  };
  control.addEventListener('pointerdown', ({ pointerType, clientX, clientY }) => {
    if (pointerType !== 'touch') return;
    touch.undecided = true;
    start = { x: clientX, y: clientY, value: control.value };
  });
  control.addEventListener('pointermove', ({ clientX, clientY }) => {
    const sideways = Math.abs(clientX - start.x);
    if (sideways > 4 && sideways > Math.abs(clientY - start.y)) decide();
  });
  control.addEventListener('change', decide);
  control.addEventListener('pointercancel', () => {
    if (touch.undecided) control.value = start.value;
    touch.undecided = false;
  });
  return touch;
}

// @ts-check
import { textAtRest } from './mirror-rest.js';
/** @typedef {import('./types').MirrorNode} MirrorNode */
/** @typedef {import('./types').Props} Props */

/** What the module leaves out; the same as in src/ui/semantics/node.h. @type {Props} */
export const defaults = Object.freeze({
  rect: /** @type {[number, number, number, number]} */ ([0, 0, 0, 0]),
  name: '',
  description: '',
  value: '',
  number: 0,
  min: 0,
  max: 0,
  step: 0,
  level: 2,
  size: 14,
  checked: false,
  disabled: false,
  invalid: false,
  target: '',
  controls: 0,
  options: [],
  rows: [],
  ends: [],
});

/** Roles that hold others: their own place is that of what is in them. */
const containers = new Set(['group', 'region', 'tablist', 'tabpanel', 'figure']);

/**
 * Brings changed properties to the DOM: first what all roles have in common, then what is the role's own.
 * @param {MirrorNode} node @param {Partial<Props>} changed
 */
export function show(node, changed) {
  const { control } = node;
  if (changed.rect && !containers.has(node.role)) place(control, changed.rect);
  if (changed.description !== undefined) describe(node, changed.description);
  if (changed.disabled !== undefined && (changed.disabled || 'disabled' in control)) {
    if ('disabled' in control) control.disabled = changed.disabled;
    else setOrRemove(control, 'aria-disabled', changed.disabled ? 'true' : '');
  }
  if (changed.invalid !== undefined) setOrRemove(control, 'aria-invalid', changed.invalid ? 'true' : '');
  if (changed.controls !== undefined) {
    setOrRemove(control, 'aria-controls', changed.controls === 0 ? '' : `kw-${changed.controls}`);
  }
  node.behaviour.apply(node, changed);
}

/** @param {HTMLElement} element @param {import('./types').Rect} rect */
export function place(element, [x, y, width, height]) {
  const { style } = element;
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

/** @param {Element} element @param {string} attribute @param {string} value empty to take it away */
export function setOrRemove(element, attribute, value) {
  if (value === '') element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

/** @param {MirrorNode} node @param {string} description */
function describe(node, description) {
  if (node.outer === node.control && !containers.has(node.role)) {
    setOrRemove(node.control, 'aria-description', description); // a text has no room for another text
    return;
  }
  if (description === '') {
    node.hint?.remove();
    node.hint = null;
    node.control.removeAttribute('aria-describedby');
    return;
  }
  if (!node.hint) {
    node.hint = document.createElement('small');
    node.hint.className = 'kw-hint';
    node.hint.id = `kw-${node.id}-hint`;
    const caption = node.control.querySelector(':scope > figcaption');
    // A control can't hold its hint; a container has it before its first child, where it is read.
    if (node.outer !== node.control) node.outer.append(node.hint);
    else if (caption) caption.after(node.hint);
    else node.control.prepend(node.hint);
    node.control.setAttribute('aria-describedby', node.hint.id);
  }
  textAtRest(node.hint, description);
}

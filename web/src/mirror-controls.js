// @ts-check
import { Kind } from './door.js';
import { tellRest } from './mirror-hover.js';
import { setOrRemove } from './mirror-node.js';
import { labelled, make, wrapped } from './mirror-make.js';
/** @typedef {import('./types').Factory} Factory */

/**
 * @param {number} id @param {import('./types').Send} send @param {Record<string, string>} attributes
 * @param {import('./types').Behaviour['apply']} [apply] what the kind of button adds
 */
function pressable(id, send, attributes, apply) {
  const control = make('button', { type: 'button', ...attributes });
  control.addEventListener('click', () => send(id, Kind.press));
  return wrapped(control, (node, changed) => {
    if (changed.name !== undefined) control.textContent = changed.name;
    apply?.(node, changed);
  });
}

/** @type {Factory} */
export const button = (id, send) =>
  pressable(id, send, {}, ({ control }, { target }) => {
    // Some need what is drawn: the plain page has nothing to give them.
    if (target !== undefined) control.classList.toggle('kw-needs-picture', target === 'picture');
  });

/** @type {Factory} */
export const disclosure = (id, send) =>
  pressable(id, send, {}, ({ control }, { checked, target }) => {
    if (checked !== undefined) control.setAttribute('aria-expanded', String(checked));
    // What it opens is also shown to a mouse that rests on it.
    if (target !== 'explains') return;
    control.classList.add('kw-explains');
    tellRest(control, id, send);
  });

/** Only the chosen tab is in the Tab order; arrow keys lead to the others (tablist). @type {Factory} */
export const tab = (id, send) =>
  pressable(id, send, { role: 'tab' }, ({ control }, { checked }) => {
    if (checked === undefined) return;
    control.setAttribute('aria-selected', String(checked));
    control.tabIndex = checked ? 0 : -1;
  });

/** @type {Factory} */
export const checkbox = (id, send) => {
  const control = make('input', { type: 'checkbox' });
  control.addEventListener('change', () => send(id, Kind.press, control.checked ? 1 : 0));
  return labelled(id, control, (_node, { checked }) => {
    if (checked !== undefined) control.checked = checked;
  });
};

/** Arrow keys go from answer to answer, as in any form: the browser knows which belong together. @type {Factory} */
export const radio = (id, send) => {
  const control = make('input', { type: 'radio' });
  control.addEventListener('change', () => send(id, Kind.press, 1));
  return labelled(id, control, (_node, { checked, target }) => {
    if (target !== undefined) control.name = target;
    if (checked !== undefined) control.checked = checked;
  });
};

/** @type {Factory} */
export const select = (id, send) => {
  const control = make('select');
  let holds = 0;
  control.addEventListener('change', () => send(id, Kind.number, control.selectedIndex));
  // A choice that changed nothing is not left standing.
  control.addEventListener('blur', () => (control.selectedIndex = holds));
  return labelled(id, control, ({ props }, { options, number }) => {
    holds = props.number;
    if (options) control.replaceChildren(...options.map((option) => new Option(option)));
    if (options || number !== undefined) control.selectedIndex = holds;
  });
};

/** A text to copy: the focus selects it. @type {Factory} */
export const copyField = (id) => {
  const control = make('input', { type: 'text', readonly: '' });
  control.addEventListener('focus', () => control.select());
  control.addEventListener('click', () => control.select());
  return labelled(id, control, (_node, { value }) => {
    if (value !== undefined) control.value = value;
  });
};

/** Followed by the browser itself. @type {Factory} */
export const link = () => {
  const control = make('a', { target: '_blank', rel: 'noopener' });
  return wrapped(control, (_node, { name, target }) => {
    if (name !== undefined) control.textContent = name;
    if (target !== undefined) setOrRemove(control, 'href', isAddress(target) ? target : '');
  });
};

/** @param {string} target */
function isAddress(target) {
  return /^(https?:|mailto:|[./#])/.test(target);
}

/** What is chosen is taken up in files.js; `data-adds`: added to what is shown. @type {Factory} */
export const filePicker = (id) => {
  const control = make('input', { type: 'file', multiple: '' });
  return labelled(id, control, (_node, { target, checked }) => {
    if (target !== undefined) setOrRemove(control, 'accept', target);
    if (checked !== undefined) control.toggleAttribute('data-adds', checked);
  });
};

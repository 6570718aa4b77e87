// @ts-check
import { bare, labelled, make } from './mirror-make.js';
import { textAtRest } from './mirror-rest.js';
/** @typedef {import('./types').Factory} Factory */
/** @typedef {import('./types').MirrorNode} MirrorNode */
/** @typedef {import('./types').Props} Props */

/** @param {MirrorNode} node @param {Partial<Props>} changed */
const nameAsText = ({ control }, { name }) => {
  if (name !== undefined) textAtRest(control, name);
};

/** @param {MirrorNode} node @param {Partial<Props>} changed */
const nameAsLabel = ({ control }, { name }) => {
  if (name !== undefined) control.setAttribute('aria-label', name);
};

/** @type {Factory} */
export const group = () => bare(make('div', { role: 'group' }), nameAsLabel);
/** @type {Factory} */
export const region = () => bare(make('section'), nameAsLabel);
/** @type {Factory} */
export const tabpanel = () => bare(make('div', { role: 'tabpanel' }), nameAsLabel);
/** @type {Factory} */
export const text = () => bare(make('p'), nameAsText);
/** @type {Factory} */
export const alert = () =>
  bare(make('p', { role: 'alert' }), ({ control }, { name }) => {
    if (name !== undefined) control.textContent = name; // what has gone wrong is said at once
  });

/** @type {Factory} */
export const heading = (_id, _send, { level }) => {
  const tag = /** @type {'h1' | 'h2' | 'h3' | 'h4'} */ (`h${Math.min(Math.max(level, 1), 4)}`);
  return bare(make(tag), nameAsText);
};

/** How long a text must be still before it is announced: not at every pixel of a slider. */
const stillMs = 600;

/** @type {Factory} */
export const status = () => {
  const control = make('output', { 'aria-live': 'polite' });
  let timer = 0;
  return {
    outer: control,
    control,
    behaviour: {
      apply(_node, { name }) {
        if (name === undefined) return;
        clearTimeout(timer);
        if (control.textContent === '') {
          control.textContent = name; // new on the page: there to be read, nothing has changed yet
          return;
        }
        timer = window.setTimeout(() => (control.textContent = name), stillMs);
      },
      dispose: () => clearTimeout(timer),
    },
  };
};

/** @type {Factory} */
export const progress = (id) => {
  const control = make('progress');
  return labelled(id, control, (_node, { number, max, value }) => {
    if (max !== undefined) control.max = max || 1;
    if (number !== undefined) control.value = number;
    if (value !== undefined) control.setAttribute('aria-valuetext', value);
  });
};

/** A chart: its caption is its name, its hint the summary in one sentence. @type {Factory} */
export const figure = () => {
  const caption = make('figcaption');
  const control = make('figure', {}, caption);
  return bare(control, (_node, { name }) => {
    if (name !== undefined) textAtRest(caption, name);
  });
};

/** Arrow keys go from tab to tab; a tab that gets the focus this way is chosen at once. @type {Factory} */
export const tablist = () => {
  const control = make('div', { role: 'tablist' });
  control.addEventListener('keydown', (event) => {
    const tabs = /** @type {HTMLButtonElement[]} */ ([...control.querySelectorAll('[role=tab]:not(:disabled)')]);
    const here = tabs.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const next = neighbour(event.key, here, tabs.length);
    if (here < 0 || next < 0) return;
    event.preventDefault();
    tabs[next].focus();
    tabs[next].click();
  });
  return bare(control, nameAsLabel);
};

/** @param {string} key @param {number} here @param {number} count @returns {number} -1 when the key is for others */
function neighbour(key, here, count) {
  switch (key) {
    case 'ArrowLeft':
      return (here - 1 + count) % count;
    case 'ArrowRight':
      return (here + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

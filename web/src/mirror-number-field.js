// @ts-check
import { Kind } from './door.js';
import { labelled, make } from './mirror-make.js';
import { atRest } from './mirror-rest.js';

/** Keys that step the value, and by how many steps. @type {Record<string, number>} */
const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/**
 * A field that the browser edits: while it has the focus it shows itself over its picture. What is being typed is
 * never disturbed; a value that comes meanwhile shows when the typing is over.
 * @type {import('./types').Factory}
 */
export const numberField = (id, send) => {
  const control = make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false' });
  let value = '';
  let typed = false;

  const showValue = () => {
    typed = false;
    if (control.value === value) return;
    control.value = value;
    if (document.activeElement === control) control.select();
  };
  const commit = () => {
    typed = false;
    send(id, Kind.commit, 0, control.value);
  };

  selectAllOnFocus(control);
  control.addEventListener('input', () => {
    typed = true;
    send(id, Kind.text, 0, control.value);
  });
  control.addEventListener('blur', () => {
    if (typed) commit();
    showValue();
  });
  control.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      commit();
      control.select();
    } else if (event.key === 'Escape') {
      send(id, Kind.cancel);
      showValue();
      control.select();
    } else if (event.key in steps) {
      if (typed) commit();
      send(id, Kind.step, steps[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  });

  return labelled(id, control, (_node, changed) => {
    if (changed.size !== undefined) control.style.fontSize = `${changed.size}px`;
    if (changed.value === undefined) return;
    value = changed.value;
    if (typed) return;
    // What nobody looks at waits: a slider may be moving it.
    if (control.value === '' || document.activeElement === control) showValue();
    else atRest(control, () => typed || showValue());
  });
};

/**
 * A click into the field selects all of it too, unless the person drags to select a part: the browser puts the
 * caret at the end of the click, after the focus event.
 * @param {HTMLInputElement} control
 */
function selectAllOnFocus(control) {
  let arriving = false;
  control.addEventListener('pointerdown', () => (arriving = document.activeElement !== control));
  control.addEventListener('focus', () => control.select());
  // WebKit (seen in WebKitGTK 2.50) puts the caret after the click, unless the button's coming up is taken from it.
  control.addEventListener('mouseup', (event) => {
    if (arriving && control.selectionEnd === control.value.length && control.selectionStart === 0) event.preventDefault();
  });
  control.addEventListener('click', () => {
    if (arriving && control.selectionStart === control.selectionEnd) control.select();
    arriving = false;
  });
}

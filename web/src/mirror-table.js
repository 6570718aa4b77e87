// @ts-check
import { Kind } from './door.js';
import { make, setText } from './mirror-make.js';
import { setOrRemove } from './mirror-node.js';
import { atRest } from './mirror-rest.js';
/** @typedef {import('./types').Factory} Factory */

// In the plain face a table that is larger than its place scrolls, and what scrolls can be reached by keyboard.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = /** @type {HTMLElement} */ (target.closest('.kw-table') ?? target);
    const more = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (more && box.closest('.plain')) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
});

/**
 * A table behind a chart, or the chart's numbers themselves. Its first row and first column are headers.
 * @type {Factory}
 */
export const table = () => rowsIn(make('thead'));

/** A table whose header holds buttons that sort it (columnHeader): all its rows are below them. @type {Factory} */
export const sortTable = () => {
  const names = make('tr');
  const made = rowsIn(make('thead', {}, names), names);
  return { ...made, slot: names };
};

/**
 * The name of a column, which sorts by it. Its place is one in the picture, though it stands in a table that has its own: the style
 * sheet moves it there.
 * @type {Factory}
 */
export const columnHeader = (id, send) => {
  const control = make('button', { type: 'button' });
  control.addEventListener('click', () => send(id, Kind.press));
  const outer = make('th', { scope: 'col' }, control);
  return {
    outer,
    control,
    behaviour: {
      apply({ props }, { name }) {
        if (name !== undefined) control.textContent = name;
        setOrRemove(outer, 'aria-sort', props.disabled ? '' : props.value);
      },
    },
  };
};

/**
 * A table of the same shape is changed cell by cell, and only where a cell differs.
 * @param {HTMLElement} head @param {HTMLElement} [names] the header, where others fill it
 * @returns {ReturnType<Factory>}
 */
function rowsIn(head, names) {
  const caption = make('caption');
  const body = make('tbody');
  const rowsAndColumns = make('table', {}, caption, head, body);
  const control = make('div', { class: 'kw-table' }, rowsAndColumns);
  sizes.observe(control);
  sizes.observe(rowsAndColumns);
  /** @type {string[][]} */ let shown = [];
  return {
    outer: control,
    control,
    behaviour: {
      apply(_node, { name, rows, rect }) {
        if (rect) {
          control.style.setProperty('--kw-x', `${rect[0]}px`);
          control.style.setProperty('--kw-y', `${rect[1]}px`);
        }
        if (name !== undefined) caption.textContent = name;
        if (!rows) return;
        const cells = names ? body : control;
        if (sameShape(shown, rows)) {
          // A table of another shape may have come in between.
          atRest(control, () => shown === rows && update(cells, rows));
        } else if (names) body.replaceChildren(...makeRows(rows, 1));
        else {
          const made = makeRows(rows, 0);
          head.replaceChildren(...made.slice(0, 1));
          body.replaceChildren(...made.slice(1));
        }
        shown = rows;
      },
    },
  };
}

/** @param {string[][]} before @param {string[][]} now */
function sameShape(before, now) {
  return before.length === now.length && before.every((row, i) => row.length === now[i].length);
}

/** @param {string[][]} rows @param {number} first the place of the first in the table */
function makeRows(rows, first) {
  return rows.map((row, i) => make('tr', {}, ...row.map((cell, j) => makeCell(cell, first + i, j))));
}

/** @param {string} cell @param {number} row @param {number} column */
function makeCell(cell, row, column) {
  const header = row === 0 ? 'col' : column === 0 ? 'row' : '';
  // An empty corner heads nothing.
  const element = header && cell ? make('th', { scope: header }) : make('td');
  element.textContent = cell;
  return element;
}

/** @param {HTMLElement} holder of all rows @param {string[][]} now */
function update(holder, now) {
  const rows = holder.getElementsByTagName('tr');
  now.forEach((row, i) =>
    row.forEach((text, j) => {
      const cell = rows[i].cells[j];
      if (text !== cell.textContent) setText(cell, text);
    }),
  );
}

// @ts-check
import { make } from './mirror-make.js';
/** @typedef {import('./types').Factory} Factory */

// In the plain face a table that is wider than its place scrolls, and what scrolls can be reached by keyboard.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = /** @type {HTMLElement} */ (target.closest('.kw-table') ?? target);
    if (box.closest('.plain') && box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
});

/**
 * A table behind a chart, or the chart's numbers themselves. Its first row and first column are headers. A table of
 * the same shape is changed cell by cell, and only where a cell differs.
 * @type {Factory}
 */
export const table = () => {
  const caption = make('caption');
  const head = make('thead');
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
      apply(_node, { name, rows }) {
        if (name !== undefined) caption.textContent = name;
        if (!rows) return;
        if (sameShape(shown, rows)) update(control, shown, rows);
        else build(head, body, rows);
        shown = rows;
      },
    },
  };
};

/** @param {string[][]} before @param {string[][]} now */
function sameShape(before, now) {
  return before.length === now.length && before.every((row, i) => row.length === now[i].length);
}

/** @param {HTMLElement} head @param {HTMLElement} body @param {string[][]} rows */
function build(head, body, rows) {
  const made = rows.map((row, i) => make('tr', {}, ...row.map((cell, j) => makeCell(cell, i, j))));
  head.replaceChildren(...made.slice(0, 1));
  body.replaceChildren(...made.slice(1));
}

/** @param {string} cell @param {number} row @param {number} column */
function makeCell(cell, row, column) {
  const header = row === 0 ? 'col' : column === 0 ? 'row' : '';
  // An empty corner heads nothing.
  const element = header && cell ? make('th', { scope: header }) : make('td');
  element.textContent = cell;
  return element;
}

/** @param {HTMLElement} control @param {string[][]} before @param {string[][]} now */
function update(control, before, now) {
  const rows = control.getElementsByTagName('tr');
  now.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (cell !== before[i][j]) rows[i].cells[j].textContent = cell;
    }),
  );
}

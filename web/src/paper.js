// @ts-check
import { copyOf } from './picture.js';
/** @typedef {import('./door.js').Door} Door */

/** Pixels for each of a chart: some 380 dots per inch. */
const ratio = 3;
/** A chart's texts of 14 pixels, as large as those of a table on paper (plain.css). */
const pointsPerPixel = 8 / 14;

/** Charts of the last time may be of other numbers. They stay until then: nobody tells when a browser has done printing. */
const forget = () => document.querySelectorAll('#kw-mirror figure > canvas').forEach((old) => old.remove());

/**
 * Puts what the canvas shows now into the mirror's figure, before the table that it stands for on paper. A canvas of its
 * own and no image: an image is decoded later, and printing does not wait.
 * @param {HTMLCanvasElement} canvas @param {number} figure its node
 */
export function placeChart(canvas, figure) {
  const place = document.getElementById(`kw-${figure}`);
  if (!place) return;
  const copy = copyOf(canvas);
  copy.style.width = `${(copy.width / ratio) * pointsPerPixel}pt`;
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', place.querySelector(':scope > figcaption')?.textContent ?? '');
  place.insertBefore(copy, place.querySelector(':scope > .kw-table'));
}

/** Whoever prints, by our button or the browser's menu, gets the charts drawn for paper. @param {Door} door @param {() => void} draw a frame */
export function watchPrint(door, draw) {
  addEventListener('beforeprint', () => {
    forget();
    door.paper(ratio);
    draw();
  });
}

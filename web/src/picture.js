// @ts-check

/**
 * A part of what is drawn, as a PNG file. Must run in the same task as a frame: what a WebGL canvas shows is gone
 * afterwards.
 * @param {HTMLCanvasElement} canvas @param {import('./types').Rect} part in CSS pixels of the canvas
 * @returns {Promise<Blob | null>} null where nothing is drawn: without WebGL2
 */
export function pictureOf(canvas, [x, y, width, height]) {
  const ratio = canvas.width / (canvas.clientWidth || canvas.width);
  const copy = document.createElement('canvas');
  copy.width = Math.round(width * ratio);
  copy.height = Math.round(height * ratio);
  const context = copy.getContext('2d');
  if (!context || copy.width === 0 || copy.height === 0 || canvas.clientWidth === 0) return Promise.resolve(null);
  context.drawImage(canvas, x * ratio, y * ratio, width * ratio, height * ratio, 0, 0, copy.width, copy.height);
  return new Promise((resolve) => copy.toBlob(resolve, 'image/png'));
}

/** What no file system takes in a name. @param {string} title */
export const fileNameOf = (title) => title.replace(/[\\/:*?"<>|\u00a0]+/g, ' ').trim() || 'klantwaarde';

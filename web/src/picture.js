// @ts-check

/**
 * What the canvas shows, on a canvas of its own. Must run in the same task as a frame: what a WebGL canvas shows is gone
 * afterwards.
 * @param {HTMLCanvasElement} canvas
 */
export function copyOf(canvas) {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

/**
 * The same as a PNG file. @param {HTMLCanvasElement} canvas
 * @returns {Promise<Blob | null>} null where nothing is drawn: without WebGL2
 */
export const pictureOf = (canvas) =>
  canvas.clientWidth === 0 ? Promise.resolve(null) : new Promise((resolve) => copyOf(canvas).toBlob(resolve, 'image/png'));

/** What no file system takes in a name. @param {string} title */
export const fileNameOf = (title) => title.replace(/[\\/:*?"<>|\u00a0]+/g, ' ').trim() || 'klantwaarde';

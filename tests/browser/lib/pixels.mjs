/**
 * How far two PNG pictures are from each other.
 * @param {import('playwright-core').Page} page that decodes them @param {Buffer} one @param {Buffer} other
 * @returns {Promise<{largest: number, pixels: number}>} the largest difference of a channel, 255 where the sizes differ, and how many
 *   pixels are not the same
 */
export const difference = (page, one, other) =>
  page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(
      pictures.map(async (text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1);
      }),
    );
    if (a.width !== b.width || a.height !== b.height) return { largest: 255, pixels: a.width * a.height };
    const seen = { largest: 0, pixels: 0 };
    for (let at = 0; at < a.data.length; at += 4) {
      let most = 0;
      for (let channel = 0; channel < 4; ++channel) most = Math.max(most, Math.abs(a.data[at + channel] - b.data[at + channel]));
      seen.largest = Math.max(seen.largest, most);
      if (most > 0) ++seen.pixels;
    }
    return seen;
  }, [one.toString('base64'), other.toString('base64')]);

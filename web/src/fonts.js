// @ts-check

const weights = [400, 500, 600, 700];

/**
 * Each weight is loaded once and serves both painters: its bytes go to the module for the canvas and, as a
 * FontFace, to the fields that the DOM shows while they are edited.
 * @returns {Promise<{weight: number, bytes: ArrayBuffer}[]>}
 */
export function loadFonts() {
  return Promise.all(
    weights.map(async (weight) => {
      const answer = await fetch(new URL(`../fonts/inter-${weight}.otf`, import.meta.url));
      if (!answer.ok) throw new Error(`font ${weight}: ${answer.status}`);
      return { weight, bytes: await answer.arrayBuffer() };
    }),
  );
}

/** @param {{weight: number, bytes: ArrayBuffer}[]} fonts */
export function shareWithDocument(fonts) {
  for (const { weight, bytes } of fonts) {
    const face = new FontFace('Klantwaarde Inter', bytes, { weight: String(weight) });
    document.fonts.add(face);
    face.load().catch(() => {}); // a browser that refuses it shows another sans serif in an edited field
  }
}

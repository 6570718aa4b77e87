// @ts-check

const weights = [400, 500, 600, 700];

/**
 * Each weight is loaded once and serves both painters: its bytes go to the module for the canvas and, as a
 * FontFace, to the fields that the DOM shows while they are edited. Another font than ours lies beside this page,
 * as fonts/<name>-<weight>.otf, on the owner's own host; one that does not come is replaced by ours.
 * @param {string} [name]
 * @returns {Promise<{weight: number, bytes: ArrayBuffer}[]>}
 */
export async function loadFonts(name) {
  if (name && name !== 'inter') {
    try {
      return await load((weight) => new URL(`fonts/${name}-${weight}.otf`, location.href));
    } catch (error) {
      console.info(`Klantwaarde has no font "${name}": ${error}`);
    }
  }
  return load((weight) => new URL(`../fonts/inter-${weight}.otf`, import.meta.url));
}

/** @param {(weight: number) => URL} address @returns {Promise<{weight: number, bytes: ArrayBuffer}[]>} */
function load(address) {
  return Promise.all(
    weights.map(async (weight) => {
      const answer = await fetch(address(weight));
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

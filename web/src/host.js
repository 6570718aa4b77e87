// @ts-check
import { download } from './download.js';
import { placeChart } from './paper.js';
import { fileNameOf, pictureOf } from './picture.js';
import { applyThemeProperties } from './theme.js';

/** @param {HTMLCanvasElement} canvas @param {string} name */
async function savePicture(canvas, name) {
  const blob = await pictureOf(canvas);
  if (blob) download(`${fileNameOf(name)}.png`, blob);
}

/**
 * What the module may ask of this page (types.d.ts, Host), put together from the parts that do it.
 * @param {object} parts
 * @param {HTMLElement} parts.kw
 * @param {import('./frames.js').Frames} parts.frames
 * @param {import('./face.js').Face} parts.face
 * @param {(part: import('./types').Rect) => void} parts.drawPart of the content, on the whole canvas
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {import('./engine-client.js').EngineClient} parts.engine
 * @param {(event: {kind: string, options?: string[]}) => void} parts.emit
 * @param {() => void} parts.resultChanged
 * @param {(fragment: string) => void} parts.share
 * @param {HTMLCanvasElement} parts.canvas
 * @returns {import('./types').Host}
 */
export function makeHost({ kw, frames, face, drawPart, mirror, engine, emit, resultChanged, share, canvas }) {
  return {
    requestFrame: () => frames.request(),
    mirror: (operations) => mirror.apply(JSON.parse(operations)),
    contentHeight: (height) => void (kw.style.height = `${height}px`),
    placeCanvas: (top, height) => void Object.assign(canvas.style, { top: `${top}px`, height: `${height}px` }),
    noGraphics: () => face.refused(),
    cursor: (name) => void (kw.style.cursor = name),
    engine: (json) => engine.post(JSON.parse(json)),
    prepareEngine: () => engine.prepare(),
    emit: (message) => emit(JSON.parse(message)),
    resultChanged,
    theme: applyThemeProperties,
    share,
    focus: (node) => mirror.focus(node),
    scrollTo: (y) => window.scrollTo({ top: y }),
    picture(name, part) {
      frames.after(() => {
        drawPart(part);
        void savePicture(canvas, name);
      });
    },
    chart: (figure) => placeChart(canvas, figure),
    print: () => window.print(),
    language(code, title) {
      document.documentElement.lang = code;
      if (title) document.title = title;
    },
  };
}

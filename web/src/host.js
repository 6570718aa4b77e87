// @ts-check
import { download } from './download.js';
import { fileNameOf, pictureOf } from './picture.js';
import { applyThemeProperties } from './theme.js';

/** @param {HTMLCanvasElement} canvas @param {string} name @param {import('./types').Rect} part */
async function savePicture(canvas, name, part) {
  const blob = await pictureOf(canvas, part);
  if (blob) download(`${fileNameOf(name)}.png`, blob);
}

/**
 * What the module may ask of this page (types.d.ts, Host), put together from the parts that do it.
 * @param {object} parts
 * @param {HTMLElement} parts.kw
 * @param {import('./frames.js').Frames} parts.frames
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {import('./engine-client.js').EngineClient} parts.engine
 * @param {(event: {kind: string, options?: string[]}) => void} parts.emit
 * @param {(fragment: string) => void} parts.share
 * @param {HTMLCanvasElement} parts.canvas
 * @returns {import('./types').Host}
 */
export function makeHost({ kw, frames, mirror, engine, emit, share, canvas }) {
  return {
    requestFrame: () => frames.request(),
    mirror: (operations) => mirror.apply(JSON.parse(operations)),
    contentHeight: (height) => void (kw.style.height = `${height}px`),
    cursor: (name) => void (kw.style.cursor = name),
    engine: (json) => engine.post(JSON.parse(json)),
    prepareEngine: () => engine.prepare(),
    emit: (message) => emit(JSON.parse(message)),
    theme: applyThemeProperties,
    share,
    focus: (node) => mirror.focus(node),
    scrollTo: (y) => window.scrollTo({ top: y }),
    picture: (name, part) => frames.after(() => void savePicture(canvas, name, part)),
    print: () => window.print(),
    language(code, title) {
      document.documentElement.lang = code;
      if (title) document.title = title;
    },
  };
}

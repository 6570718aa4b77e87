// @ts-check
import { tellHeight, tellHost } from './embed-messages.js';
import { applyThemeProperties } from './theme.js';

/**
 * What the module may ask of this page (types.d.ts, Host), put together from the parts that do it.
 * @param {object} parts
 * @param {HTMLElement} parts.kw
 * @param {import('./frames.js').Frames} parts.frames
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {import('./engine-client.js').EngineClient} parts.engine
 * @returns {import('./types').Host}
 */
export function makeHost({ kw, frames, mirror, engine }) {
  return {
    requestFrame: () => frames.request(),
    mirror: (operations) => mirror.apply(JSON.parse(operations)),
    contentHeight(height) {
      kw.style.height = `${height}px`;
      tellHeight(height);
    },
    cursor: (name) => void (kw.style.cursor = name),
    engine: (json) => engine.post(JSON.parse(json)),
    prepareEngine: () => engine.prepare(),
    emit: (message) => tellHost(JSON.parse(message)),
    theme: applyThemeProperties,
    focus: (node) => mirror.focus(node),
    scrollTo: (y) => window.scrollTo({ top: y }),
    language(code, title) {
      document.documentElement.lang = code;
      if (title) document.title = title;
    },
  };
}

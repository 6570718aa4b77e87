// @ts-check

/**
 * Messages between the widget and the page that shows it in an iframe. All of ours carry
 * {source: "klantwaarde", version: 1, kind}. Heard from the host page: {source: "klantwaarde-host", kind: "hello"},
 * which says that it follows our height, so that our own scroll bar is not needed.
 */
const embedded = window.parent !== window;

/** Kinds that tell nothing but how tall the frame is; they may go to a page that does not say who it is. */
const harmless = new Set(['height', 'ready']);

/** @returns {string | null} the origin of the page around us, or null when the browser does not tell */
function hostOrigin() {
  const ancestor = location.ancestorOrigins?.[0];
  if (ancestor && ancestor !== 'null') return ancestor;
  try {
    return document.referrer ? new URL(document.referrer).origin : null;
  } catch {
    return null;
  }
}

const origin = embedded ? hostOrigin() : null;

/**
 * @param {{kind: string, [detail: string]: unknown}} message what the visitor sees, never anything from a file
 */
export function tellHost(message) {
  if (!embedded || (origin === null && !harmless.has(message.kind))) return;
  window.parent.postMessage({ ...message, source: 'klantwaarde', version: 1 }, origin ?? '*');
}

let told = 0;

/** @param {number} height of the content, in CSS pixels */
export function tellHeight(height) {
  const whole = Math.ceil(height);
  if (whole === told) return;
  told = whole;
  tellHost({ kind: 'height', height: whole });
}

/** Answers a host that came later than our first messages. */
export function listenToHost() {
  if (!embedded) return;
  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || data === null || typeof data !== 'object') return;
    if (data.source !== 'klantwaarde-host' || data.kind !== 'hello') return;
    document.documentElement.classList.add('follows-height');
    if (told > 0) tellHost({ kind: 'height', height: told });
  });
}

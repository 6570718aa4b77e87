// @ts-check

/**
 * Messages between the widget and the page that shows it in an iframe. All of ours carry
 * {source: "klantwaarde", version: 1, kind}. How tall we are goes to any page around us; the rest only to one that said
 * {source: "klantwaarde-host", kind: "hello"}, addressed to the origin that the browser gave its greeting. A hello may
 * hold `max_height`: the frame grows no further, and a taller content scrolls in it.
 *
 * Heights also go out as other embeds send them, so that pages that already know those need nothing of ours.
 */
const embedded = window.parent !== window;

/** Where the host is, once it has greeted. @type {string | null} */
let host = null;
let maxHeight = Infinity;
let height = 0;
/** What the host would have missed by greeting late: the last message of each kind. @type {Map<string, object>} */
const kept = new Map();
/** How iframe-resizer's host calls this frame. @type {string | null} */
let resizerId = null;

/** @param {unknown} message @param {string} origin */
const post = (message, origin) => window.parent.postMessage(message, origin);

/** @param {{kind: string, [detail: string]: unknown}} message what the visitor sees, never anything from a file */
export function tellHost(message) {
  if (!embedded) return;
  const signed = { ...message, source: 'klantwaarde', version: 1 };
  kept.set(message.kind, signed);
  if (host !== null) post(signed, host);
}

/** WordPress gives an embed a secret behind "#?" and knows it by that. */
const wordpressSecret = () => /^#\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1];

function postHeight() {
  if (height === 0) return;
  post({ source: 'klantwaarde', version: 1, kind: 'height', height }, '*');
  document.documentElement.classList.toggle('follows-height', host !== null && height <= maxHeight);
  if (resizerId !== null) post(`[iFrameSizer]${resizerId}:${height}:${window.innerWidth}:size`, '*');
  if (host !== null) return;
  const secret = wordpressSecret();
  if (secret) post({ message: 'height', value: height, secret }, '*');
  post({ 'datawrapper-height': { klantwaarde: height } }, '*');
}

/** @param {number} now of the content, in CSS pixels */
export function tellHeight(now) {
  const whole = Math.ceil(now);
  if (whole === height) return;
  height = whole;
  if (embedded) postHeight();
}

/**
 * From now on the page around hears how tall the content is: the element itself is measured, because only the picture is
 * as tall as the module says; the plain face is laid out by the browser.
 * @param {Element} content
 */
export function followHeight(content) {
  new ResizeObserver(() => tellHeight(content.getBoundingClientRect().height)).observe(content);
}

/**
 * Hears what the page around us says; nobody else is heard.
 * @param {(options: Record<string, string>) => void} changed options that the host changes while we run
 */
export function listenToHost(changed) {
  if (!embedded) return;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent) return;
    if (typeof data === 'string') {
      // "[iFrameSizer]<id>:<settings…>" is its greeting.
      const id = /^\[iFrameSizer\]([^:]{1,200}):/.exec(data)?.[1];
      if (id === undefined) return;
      resizerId = id;
      postHeight();
    } else if (data?.source === 'klantwaarde-host') {
      if (data.kind === 'hello') greeted(origin, data.max_height);
      if (data.kind === 'options') changed(textsOf(data.options));
    }
  });
}

/** @param {string} origin "null" is nobody's address: then to whoever shows us @param {unknown} limit */
function greeted(origin, limit) {
  const first = host === null;
  host = origin === 'null' ? '*' : origin;
  maxHeight = typeof limit === 'number' && limit > 0 ? limit : Infinity;
  postHeight();
  if (first) for (const message of kept.values()) post(message, host);
}

/** No options: the browser says what these are. */
const ofTheVisitor = ['time_zone', 'today'];

/**
 * Options are texts, as in an address; a number or a truth that a host says is its text.
 * @param {unknown} given @returns {Record<string, string>}
 */
function textsOf(given) {
  const entries = Object.entries(given !== null && typeof given === 'object' ? given : {});
  const usable = entries.filter(
    ([name, value]) => ['string', 'number', 'boolean'].includes(typeof value) && !ofTheVisitor.includes(name),
  );
  return Object.fromEntries(usable.map(([name, value]) => [name, String(value)]));
}

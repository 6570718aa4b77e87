// @ts-check
// The code that a site's owner copies: pure functions from choices to text, tested without a browser.

/**
 * @typedef {object} Choices
 * @property {string} site the address of the folder with embed.js, ends with /
 * @property {Record<string, string>} options by name, only those that differ from their default
 * @property {boolean} poster @property {boolean} layer @property {boolean} sandbox
 * @property {{folder: string, integrity: string} | null} pinned
 */

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For a double-quoted attribute and for text. @param {string} text */
export const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);

/** What the widget needs, and what a visitor needs to save a file and to print. */
export const shielded = 'allow-scripts allow-downloads allow-modals';

/** @param {string} name */
const kebab = (name) => name.replaceAll('_', '-');

/** The worked example that is read before and without the widget. @type {Record<string, {title: string, text: string}>} */
export const posters = {
  nl: {
    title: 'Wat levert een nieuwe klant op?',
    text: 'Een webwinkel met bestellingen van € 65, 45 % marge, 2,4 bestellingen per jaar en 38 % klanten die een jaar later blijven, verdient in drie jaar € 93 aan een nieuwe klant. Kost werven € 28, dan blijft er € 65 over.',
  },
  en: {
    title: 'What is a new customer worth?',
    text: 'A shop with orders of €65, a margin of 45%, 2.4 orders a year and 38% of customers still buying a year later earns €93 from a new customer in three years. If winning one costs €28, €65 is left.',
  },
  de: {
    title: 'Was bringt ein neuer Kunde?',
    text: 'Ein Shop mit Bestellungen über 65 €, 45 % Marge, 2,4 Bestellungen im Jahr und 38 % Kunden, die nach einem Jahr noch kaufen, verdient in drei Jahren 93 € an einem neuen Kunden. Kostet die Gewinnung 28 €, bleiben 65 €.',
  },
  fr: {
    title: 'Que rapporte un nouveau client\u00a0?',
    text: 'Une boutique avec des commandes de 65\u00a0€, 45\u00a0% de marge, 2,4 commandes par an et 38\u00a0% de clients encore là un an après gagne 93\u00a0€ par nouveau client en trois ans. S’il coûte 28\u00a0€ à acquérir, il reste 65\u00a0€.',
  },
};

/** @param {Choices} choices @returns {string} the address of the widget's own page, with all options */
export function frameAddress({ site, options, pinned }) {
  const query = new URLSearchParams({ lang: 'nl', ...options });
  return `${site}${pinned ? `${pinned.folder}/` : ''}widget.html?${query}`;
}

/** @param {Choices} choices @returns {string} */
export function elementCode({ options, poster, layer, sandbox }) {
  const all = { lang: 'nl', ...options };
  let attributes = Object.entries(all).map(([name, value]) => ` ${kebab(name)}="${escapeHtml(value)}"`).join('');
  if (layer) attributes += ' data-layer';
  if (sandbox) attributes += ` sandbox="${shielded}"`;
  const { title, text } = posters[all.lang] ?? posters.nl;
  const inside = poster ? `\n  <p><strong>${escapeHtml(title)}</strong> ${escapeHtml(text)}</p>\n` : '';
  return `<clv-calculator${attributes}>${inside}</clv-calculator>`;
}

/** @param {Choices} choices @returns {string} */
export function scriptCode({ site, pinned }) {
  if (!pinned) return `<script async src="${escapeHtml(`${site}embed.js`)}"></script>`;
  const address = escapeHtml(`${site}${pinned.folder}/embed.js`);
  return `<script async src="${address}" integrity="${escapeHtml(pinned.integrity)}" crossorigin="anonymous"></script>`;
}

/** @param {Choices} choices @returns {string} */
export const htmlCode = (choices) => `${scriptCode(choices)}\n${elementCode(choices)}`;

/** @param {Choices} choices @returns {string} */
export function iframeCode(choices) {
  const { title } = posters[choices.options.lang ?? 'nl'] ?? posters.nl;
  const sandbox = choices.sandbox ? ` sandbox="${shielded}"` : '';
  return `<iframe src="${escapeHtml(frameAddress(choices))}" title="${escapeHtml(title)}" loading="lazy"${sandbox} allow="clipboard-write" style="width:100%;height:900px;border:0"></iframe>`;
}

/** @param {Choices} choices @returns {string} the markup of WordPress' block for own HTML */
export const wordpressBlock = (choices) => `<!-- wp:html -->\n${htmlCode(choices)}\n<!-- /wp:html -->`;

/** @param {Choices} choices @returns {string} for the plugin of this site (plugins/klantwaarde-wordpress.zip) */
export function wordpressShortcode({ options, layer }) {
  const attributes = Object.entries({ lang: 'nl', ...options }).map(([name, value]) => ` ${name}="${shortcodeValue(value)}"`);
  return `[klantwaarde${attributes.join('')}${layer ? ' data_layer="dataLayer"' : ''}]`;
}

/** Neither a quote nor a bracket can stand in a shortcode. @param {string} value */
const shortcodeValue = (value) => value.replace(/["[\]<>]/g, '');

/**
 * Every system, with what to do there. The texts are Dutch, as the page that shows them.
 * @type {{id: string, title: string, what: string, code: (choices: Choices) => string}[]}
 */
export const systems = [
  { id: 'html', title: 'Gewone HTML', what: 'Plak dit op de plek waar de rekenhulp moet komen.', code: htmlCode },
  { id: 'iframe', title: 'Alleen een iframe', what: 'Voor systemen die geen scripts toelaten.', code: iframeCode },
  { id: 'wordpress', title: 'WordPress', what: 'Open het bericht in de code-editor en plak dit blok.', code: wordpressBlock },
  {
    id: 'shortcode',
    title: 'WordPress, met de plug-in',
    what: 'Installeer plugins/klantwaarde-wordpress.zip; daarna werkt deze shortcode, en staat ‘Klantwaarde’ bij de blokken.',
    code: wordpressShortcode,
  },
  {
    id: 'shopify',
    title: 'Shopify',
    what: 'Zet plugins/klantwaarde.liquid als blok in een theme app extension, of plak deze code in een sectie ‘Custom Liquid’.',
    code: htmlCode,
  },
  {
    id: 'lightspeed',
    title: 'Lightspeed eCom en CCV Shop',
    what: 'Kies bij de tekstpagina de HTML-weergave (</>) en plak dit. Haalt je winkel scripts weg, neem dan het iframe.',
    code: htmlCode,
  },
  {
    id: 'address',
    title: 'Notion, Wix en andere',
    what: 'Kies ‘Embed’ of ‘Insluiten’ en plak alleen dit adres.',
    code: frameAddress,
  },
];

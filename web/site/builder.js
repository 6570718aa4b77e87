// @ts-check
import { shielded, systems } from './snippets.js';

/** @typedef {{name: string, kind: string, default: string, choices?: string, minimum?: number, maximum?: number, input?: boolean, text: {nl: string}}} Option */

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const box = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (find(id));
const site = new URL('.', location.href).href;

const answers = await Promise.all(['options.json', 'release.json'].map((name) => fetch(name)));
const [options, release] = /** @type {[Option[], {folder: string, integrity: string}]} */ (
  await Promise.all(answers.map((answer) => answer.json()))
);
/** What can be chosen here: not what belongs to the element alone. */
const offered = options.filter(({ kind }) => kind !== 'page');

/** @type {Map<string, HTMLInputElement | HTMLSelectElement>} */
const fields = new Map();

/** @param {Option} option @returns {HTMLInputElement | HTMLSelectElement} */
function makeField({ name, kind, choices, minimum, maximum, default: usual }) {
  if (choices || kind === 'flag') {
    const select = document.createElement('select');
    for (const choice of choices?.split(' ') ?? ['false', 'true']) select.add(new Option(choice, choice, false, choice === usual));
    return select;
  }
  const input = document.createElement('input');
  input.type = 'text';
  input.placeholder = usual;
  input.autocomplete = 'off';
  input.spellcheck = false;
  if (kind === 'number') input.inputMode = 'decimal';
  input.dataset.minimum = String(minimum ?? 0);
  input.dataset.maximum = String(maximum ?? Infinity);
  input.name = name;
  return input;
}

for (const option of offered) {
  const label = document.createElement('label');
  label.className = 'choice';
  const caption = document.createElement('span');
  const code = document.createElement('code');
  code.textContent = option.name;
  caption.append(code, ` ${option.text.nl}`);
  const field = makeField(option);
  label.append(caption, field);
  find(option.input || option.kind === 'flag' ? 'start' : 'look').append(label);
  fields.set(option.name, field);
  field.addEventListener('input', update);
}
for (const id of ['poster', 'pinned', 'layer', 'sandbox']) box(id).addEventListener('change', update);

/** Whether the widget would take it; what it would ignore is marked and left out. @param {Option} option @param {string} value */
function isUsable({ kind, minimum = 0, maximum = Infinity }, value) {
  if (kind === 'color') return /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value);
  if (kind === 'name') return /^[a-z][a-z0-9-]{0,31}$/.test(value);
  if (kind !== 'number') return true;
  const number = Number(value.replace(',', '.'));
  return /^\d*[.,]?\d*$/.test(value) && value !== '' && number >= minimum && number <= maximum;
}

/** @returns {import('./snippets.js').Choices} */
function choices() {
  /** @type {Record<string, string>} */
  const chosen = {};
  for (const option of offered) {
    const field = /** @type {HTMLInputElement} */ (fields.get(option.name));
    const value = field.value.trim();
    const given = value !== '' && value !== option.default;
    const usable = !given || isUsable(option, value);
    field.setAttribute('aria-invalid', String(!usable));
    if (given && usable) chosen[option.name] = value;
  }
  return {
    site,
    options: chosen,
    poster: box('poster').checked,
    layer: box('layer').checked,
    sandbox: box('sandbox').checked,
    pinned: box('pinned').checked ? release : null,
  };
}

/** @type {Map<string, HTMLTextAreaElement>} */
const codes = new Map();
for (const system of systems) {
  const block = document.createElement('section');
  block.className = 'snippet';
  const title = document.createElement('h3');
  title.textContent = system.title;
  const what = document.createElement('p');
  what.textContent = system.what;
  const code = document.createElement('textarea');
  code.readOnly = true;
  code.spellcheck = false;
  code.rows = 4;
  code.id = `code-${system.id}`;
  code.setAttribute('aria-label', `Code: ${system.title}`);
  code.addEventListener('focus', () => code.select());
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'copy';
  copy.textContent = 'Kopieer';
  copy.setAttribute('aria-label', `Kopieer de code: ${system.title}`);
  copy.addEventListener('click', async () => {
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
    } catch {
      document.execCommand('copy');
    }
    copy.textContent = 'Gekopieerd';
    setTimeout(() => (copy.textContent = 'Kopieer'), 2000);
  });
  block.append(title, what, code, copy);
  find('snippets').append(block);
  codes.set(system.id, code);
}

/** @type {HTMLElement | null} */
let preview = null;
let timer = 0;
let shown = '';

/** The preview follows a little later: not at every key. */
function update() {
  const chosen = choices();
  for (const system of systems) {
    const code = /** @type {HTMLTextAreaElement} */ (codes.get(system.id));
    code.value = system.code(chosen);
    code.rows = Math.min(8, code.value.split('\n').length + 1);
  }
  clearTimeout(timer);
  timer = window.setTimeout(() => show(chosen), preview ? 500 : 0);
}

/** @param {import('./snippets.js').Choices} chosen */
function show({ options: given, sandbox }) {
  const wanted = JSON.stringify([given, sandbox]);
  if (wanted === shown) return; // another code for the same calculator
  shown = wanted;
  const element = document.createElement('clv-calculator');
  for (const [name, value] of Object.entries({ lang: 'nl', ...given })) element.setAttribute(name.replaceAll('_', '-'), value);
  if (sandbox) element.setAttribute('sandbox', shielded);
  element.setAttribute('loading', 'eager');
  element.addEventListener('clv-result', (event) => {
    const { clv, currency } = /** @type {CustomEvent} */ (event).detail;
    find('heard').textContent = `Gebeurtenis clv-result: clv is ${clv} ${currency}`;
  });
  preview?.remove();
  find('preview').append(element);
  preview = element;
}

update();

// @ts-check
import { make } from './mirror-make.js';

// Where the module may not run (WebAssembly blocked by a policy or a browser), a plain form still does the sum that matters
// most: what a new customer is worth, and when the cost of winning one is back. The formulas are those of the core's
// finance (lifetime_value, payback), which a test holds it to.

/** What stands in the form: name, start, step, whether it is typed in percent. */
const inputs = /** @type {const} */ ([
  ['aov', 65, 1, false],
  ['gross_margin', 0.45, 1, true],
  ['orders_per_year', 2.4, 0.1, false],
  ['retention_annual', 0.38, 1, true],
  ['cac', 28, 1, false],
  ['horizon_months', 36, 1, false],
]);

const words = /** @type {Record<string, {inputs: string[], clv: string, payback: string, months: string, first: string, never: string}>} */ ({
  nl: {
    inputs: [
      'Gemiddelde bestelling',
      'Brutomarge (%)',
      'Bestellingen per jaar',
      'Klanten die een jaar later blijven (%)',
      'Kosten per nieuwe klant (CAC)',
      'Periode in maanden',
    ],
    clv: 'Een nieuwe klant levert op (CLV)',
    payback: 'Terugverdientijd',
    months: 'maanden',
    first: 'direct',
    never: 'nooit',
  },
  en: {
    inputs: [
      'Average order',
      'Gross margin (%)',
      'Orders per year',
      'Customers still buying after a year (%)',
      'Cost per new customer (CAC)',
      'Period in months',
    ],
    clv: 'A new customer is worth (CLV)',
    payback: 'Payback time',
    months: 'months',
    first: 'straight away',
    never: 'never',
  },
  de: {
    inputs: [
      'Durchschnittliche Bestellung',
      'Bruttomarge (%)',
      'Bestellungen pro Jahr',
      'Kunden, die nach einem Jahr noch kaufen (%)',
      'Kosten pro Neukunde (CAC)',
      'Zeitraum in Monaten',
    ],
    clv: 'Ein neuer Kunde bringt (CLV)',
    payback: 'Amortisation in Monaten',
    months: '',
    first: 'sofort',
    never: 'nie',
  },
  fr: {
    inputs: [
      'Commande moyenne',
      'Marge brute (%)',
      'Commandes par an',
      'Clients qui restent après un an (%)',
      'Coût par nouveau client (CAC)',
      'Période en mois',
    ],
    clv: 'Un nouveau client rapporte (CLV)',
    payback: 'Récupéré après',
    months: 'mois',
    first: 'la première commande',
    never: 'jamais',
  },
});

/**
 * @param {Record<string, number>} given inputs under their contract names; those that are absent are 0, the discount rate 10 %
 * @returns {{clv: number, payback: number}} payback in months, 0 with the first order, Infinity for never
 */
export function calculate(given) {
  const of = (/** @type {string} */ name) => given[name] ?? 0;
  const order = given.prices_include_vat ? of('aov') / (1 + (given.vat_rate ?? 0.21)) : of('aov');
  const contribution = order * (1 - of('return_rate')) * of('gross_margin') - of('cost_per_order');
  const flow =
    (contribution * of('orders_per_year') - of('service_cost_per_year') + of('referrals_per_year') * of('cac')) / 12;
  const stopping = -Math.log(of('retention_annual')) / 12;
  const decay = stopping + Math.log1p(given.discount_rate_annual ?? 0.1) / 12;
  const months = of('horizon_months');
  const annuity = decay === Infinity ? 0 : decay > 0 ? -Math.expm1(-decay * months) / decay : months;
  const missing = of('cac') - contribution;
  const share = (stopping * missing) / flow;
  let payback = Infinity;
  if (missing <= 0) payback = 0;
  else if (flow > 0 && stopping === 0) payback = missing / flow;
  else if (flow > 0 && share < 1) payback = -Math.log1p(-share) / stopping;
  return { clv: contribution + flow * annuity, payback };
}

/** @param {HTMLElement} place @param {string} language @param {Record<string, string>} options the owner's start values */
export function showByHand(place, language, options) {
  const said = words[language] ?? words.nl;
  /** @type {Record<string, number>} */ const given = {};
  for (const [name, value] of Object.entries(options)) {
    const number = value === 'true' ? 1 : Number(value.replace(',', '.'));
    if (Number.isFinite(number)) given[name] = number;
  }
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: options.currency ?? 'EUR' });
  const count = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const clv = make('output');
  const payback = make('output');
  const refresh = () => {
    const result = calculate(given);
    clv.value = Number.isFinite(result.clv) ? money.format(result.clv) : '–';
    payback.value = said.never;
    if (result.payback === 0) payback.value = said.first;
    else if (Number.isFinite(result.payback)) payback.value = `${count.format(result.payback)} ${said.months}`.trim();
  };
  const row = (/** @type {string} */ label, /** @type {HTMLElement} */ control) => {
    const text = make('span');
    text.textContent = label;
    return make('label', {}, text, control);
  };
  const rows = inputs.map(([name, start, step, percent], i) => {
    given[name] ??= start;
    const unit = percent ? 100 : 1;
    const field = make('input', { type: 'number', min: '0', step: String(step), inputmode: 'decimal' });
    if (percent) field.max = '100';
    field.value = String(Number((given[name] * unit).toFixed(4)));
    field.addEventListener('input', () => {
      // What is not filled in, or beyond its limits, leaves the last result.
      if (field.value === '' || !(field.valueAsNumber >= 0) || (percent && field.valueAsNumber > 100)) return;
      given[name] = field.valueAsNumber / unit;
      refresh();
    });
    return row(said.inputs[i], field);
  });
  refresh();
  place.append(make('form', { class: 'kw-by-hand' }, ...rows, row(said.clv, clv), row(said.payback, payback)));
}

// A made-up orders export in the shape Shopify writes: 64 columns, one row per line item, the order's own fields only on
// its first row. The same bytes at every run and on every machine.
import { numbers } from '../../node/lib/orders.mjs';

const HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,' +
  'Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,' +
  'Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,' +
  'Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,' +
  'Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,' +
  'Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,' +
  'Payment Method,Payment Reference,Refunded Amount,Vendor,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,' +
  'Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value';

export const COLUMNS = HEADER.split(',');

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAYS = 1_400;
const ORDERS_PER_CUSTOMER = 1.4;
const LINES_PER_ORDER = 2;
const PIECE_CHARACTERS = 1 << 20;

const PRODUCTS = [
  'Linnen overhemd met korte mouw - Zand / M',
  'Wollen trui met ronde hals - Antraciet / L',
  '"Broek, slim fit, biologisch katoen - Nacht / 32"',
  'Sokken 3-pak maat 39 tot 42 - Wit',
];
const STREETS = ['Lange Voorhout', 'Kerkstraat', 'Nieuwe Binnenweg', 'Stationsplein', 'Oude Gracht'];
const CITIES = ['Amsterdam', 'Rotterdam', "'s-Gravenhage", 'Utrecht', 'Groningen'];
const METHODS = ['Standaardverzending', 'PostNL Pakket', 'Afhalen in de winkel'];

const cents = (/** @type {number} */ amount) => `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

/** @returns {string[]} "2021-01-01", one per day on which orders are made */
function daysInText() {
  return Array.from({ length: DAYS }, (_, i) => new Date(FIRST_DAY + i * MS_PER_DAY).toISOString().slice(0, 10));
}

/**
 * Pieces of text, ASCII only, together one file. Cancelled orders and guests are in it, in few rows.
 *
 * @param {{rows: number, customers?: number, seed?: number}} wanted `rows` without the header, about that many;
 *   `customers` to choose from (nearly all of them appear)
 */
export function* shopifyPieces({ rows, customers = Math.round(rows / LINES_PER_ORDER / ORDERS_PER_CUSTOMER), seed = 20260101 }) {
  const next = numbers(seed);
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  const pick = (/** @type {string[]} */ list) => list[below(list.length)];
  const days = daysInText();
  const two = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));
  let piece = `${HEADER}\n`;
  for (let row = 0, order = 1000; row < rows; ++order) {
    const lines = Math.min(1 + below(2 * LINES_PER_ORDER - 1), rows - row);
    // Every customer comes once before chance decides, so that their number is as asked for.
    const customer = order - 1000 < customers ? order - 1000 : below(customers);
    const email = below(50) === 0 ? '' : `klant.${customer}@voorbeeld${customer % 7}.example`;
    const created = `${days[below(DAYS)]} ${two[below(24)]}:${two[below(60)]}:${two[below(60)]} +0100`;
    const subtotal = 500 + below(30_000);
    const cancelled = below(40) === 0 ? created : '';
    const refunded = below(20) === 0 ? cents(Math.floor(subtotal / 2)) : '0.00';
    const street = `${pick(STREETS)} ${1 + below(300)}`;
    const address = `Klant ${customer},${street},${street},,,${pick(CITIES)},'${1000 + below(9000)},,NL,'+31 6 ${10_000_000 + below(90_000_000)}`;
    const item = () => {
      const price = cents(500 + below(9_000));
      return `${1 + below(3)},${pick(PRODUCTS)},${price},${price},SKU-${10_000 + below(90_000)},true,true,fulfilled`;
    };
    piece +=
      `#${order},${email},paid,${created},fulfilled,${created},${customer % 2 ? 'yes' : 'no'},EUR,${cents(subtotal)},4.95,` +
      `${cents(Math.round(subtotal * 0.21))},${cents(subtotal + 495)},${below(8) ? '' : 'WELKOM10'},0.00,${pick(METHODS)},` +
      `${created},${item()},${address},${address},${below(12) ? '' : '"Graag bij de buren,\nnummer 7"'},,${cancelled},` +
      `iDEAL,c${1e12 + below(1e9)}.1,${refunded},Voorbeeldmerk,${4e12 + order},${below(5) ? '' : '"nieuw, nl"'},Low,web,0.00,` +
      `BTW 21%,${cents(Math.round(subtotal * 0.21))},,,,,,\n`;
    for (let line = 1; line < lines; ++line) {
      piece += `#${order},${email},,,,,,,,,,,,,,${created},${item()},,,,,,,,,,,,,,,,,,,,,,,,,,,Voorbeeldmerk,,,,,0.00,,,,,,,,\n`;
    }
    row += lines;
    if (piece.length >= PIECE_CHARACTERS) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** The whole file as bytes. @param {Parameters<typeof shopifyPieces>[0]} wanted */
export function shopifyFile(wanted) {
  return Buffer.concat([...shopifyPieces(wanted)].map((piece) => Buffer.from(piece, 'latin1')));
}

// Orders to import: made up here, and those of the repository.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const below = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The purchases of CDNOW's sample (tests/data/README.md): 6919 rows, 2357 customers. */
export const cdnowFile = below('data/orders/cdnow_sample.csv');

/** A made-up shop's orders export (tests/golden/README.md): 240 rows, 120 orders, of which 113 count, 106 of them of customers whom one knows. */
export const shopifyFile = below('golden/shopify-shop/orders.csv');

/** @param {string} name @param {string[]} lines @returns {{name: string, mimeType: string, buffer: Buffer}} */
export function csvFile(name, lines) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) };
}

/**
 * A shop's export with a fixed pattern: every third customer comes back, nothing is left to chance.
 * @param {{customers?: number, days?: number}} [size] @returns {{name: string, mimeType: string, buffer: Buffer, orders: number, customers: number}}
 */
export function madeUpOrders({ customers = 300, days = 700 } = {}) {
  const lines = ['ordernummer;klantnummer;datum;totaal'];
  let order = 0;
  for (let customer = 1; customer <= customers; ++customer) {
    const bought = 1 + (customer % 3 === 0 ? 1 + (customer % 4) : 0);
    for (let i = 0; i < bought; ++i) {
      const day = ((customer * 37) % (days - 200)) + i * 45;
      const date = new Date(Date.UTC(2023, 0, 1 + day));
      const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-');
      const cents = String((customer * 17 + i * 29) % 100).padStart(2, '0');
      order += 1;
      lines.push(`${10_000 + order};K${customer};${dayOfMonth}-${month}-${year};${20 + ((customer * 7 + i * 13) % 120)},${cents}`);
    }
  }
  return { name: 'bestellingen.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`), orders: order, customers };
}

/** On the disk, where a browser reads it itself: bytes that a test hands over are unpacked by the page. @param {{name: string, buffer: Buffer}} file @returns {string} its path, in a folder for itself */
export function onDisk({ name, buffer }) {
  const path = join(mkdtempSync(join(tmpdir(), 'klantwaarde-orders-')), name);
  writeFileSync(path, buffer);
  return path;
}

let largePath = '';

/** Large enough (20 MB) that there is something to see and to stop on the way. @returns {string} its path */
export const largeFile = () => (largePath ||= onDisk({ ...madeUpOrders({ customers: 400_000 }), name: 'groot.csv' }));

// The same work by other readers, each in the way its own documentation recommends for large files.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { RowSummariser } from './summary.mjs';

const require = createRequire(import.meta.url);
const PIECE_CHARACTERS = 4 << 20;

/** @typedef {import('./summary.mjs').Summary} Summary */

/** @param {Buffer} bytes @returns {Iterable<string>} as a stream would give it; the file is ASCII, so pieces may end anywhere */
function* piecesOf(bytes) {
  for (let at = 0; at < bytes.length; at += PIECE_CHARACTERS) yield bytes.toString('latin1', at, at + PIECE_CHARACTERS);
}

/** @param {Buffer} bytes @returns {Promise<Summary>} */
async function withPapaParse(bytes) {
  const { default: Papa } = await import('papaparse');
  let summariser = /** @type {RowSummariser | null} */ (null);
  Papa.parse(bytes.toString('latin1'), {
    delimiter: ',',
    chunkSize: PIECE_CHARACTERS,
    chunk({ data }) {
      const rows = /** @type {string[][]} */ (data);
      if (!summariser) summariser = new RowSummariser(/** @type {string[]} */ (rows.shift()));
      for (const row of rows) summariser.take(row);
    },
  });
  return /** @type {RowSummariser} */ (/** @type {unknown} */ (summariser)).finish();
}

/** @param {Buffer} bytes @returns {Promise<Summary>} */
async function withUdsv(bytes) {
  const { inferSchema, initParser } = await import('udsv');
  let parser = /** @type {any} */ (null);
  let summariser = /** @type {any} */ (null);
  const take = (/** @type {string[]} */ row) => summariser.take(row);
  for (const piece of piecesOf(bytes)) {
    if (!parser) {
      const schema = inferSchema(piece, { col: ',', row: '\n', encl: '"' });
      parser = initParser(schema);
      summariser = new RowSummariser(schema.cols.map(({ name }) => name));
    }
    parser.chunk(piece, parser.stringArrs, take);
  }
  parser.end();
  return summariser.finish();
}

const QUERY = `
  WITH orders AS (
    SELECT Name, lower(max(Email)) AS email, max("Cancelled at") AS cancelled, min("Created at")[1:10] AS day,
      max(CAST(Total AS DECIMAL(18, 2))) AS total, max(CAST("Refunded Amount" AS DECIMAL(18, 2))) AS refund
    FROM read_csv('bench.csv', header = true, delim = ',', quote = '"', all_varchar = true, auto_detect = false,
      columns = {COLUMNS})
    GROUP BY Name),
  customers AS (
    SELECT email, count(*) AS orders, sum(total - coalesce(refund, 0)) AS revenue, min(day) AS first, max(day) AS last
    FROM orders WHERE cancelled IS NULL GROUP BY email)
  SELECT sum(orders)::DOUBLE AS orders, count(email)::DOUBLE AS customers,
    (sum(orders) FILTER (email IS NOT NULL))::DOUBLE AS customer_orders, (sum(revenue) * 100)::DOUBLE AS revenue_cents,
    min(first) AS first_day, max(last) AS last_day
  FROM customers`;

/** @returns {Promise<(bytes: Buffer) => Promise<Summary>>} the database is started once, as a page would */
async function prepareDuckDb() {
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const bundle = (/** @type {string} */ kind) => ({
    mainModule: join(folder, `duckdb-${kind}.wasm`),
    mainWorker: join(folder, `duckdb-node-${kind}.worker.cjs`),
  });
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => {});
  return async (bytes) => {
    const connection = database.connect();
    database.registerFileBuffer('bench.csv', new Uint8Array(bytes));
    const header = bytes.toString('latin1', 0, bytes.indexOf(10)).split(',');
    const columns = `{${header.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}`;
    const [row] = connection.query(QUERY.replace('{COLUMNS}', columns)).toArray();
    connection.close();
    database.dropFile('bench.csv');
    return {
      orders: row.orders,
      customers: row.customers,
      customerOrders: row.customer_orders,
      revenueCents: Math.round(row.revenue_cents),
      firstDay: row.first_day,
      lastDay: row.last_day,
    };
  };
}

/** @type {Array<{name: string, kind: 'database' | 'javascript', prepare: () => Promise<(bytes: Buffer) => Promise<Summary>>}>} */
export const PEERS = [
  { name: 'DuckDB-wasm', kind: 'database', prepare: prepareDuckDb },
  { name: 'uDSV', kind: 'javascript', prepare: async () => withUdsv },
  { name: 'PapaParse', kind: 'javascript', prepare: async () => withPapaParse },
];

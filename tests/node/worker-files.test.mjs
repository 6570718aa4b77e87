// What the worker does with files beyond counting them: looking at them, unpacking them, listing what is left out.
import assert from 'node:assert/strict';
// Node 18, Debian 12's, does not have it as a global.
import { File } from 'node:buffer';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { analyze, loadEngine } from './lib/engine.mjs';
import { makeSite, removeSite, startWorker } from './lib/fake-worker.mjs';
import { dutchOrders } from './lib/orders.mjs';

before(makeSite);
after(removeSite);

const file = (bytes, name = 'bestellingen.csv') => new File([bytes], name);
const isFinal = (id) => (message) => message.id === id && ['done', 'cancelled', 'error'].includes(message.kind);

async function readyWorker() {
  const worker = await startWorker();
  await worker.next(({ kind }) => kind === 'ready');
  return worker;
}

/** The answer to one request to a fresh worker. */
async function ask(kind, files, body = {}) {
  const worker = await readyWorker();
  worker.post({ id: 1, kind, body: { options: {}, ...body }, files });
  return worker.next(isFinal(1));
}

const twoWays = 'Nr;Klant;Datum;Bedrag\n1;a;03-04-2024;10,00\n2;b;05-06-2024;20,00\n3;a;07-08-2024;30,00\n';

test('inspect reads only the beginning and tells how each file would be read', async () => {
  const bytes = dutchOrders(60_000);
  const long = file(bytes);
  let read = 0;
  const slice = long.slice.bind(long);
  long.slice = (begin, end) => {
    read = Math.max(read, end);
    return slice(begin, end);
  };
  const done = await ask('inspect', [long, file(twoWays, 'kort.csv')]);
  assert.equal(done.kind, 'done', JSON.stringify(done));
  assert.ok(read <= (256 << 10) + 1 && read < bytes.length, `${read} bytes were asked for`);
  const [first, second] = done.body.files;
  assert.equal(first.file, 'bestellingen.csv');
  assert.equal(first.certain, true);
  assert.deepEqual(second.asks, ['date_order']);
  const days = Object.fromEntries(second.date_readings.map(({ order, first: from, last }) => [order, [from, last]]));
  assert.deepEqual(days.day_month_year, ['2024-04-03', '2024-08-07']);
  assert.deepEqual(days.month_day_year, ['2024-03-04', '2024-07-08']);
});

test('choices about a file are passed on', async () => {
  const mapping = { date_order: 'month_day_year', columns: { customer_id: 'Nr' } };
  const preview = await ask('inspect', [file(twoWays)], { mappings: [mapping] });
  assert.equal(preview.body.files[0].date_order, 'month_day_year');
  assert.equal(preview.body.files[0].columns[0].role, 'customer_id');
  const counted = await ask('analyze', [file(twoWays)], { mappings: [mapping] });
  assert.equal(counted.body.report.first_order, '2024-03-04');
  assert.equal(counted.body.report.customers, 3);
});

test('a packed file gives what the file itself gives, whatever its name', async () => {
  const bytes = dutchOrders(20_000);
  const packed = gzipSync(bytes);
  const plain = JSON.parse(analyze(await loadEngine(), [{ name: 'a.csv', bytes }]).text);
  const worker = await readyWorker();
  worker.post({ id: 1, kind: 'analyze', body: {}, files: [file(packed, 'a.csv')] });
  const done = await worker.next(isFinal(1));
  assert.deepEqual(done.body, plain);
  const progress = worker.sent.filter(({ kind }) => kind === 'progress').map(({ body }) => body);
  assert.equal(progress.at(-1).bytes_read, packed.length);
  assert.equal(progress.at(-1).bytes_total, packed.length);
  worker.post({ id: 2, kind: 'inspect', body: {}, files: [file(packed, 'a.csv.gz')] });
  assert.equal((await worker.next(isFinal(2))).body.files[0].certain, true);
});

test('a damaged or cut packed file is named as such', async () => {
  const packed = gzipSync(dutchOrders(20_000));
  const damaged = Buffer.from(packed);
  damaged.fill(0, 2000, 4000);
  const expected = { code: 'file_not_unpacked', arguments: [{ name: 'file', text: 'a.csv.gz' }] };
  for (const bytes of [damaged, packed.subarray(0, packed.length / 2)]) {
    const answer = await ask('analyze', [file(bytes, 'a.csv.gz')]);
    assert.equal(answer.kind, 'error');
    assert.deepEqual(answer.body, expected);
  }
});

test('the list of what is left out comes as a CSV file, safe to open in a spreadsheet', async () => {
  const bytes = 'Nr;Klant;Datum;=Bedrag\n1;a;13-04-2024;10,00\n2;b;gisteren;20,00\n3;a;17-08-2024;veel\n';
  const mapping = { columns: { amount: '=Bedrag' } };
  const rejects = { headings: ['bestand', 'regel', 'kolom', 'reden'], reasons: { unreadable_date: 'datum niet te lezen' } };
  const done = await ask('list', [file(bytes, '+x.csv')], { options: { rejects }, mappings: [mapping] });
  assert.equal(done.kind, 'done', JSON.stringify(done));
  assert.equal(done.body.blob.type, 'text/csv');
  const text = Buffer.from(await done.body.blob.arrayBuffer()).toString();
  const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  assert.equal(lines[0], 'bestand,regel,kolom,reden');
  assert.equal(lines[1], "'+x.csv,3,Datum,datum niet te lezen");
  assert.equal(lines[2], "'+x.csv,4,'=Bedrag,unreadable_amount");
});

test('where no row is usable, the error tells why, and the list is made all the same', async () => {
  const bytes = 'Nr;Klant;Datum;Bedrag;Status\n1;a;13-04-2024;10,00;geannuleerd\n2;b;14-04-2024;20,00;geannuleerd\n';
  const refused = await ask('analyze', [file(bytes, 'x.csv')]);
  assert.equal(refused.kind, 'error');
  assert.equal(refused.body.code, 'no_usable_rows');
  assert.deepEqual(refused.body.excluded.map(({ reason, rows, lines }) => [reason, rows, lines]), [['cancelled', 2, [2, 3]]]);
  const rejects = { headings: ['bestand', 'regel', 'kolom', 'reden'], reasons: { cancelled: 'geannuleerd' } };
  const done = await ask('list', [file(bytes, 'x.csv')], { options: { rejects } });
  assert.equal(done.kind, 'done', JSON.stringify(done));
  const text = Buffer.from(await done.body.blob.arrayBuffer()).toString();
  assert.deepEqual(text.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1), ['x.csv,2,,geannuleerd', 'x.csv,3,,geannuleerd']);
  // Any other list is of orders that are not there.
  assert.equal((await ask('list', [file(bytes, 'x.csv')], { options: { customers: true } })).kind, 'error');
});

test('a time zone is known by its name, and an unknown one is named', async () => {
  const bytes = 'Nr,Customer,Date,Total\n1,a,2024-01-01T23:30:00Z,10.00\n2,b,2024-02-13T12:00:00Z,20.00\n';
  const there = await ask('analyze', [file(bytes)], { options: { time_zone: 'Europe/Amsterdam' } });
  assert.equal(there.body.report.first_order, '2024-01-02');
  const nowhere = await ask('analyze', [file(bytes)], { options: { time_zone: 'Europe/Lutjebroek' } });
  assert.deepEqual(nowhere.body, { code: 'unknown_time_zone', arguments: [{ name: 'name', text: 'Europe/Lutjebroek' }] });
});

test('looking at a packed file and listing can be cancelled', async () => {
  const worker = await readyWorker();
  const packed = file(gzipSync(dutchOrders(60_000)), 'a.csv.gz');
  for (const kind of ['inspect', 'list']) {
    const id = kind.length;
    worker.post({ id, kind, body: { options: {} }, files: [packed] });
    worker.post({ id, kind: 'cancel' });
    assert.deepEqual(worker.sent.at(-1), { id, kind: 'cancelled' });
  }
  worker.post({ id: 99, kind: 'analyze', body: {}, files: [file(dutchOrders(10))] });
  assert.equal((await worker.next(isFinal(99))).kind, 'done');
});

// Files that can't be used: each gets a sentence of its own, and nothing that was there is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { openPage, useBrowser } from './lib/browser.mjs';
import { headline, tidy } from './lib/calculator.mjs';
import { analysed, choose, matches, openData, problem, row } from './lib/import.mjs';
import { csvFile, madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

/** @type {[string, Buffer, string[]][]} name, bytes, texts of which one must be shown */
const bad = [
  ['leeg.csv', Buffer.alloc(0), ['error.empty_file']],
  ['plaatje.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array.from({ length: 3000 }, (_, i) => (i * 89) % 256)]), ['error.binary_file']],
  ['kop.csv', Buffer.from('ordernummer;klantnummer;datum;totaal\r\n'), ['error.only_header']],
  ['een.csv', Buffer.from('klantnummer\nK1\nK2\nK3\n'), ['error.one_column']],
  ['zonder-kop.csv', Buffer.from('1001;K1;01-02-2024;12,50\n1002;K2;03-02-2024;99,00\n1003;K1;05-03-2024;20,00\n'), ['error.no_header']],
  ['anders.csv', Buffer.from('kleur;maat;voorraad\nrood;M;12\nblauw;L;7\ngroen;S;1\n'), ['error.no_date_column', 'error.no_amount_column', 'error.no_customer_column']],
];

for (const [name, buffer, expected] of bad) {
  test(`${name} gets its sentence`, async () => {
    const opened = await openPage(used);
    const before = await headline(opened);
    await openData(opened);
    await choose(opened, { name, mimeType: 'text/csv', buffer });
    const sentence = await problem(opened);
    assert.ok(expected.some((key) => matches(sentence, opened.t(key))), `shown: ${sentence}`);
    await opened.page.getByRole('tab', { name: opened.t('nav.calculator') }).click();
    assert.equal(await headline(opened), before);
    await opened.close();
  });
}

test('where no row is usable, the reasons are told and listed, and the list can be saved', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, csvFile('weg.csv', ['Nr;Klant;Datum;Bedrag;Status', '1;a;13-04-2024;10,00;geannuleerd', '2;b;gisteren;20,00;', '3;c;15-04-2024;30,00;geannuleerd']));
  assert.ok(matches(await problem(opened), opened.t('error.no_usable_rows')));
  assert.match(tidy(await row(opened, opened.t('exclusion.cancelled'))), /2, 4/);
  assert.match(tidy(await row(opened, opened.t('exclusion.unreadable_date'))), /3/);
  assert.deepEqual(await violations(opened.page), []);
  const coming = opened.page.waitForEvent('download');
  await opened.page.getByRole('button', { name: opened.t('data.rejects_button'), exact: true }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), opened.t('rejects.file_name'));
  let text = '';
  for await (const piece of await download.createReadStream()) text += piece;
  const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  assert.equal(lines.length, 4, text);
  assert.ok(lines[2].startsWith('weg.csv,3,Datum,'), lines[2]);
  // The sentence is still there, and so is how the file was understood.
  await opened.page.getByText(opened.t('data.rejects_saved')).waitFor({ state: 'attached' });
  assert.ok(matches(await problem(opened), opened.t('error.no_usable_rows')));
  await opened.page.getByRole('button', { name: opened.t('preview.open'), exact: true }).waitFor({ state: 'attached' });
  await opened.close();
});

test('what was measured before stays when a bad file follows', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  const before = tidy(await row(opened, opened.t('data.report_orders')));
  await choose(opened, { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  assert.ok(matches(await problem(opened), opened.t('error.empty_file')));
  assert.equal(tidy(await row(opened, opened.t('data.report_orders'))), before);
  await opened.page.getByRole('button', { name: opened.t('common.close') }).click();
  await opened.page.getByRole('alert').waitFor({ state: 'detached' });
  await opened.close();
});

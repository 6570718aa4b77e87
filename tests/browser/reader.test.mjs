// Reading has a worker of its own beside the engine's; without it the engine's worker reads.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { analysed, choose, matches, openData, openWith, problem, row } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();
const customers = async (opened) => tidy(await row(opened, opened.t('data.report_customers'))).match(/[\d.]+$/)?.[0];
const isReader = (worker) => worker.url().endsWith('/reader.js');

test('a file is read by a worker of its own', async () => {
  const opened = await openWith(used, madeUpOrders({ customers: 120 }));
  await eventually(() => opened.page.workers().filter(isReader).length, (count) => count === 1, 'the reading worker');
  assert.equal(await customers(opened), '120');
  await opened.close();
});

// What a worker asks for passes by a test's hands: so the engine's worker is told another name.
for (const [what, name] of Object.entries({ 'does not come': 'nowhere.js', 'breaks at its start': 'widget.js', 'says nothing': '../wasm/engine.js' })) {
  test(`a reading worker that ${what} is done without`, async () => {
    let renamed = 0;
    const rename = async (route) => {
      const answer = await route.fetch();
      const script = await answer.text();
      renamed += script.split('"reader.js"').length - 1;
      await route.fulfill({ response: answer, body: script.replace('"reader.js"', `"${name}"`) });
    };
    const opened = await openPage(used, { prepare: (page) => page.route('**/worker.js', rename) });
    await openData(opened);
    const { buffer } = madeUpOrders({ customers: 120 });
    await choose(opened, { name: 'bestellingen.csv.gz', mimeType: 'application/gzip', buffer: gzipSync(buffer) });
    await analysed(opened);
    assert.equal(await customers(opened), '120');
    assert.equal(renamed, 1);
    opened.problems.length = 0; // the browser names the script in its console, as it should
    await opened.close();
  });
}

test('a file that has changed on the disk since is said to be so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clv-reader-'));
  const path = join(folder, 'bestellingen.csv');
  const { buffer } = madeUpOrders({ customers: 120 });
  writeFileSync(path, buffer);
  const opened = await openWith(used, path);
  writeFileSync(path, buffer.subarray(0, buffer.length / 2));
  for (const key of ['export.menu', 'export.customers']) await opened.page.getByRole('button', { name: opened.t(key), exact: true }).click();
  assert.ok(matches(await problem(opened), opened.t('error.file_not_readable')), await problem(opened));
  assert.equal(await customers(opened), '120');
  await opened.close();
  rmSync(folder, { recursive: true });
});

// A file is read where it is: chosen or dropped, and nothing is asked of the network afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../../browser/lib/eventually.mjs';
import { cdnowFile, madeUpOrders } from '../../browser/lib/orders.mjs';
import { headline } from '../lib/calculator.mjs';
import { analysed, drop, onDisk, openData, readerCame, row } from '../lib/files.mjs';

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

export function importCases(used) {
  test('a chosen file is read and its numbers are used', async () => {
    const { page, close } = await used.widget();
    const before = await headline(page);
    const orders = madeUpOrders();
    await openData(page);
    await page.choose(onDisk(orders));
    await analysed(page);
    assert.ok((await row(page, 'data.report_orders')).includes(grouped(orders.orders)));
    assert.ok((await row(page, 'data.report_customers')).includes(grouped(orders.customers)));
    await page.click('button', page.t('data.use_numbers'));
    await page.wait('slider', page.t('field.aov.label'));
    await eventually(() => headline(page), (text) => text !== before, 'a new result');
    await close();
  });

  test('the real purchases of CDNOW', async () => {
    const { page, close } = await used.widget();
    await openData(page);
    await page.choose(cdnowFile);
    await analysed(page);
    assert.match(await row(page, 'data.report_rows'), /6\.919/);
    assert.match(await row(page, 'data.report_customers'), /2\.357/);
    await close();
  });

  test('a dropped file is read, and no request is made after it', async () => {
    const { page, close } = await used.widget();
    await openData(page);
    await page.run(() => document.querySelector('#kw-mirror input[type=file]').dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    await readerCame(used.site.requests);
    await page.settle();
    const before = used.site.requests.length;
    const orders = madeUpOrders();
    await drop(page, orders);
    await analysed(page);
    assert.ok((await row(page, 'data.report_customers')).includes(grouped(orders.customers)));
    assert.deepEqual(used.site.requests.slice(before), []);
    await close();
  });
}

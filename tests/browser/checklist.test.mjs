// The checklist and the measures: answers, what orders answer, next steps, results that go to the calculator.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { field, tidy } from './lib/calculator.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';
import { openTab } from './lib/plan.mjs';

const used = useBrowser();

const question = ({ page, t }, id) => page.getByRole('group', { name: t(`check.${id}.question`), exact: true });
const score = async ({ page, t }) =>
  tidy(await page.getByRole('region', { name: t('checklist.score_label') }).getByRole('status').textContent());

test('answers make a score, gaps name the next step and lead there', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.checklist');
  assert.match(await score(opened), /^0 /);
  await question(opened, 'cac').getByRole('radio', { name: t('checklist.yes') }).check({ force: true });
  await question(opened, 'repeat').getByRole('radio', { name: t('checklist.partly') }).check({ force: true });
  await eventually(() => score(opened), (text) => text.startsWith('1,5 '), 'one and a half');
  await question(opened, 'cross_sell').getByRole('radio', { name: t('checklist.no'), exact: true }).check({ force: true });
  await question(opened, 'cross_sell').getByRole('button', { name: t('checklist.go_actions') }).click();
  await page.getByRole('tab', { name: t('action_group.earn'), selected: true }).waitFor({ state: 'attached' });
  // Whoever pressed it goes on at the top of the new view.
  await eventually(() => page.evaluate(() => document.activeElement?.textContent), (text) => text === t('plan.title'), 'the focus');
  await openTab(opened, 'nav.checklist');
  assert.ok(await question(opened, 'cac').getByRole('radio', { name: t('checklist.yes') }).isChecked());
  await page.getByRole('button', { name: t('checklist.clear') }).click();
  await eventually(() => score(opened), (text) => text.startsWith('0 '), 'nothing');
  await opened.close();
});

test('answers by arrow keys, as in any form', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.checklist');
  await question(opened, 'who').getByRole('radio', { name: t('checklist.yes') }).focus();
  await page.keyboard.press('Space');
  await eventually(() => score(opened), (text) => text.startsWith('1 '), 'yes');
  await page.keyboard.press('ArrowRight');
  await eventually(() => score(opened), (text) => text.startsWith('0,5 '), 'partly');
  await opened.close();
});

test('orders answer what they can', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  await openTab(opened, 'nav.checklist');
  assert.ok(await question(opened, 'spend').getByRole('radio', { name: opened.t('checklist.yes') }).isChecked());
  assert.match(tidy(await question(opened, 'spend').textContent()), /uit je data: Orderwaarde € /);
  await opened.close();
});

test('a measure is worked out and taken over', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.checklist', 'measures.page');
  const card = page.getByRole('region', { name: t('measure.cac_full.title'), exact: true });
  await eventually(async () => tidy(await card.textContent()), (text) => text.includes('€ 42,50'), 'the example');
  await card.getByRole('textbox', { name: t('measure.cac_full.people') }).fill('7.500');
  await eventually(async () => tidy(await card.textContent()), (text) => text.includes('€ 52,50'), 'the result');
  await card.getByRole('button', { name: t('measures.take_over') }).click();
  await openTab(opened, 'nav.calculator');
  assert.equal(tidy(await field(opened, 'cac').inputValue()), '€ 52,50');
  await opened.close();
});

for (const face of ['', '&face=plain']) {
  test(`no violations in checklist and measures${face}`, async () => {
    const opened = await openPage(used, { query: `?lang=nl${face}` });
    const { t } = opened;
    await openTab(opened, 'nav.checklist');
    await question(opened, 'who').getByRole('radio', { name: t('checklist.no'), exact: true }).check({ force: true });
    assert.deepEqual(await violations(opened.page), []);
    await openTab(opened, 'nav.checklist', 'measures.page');
    assert.deepEqual(await violations(opened.page), []);
    await opened.close();
  });
}

// Actions and claims: choosing, own expectations, break-even, charts with their tables, the keyboard, a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { eventually, openPage, settle, useBrowser } from './lib/browser.mjs';
import { tidy } from './lib/calculator.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';
import { action, actionGroup, gain, openTab, results } from './lib/plan.mjs';
import { pattern } from './lib/texts.mjs';

const used = useBrowser();

test('an action is chosen, its effect changed, and the plan follows', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.actions');
  await results(opened).getByText(t('plan.none')).waitFor({ state: 'attached' });
  await action(opened, 'loyalty_points').check({ force: true });
  const first = await eventually(() => gain(opened), (text) => /€/.test(text), 'the gain');
  const sentence = actionGroup(opened, 'loyalty_points').getByText(pattern(t('plan.pays_from')));
  await sentence.waitFor({ state: 'attached' });

  const effect = actionGroup(opened, 'loyalty_points').getByRole('slider');
  await effect.fill('0.06');
  await eventually(() => gain(opened), (text) => text !== first, 'the effect of the effect');
  const number = actionGroup(opened, 'loyalty_points').getByRole('textbox').first();
  await number.fill('0');
  await eventually(() => gain(opened), (text) => /−/.test(text), 'a loss without an effect');
  await number.fill('zes');
  await page.getByRole('alert').waitFor({ state: 'attached' });
  await number.press('Escape');
  await actionGroup(opened, 'loyalty_points').getByRole('button', { name: t('plan.reset') }).click();
  await eventually(() => gain(opened), (text) => text === first, 'the starting point again');

  await results(opened).getByRole('button', { name: t('plan.clear') }).click();
  await results(opened).getByText(t('plan.none')).waitFor({ state: 'attached' });
  await opened.close();
});

test('the break-even effect, typed in, brings a gain of nothing', async () => {
  const opened = await openPage(used);
  await openTab(opened, 'nav.actions');
  await action(opened, 'loyalty_points').check({ force: true });
  const group = actionGroup(opened, 'loyalty_points');
  const sentence = tidy(await group.getByText(pattern(opened.t('plan.pays_from'))).textContent());
  const size = /\+([\d,]+)/.exec(sentence)?.[1] ?? '';
  await group.getByRole('textbox').first().fill(size);
  // The sentence is rounded to a tenth of a point; a tenth of a point is worth some 650 here.
  await eventually(() => gain(opened), (text) => Math.abs(Number(text.replace(/[^\d]/g, ''))) < 650, 'nearly nothing');
  await opened.close();
});

test('the waterfall has a sentence and a table that sums to its total', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.actions');
  for (const id of ['loyalty_points', 'email_reorder', 'faster_delivery']) await action(opened, id).check({ force: true });
  const card = page.getByRole('region', { name: t('plan.waterfall_title'), exact: true });
  await eventually(() => card.getByRole('row').count(), (count) => count === 6, 'header, now, three steps, then');
  const rows = await card.getByRole('row').all();
  const levels = [];
  for (const row of rows.slice(1)) {
    const text = tidy(await row.getByRole('cell').last().textContent());
    levels.push(Number(text.replace(/[^\d−]/g, '').replace('−', '-')));
  }
  assert.equal(levels.at(-1), levels.at(-2), 'the last step reaches the total');
  assert.match(tidy(await card.locator('figcaption').textContent()), /^Van € .+\.$/);
  await opened.close();
});

test('the ranking can be by certainty', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.actions');
  const card = page.getByRole('region', { name: t('plan.ranking_title'), exact: true });
  const firstAction = () => card.getByRole('row').nth(1).textContent();
  const before = await firstAction();
  await card.getByRole('radio', { name: t('plan.rank_certainty') }).check({ force: true });
  await eventually(firstAction, (text) => text !== before, 'another order');
  await opened.close();
});

test('on a phone what the actions bring stays in sight while they are chosen', async () => {
  const opened = await openPage(used, { width: 390, height: 844, context: { hasTouch: true, isMobile: true } });
  await openTab(opened, 'nav.actions');
  const bar = opened.page.locator('.kw-strip-bar');
  assert.equal(await bar.count(), 0, 'nothing is chosen yet');
  await action(opened, 'loyalty_points').check({ force: true });
  await opened.page.mouse.wheel(0, 2000);
  await bar.waitFor({ state: 'visible' });
  const first = tidy(await bar.textContent());
  assert.ok(first.startsWith(await gain(opened)), first);
  await action(opened, 'faster_delivery').press('Space');
  await eventually(async () => tidy(await bar.textContent()), (text) => text !== first, 'the second action');
  await opened.close();
});

test('with orders loaded, actions and claims use them and say so', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  await openTab(opened, 'nav.actions');
  await action(opened, 'second_order').check({ force: true });
  await actionGroup(opened, 'second_order').getByText(pattern(t('plan.data_second_order'))).waitFor({ state: 'attached' });
  await openTab(opened, 'nav.actions', 'claims.page');
  const claim = page.getByRole('region', { name: t('claim.existing_revenue.title') });
  await claim.getByText(pattern(t('claim.existing_revenue.measured'))).waitFor({ state: 'attached' });
  await opened.close();
});

test('claims follow the calculator', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.actions', 'claims.page');
  const claim = page.getByRole('region', { name: t('claim.three_to_one.title') });
  await claim.getByText(t('claims.holds')).waitFor({ state: 'attached' });
  await openTab(opened, 'nav.calculator');
  await page.getByRole('textbox', { name: t('field.cac.label'), exact: true }).fill('60');
  await openTab(opened, 'nav.actions', 'claims.page');
  await claim.getByText(t('claims.fails')).waitFor({ state: 'attached' });
  await opened.close();
});

test('a plan by keyboard alone', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await page.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: t('nav.actions'), exact: true, selected: true }).waitFor({ state: 'attached' });
  const focused = () =>
    page.evaluate(() => {
      const e = /** @type {any} */ (document.activeElement);
      return e?.labels?.[0]?.textContent ?? e?.textContent ?? '';
    });
  const tabTo = async (wanted) => {
    for (let i = 0; i < 80; ++i) {
      await page.keyboard.press('Tab');
      if ((await focused()) === wanted) return;
    }
    assert.fail(`Tab never came to ${wanted}`);
  };
  await tabTo(t('action.second_order.title'));
  await page.keyboard.press('Space');
  const before = await eventually(() => gain(opened), (text) => /€/.test(text), 'the gain');
  await page.keyboard.press('Tab'); // its number
  await page.keyboard.press('Tab'); // its slider
  for (let i = 0; i < 20; ++i) await page.keyboard.press('ArrowRight');
  await eventually(() => gain(opened), (text) => text !== before, 'the moved slider');
  await opened.close();
});

for (const width of [320, 390]) {
  test(`on a phone of ${width} pixels nothing is wider than the page`, async () => {
    for (const language of ['nl', 'de']) {
      const opened = await openPage(used, { width, language, context: { hasTouch: true, isMobile: true } });
      for (const [tab, page] of [['nav.actions'], ['nav.actions', 'claims.page'], ['nav.checklist'], ['nav.checklist', 'measures.page']]) {
        await openTab(opened, tab, page);
        await settle(opened.page);
        assert.ok((await opened.page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${tab} ${page}`);
      }
      await opened.close();
    }
  });
}

for (const face of ['', '&face=plain']) {
  test(`no violations in actions and claims${face}`, async () => {
    const opened = await openPage(used, { query: `?lang=nl${face}` });
    await openTab(opened, 'nav.actions');
    await action(opened, 'loyalty_points').check({ force: true });
    await results(opened).getByRole('status').waitFor({ state: 'attached' });
    assert.deepEqual(await violations(opened.page), []);
    await openTab(opened, 'nav.actions', 'claims.page');
    assert.deepEqual(await violations(opened.page), []);
    await opened.close();
  });
}

test('a plan and answers travel in a link, in scenario A and in the report', async () => {
  const opened = await openPage(used);
  const { page, t } = opened;
  await openTab(opened, 'nav.actions');
  await action(opened, 'loyalty_points').check({ force: true });
  await actionGroup(opened, 'loyalty_points').getByRole('slider').fill('0.05');
  await results(opened).getByRole('button', { name: t('compare.keep') }).click();
  await results(opened).getByRole('button', { name: t('plan.clear') }).click();
  const compare = page.getByRole('table', { name: t('compare.title') });
  await eventually(() => compare.getByRole('row', { name: t('compare.actions') }).textContent(), (row) => /10−1$/.test(row ?? ''), 'one action in A, none in B');
  await openTab(opened, 'nav.checklist');
  await page.getByRole('radio', { name: t('checklist.partly') }).first().check({ force: true });
  await page.getByRole('button', { name: t('share.button'), exact: true }).click();
  const address = await page.getByRole('textbox', { name: t('share.link') }).inputValue();
  await opened.close();

  const receiver = await openPage(used, { query: `?lang=nl&view=checklist${new URL(address).hash}` });
  await receiver.page.getByRole('radio', { name: t('checklist.partly'), checked: true }).waitFor({ state: 'attached' });
  await receiver.page.getByRole('button', { name: t('export.report') }).click();
  await receiver.page.getByRole('heading', { name: t('report.title') }).waitFor({ state: 'attached' });
  await receiver.page.getByRole('table', { name: t('checklist.page') }).getByRole('row', { name: t('check.who.question') }).waitFor({ state: 'attached' });
  await openTab(receiver, 'nav.actions');
  await receiver.page.getByRole('button', { name: t('compare.swap') }).click();
  await eventually(() => action(receiver, 'loyalty_points').isChecked(), Boolean, 'the kept plan');
  assert.equal(await actionGroup(receiver, 'loyalty_points').getByRole('slider').inputValue(), '0.05');
  await receiver.close();
});

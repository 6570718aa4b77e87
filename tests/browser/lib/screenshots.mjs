// Pictures of every view, for eyes: node screenshots.mjs TARGET_FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { settle, started } from './browser.mjs';
import { analysed, choose, openData } from './import.mjs';
import { launchOptions } from './launch.mjs';
import { cdnowFile, csvFile } from './orders.mjs';
import { action, openTab } from './plan.mjs';
import { openSite } from './site.mjs';
import { textsOf } from './texts.mjs';

const target = process.argv[2] ?? 'build/screenshots';
mkdirSync(target, { recursive: true });

const site = await openSite();
const browser = await chromium.launch(launchOptions());

const ambiguousLines = ['Bestelnummer;Klant;Datum;Totaal'];
const unnamedLines = ['vak;omschrijving;waarde'];
const shopLines = ['Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Cancelled at,Notes'];
const moreShopLines = [...shopLines];
for (let i = 1; i <= 9; ++i) {
  ambiguousLines.push(`${1000 + i};K${i % 4};${i % 9 + 2}-${(i + 2) % 10 + 2}-2024;${20 + i},50`);
  unnamedLines.push(`${i}0;klant ${i};${i},25`);
}
ambiguousLines[1] = '1001;K1;3-4-2024;49,95';
for (let i = 1; i <= 60; ++i) {
  const day = new Date(Date.UTC(2023, 0, 1 + i * 11)).toISOString().slice(0, 10);
  const status = i % 13 === 4 ? 'voided' : 'paid';
  const amount = i % 17 === 3 ? 'nader te bepalen' : `${30 + i}.20`;
  for (const [lines, first] of [[shopLines, 1000], [moreShopLines, 2000]]) {
    lines.push(`#${first + i},klant${i % 23}@voorbeeld.nl,${status},${day} 10:15:00 +0100,EUR,${20 + i}.00,4.95,5.25,${amount},${day} 10:12:00 +0100,,`);
  }
}

/** View -> what is done before its picture is taken. */
const views = {
  calculator: async () => {},
  more: ({ page, t }) => page.getByRole('button', { name: t('calculator.more'), exact: true }).click(),
  'data-empty': openData,
  data: async (opened) => {
    await openData(opened);
    await choose(opened, cdnowFile);
    await analysed(opened);
    await opened.page.mouse.move(1, 1);
  },
  question: async (opened) => {
    await openData(opened);
    await choose(opened, csvFile('export_maart.csv', ambiguousLines));
    await opened.page.getByRole('button', { name: /3-4-2024/ }).first().waitFor({ state: 'attached' });
    await opened.page.mouse.move(1, 1);
  },
  columns: async (opened) => {
    await openData(opened);
    await choose(opened, csvFile('kassa.csv', unnamedLines));
    await opened.page.getByRole('alert').waitFor({ state: 'attached' });
    await opened.page.mouse.move(1, 1);
  },
  preview: async (opened) => {
    await openData(opened);
    await choose(opened, [csvFile('shop_jan.csv', shopLines), csvFile('shop_feb.csv', shopLines)]);
    await analysed(opened);
    await opened.page.getByRole('button', { name: opened.t('preview.open') }).click();
    await opened.page.getByRole('button', { name: opened.t('preview.back') }).waitFor({ state: 'attached' });
    await opened.page.mouse.move(1, 1);
  },
  report: async (opened) => {
    await openData(opened);
    await choose(opened, [csvFile('shop_jan.csv', shopLines), csvFile('shop_feb.csv', moreShopLines)]);
    await analysed(opened);
    await opened.page.mouse.move(1, 1);
  },
  print: async (opened) => {
    await openData(opened);
    await choose(opened, cdnowFile);
    await analysed(opened);
    await opened.page.getByRole('button', { name: opened.t('export.menu') }).click();
    await opened.page.getByRole('button', { name: opened.t('export.report') }).click();
    await opened.page.getByRole('button', { name: opened.t('report.print') }).waitFor({ state: 'attached' });
    await opened.page.mouse.move(1, 1);
  },
  problem: async (opened) => {
    await openData(opened);
    await choose(opened, { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
    await opened.page.getByRole('alert').waitFor({ state: 'attached' });
    await opened.page.mouse.move(1, 1);
  },
  actions: async (opened) => {
    await openTab(opened, 'nav.actions');
    for (const id of ['loyalty_points', 'email_reorder', 'faster_delivery']) await action(opened, id).check({ force: true });
    await opened.page.mouse.move(1, 1);
  },
  claims: (opened) => openTab(opened, 'nav.actions', 'claims.page'),
  checklist: async (opened) => {
    await openTab(opened, 'nav.checklist');
    const answers = ['yes', 'partly', 'no', 'yes', 'no', 'partly'];
    for (const [index, answer] of answers.entries())
      await opened.page.getByRole('radio', { name: opened.t(`checklist.${answer}`), exact: true }).nth(index).check({ force: true });
  },
  measures: (opened) => openTab(opened, 'nav.checklist', 'measures.page'),
  plain: async () => {},
};

/** A browser window that shows the whole content at once: what is not seen need not be drawn. */
async function picture(page, name) {
  await page.waitForTimeout(700); // numbers and curves have come to rest
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize();
  await page.setViewportSize({ width, height: Math.max(height, 200) });
  await settle(page);
  await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
  console.log(`${name}.png`);
}

const only = process.env.CLV_VIEWS?.split(',');
for (const width of [1280, 390]) {
  for (const theme of ['light', 'dark']) {
    const phone = width < 500;
    const open = async (address) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: theme,
        deviceScaleFactor: phone ? 2 : 1,
        hasTouch: phone,
        isMobile: phone,
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.log(`uncaught: ${error.message}`));
      await page.goto(site.address + address);
      return page;
    };
    for (const [view, prepare] of Object.entries(views)) {
      if (only && !only.includes(view)) continue;
      const page = await open(`widget.html?lang=nl${view === 'plain' ? '&face=plain' : ''}`);
      try {
        await started(page);
        await prepare({ page, t: textsOf('nl') });
        await picture(page, `${view}-${width}-${theme}`);
      } catch (error) {
        console.log(`${view}-${width}-${theme}: ${error.message.split('\n')[0]}`);
        process.exitCode = 1;
      }
      await page.context().close();
    }
    if (only) continue;
    for (const [name, path] of [['article', 'index.html'], ['gallery', 'gallery.html'], ['builder', 'builder.html'], ['docs', 'docs.html']]) {
      const page = await open(path);
      await page.setViewportSize({ width, height: 12_000 }); // everything is near enough to load
      await page.waitForTimeout(5_000);
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `${name}-${width}-${theme}`);
      await page.context().close();
    }
  }
}
await browser.close();
await site.close();

// Pictures for eyes, kept in build/screenshots/engines. That there is something on them is all that is tested.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../browser/lib/eventually.mjs';
import { madeUpOrders } from '../../browser/lib/orders.mjs';
import { analysed, drop } from '../lib/files.mjs';
import { countColors, readPng } from '../lib/png.mjs';

const target = fileURLToPath(new URL('../../../build/screenshots/engines/', import.meta.url));

export function pictureCases(used, engine) {
  for (const width of [1280, 390]) {
    for (const theme of ['light', 'dark']) {
      test(`pictures at ${width} px, ${theme}`, async () => {
        mkdirSync(target, { recursive: true });
        const { page, driver, close } = await used.widget({ width, query: `?lang=nl&theme=${theme}` });
        for (const view of ['calculator', 'data']) {
          if (view === 'data') {
            await drop(page, madeUpOrders());
            await analysed(page);
          }
          // As tall as the content, as far as the screen reaches: what is not seen need not be drawn.
          const height = await page.run(() => Math.min(document.documentElement.scrollHeight, 3300));
          await driver.resize(width, height);
          await page.settle();
          const picture = await driver.screenshot();
          writeFileSync(`${target}${view}-${width}-${theme}-${engine.toLowerCase()}.png`, picture);
          assert.ok(countColors(readPng(picture)) > 100, view);
          await driver.resize(width, 900);
          await eventually(() => page.run(() => innerHeight), (now) => now === 900, 'the window as it was');
        }
        await close();
      });
    }
  }
}

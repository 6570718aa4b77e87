// One timer for work that waits until nobody has asked for it for a while.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Later } from '../../web/src/later.js';

const MS = 40;

/** Times of the work done, by performance.now(). */
function worker() {
  const done = /** @type {number[]} */ ([]);
  return { done, later: new Later(MS, () => done.push(performance.now())) };
}

test('the work is done once, so long after the last asking', async () => {
  const { done, later } = worker();
  later.ask();
  // Nothing else runs meanwhile, however busy the machine is.
  const begun = performance.now();
  while (performance.now() - begun < MS / 2);
  later.ask();
  const asked = performance.now();
  await wait(4 * MS);
  assert.equal(done.length, 1);
  assert.ok(done[0] - asked >= MS - 1, `${done[0] - asked} ms after the last asking`);
});

test('what is cancelled is not done, and can be asked for again', async () => {
  const { done, later } = worker();
  later.ask();
  later.cancel();
  await wait(3 * MS);
  assert.equal(done.length, 0);
  later.ask();
  await wait(4 * MS);
  assert.equal(done.length, 1);
});

test('after the work no timer waits', async () => {
  const { later } = worker();
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  later.ask();
  assert.equal(timers(), before + 1);
  later.ask();
  assert.equal(timers(), before + 1, 'one for any number of askings');
  await wait(4 * MS);
  assert.equal(timers(), before);
});

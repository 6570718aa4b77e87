import assert from 'node:assert/strict';

/** What must come is waited for as long as a very busy machine may need: only a failing test ever takes so long. */
export const patienceMs = 120_000;

/** Waits until `probe` gives a value for which `wanted` holds, and returns it; says what it last saw if it never does. */
export async function eventually(probe, wanted, what = 'the condition') {
  const end = Date.now() + patienceMs;
  let seen;
  for (;;) {
    seen = await probe();
    if (await wanted(seen)) return seen;
    if (Date.now() > end) assert.fail(`${what} did not come; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

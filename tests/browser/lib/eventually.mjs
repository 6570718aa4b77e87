import assert from 'node:assert/strict';

/** Waits until `probe` gives a value for which `wanted` holds, and returns it; says what it last saw if it never does. */
export async function eventually(probe, wanted, what = 'the condition', timeout = 30_000) {
  const end = Date.now() + timeout;
  let seen;
  for (;;) {
    seen = await probe();
    if (wanted(seen)) return seen;
    if (Date.now() > end) assert.fail(`${what} did not come; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

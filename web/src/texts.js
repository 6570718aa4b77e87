// @ts-check

/** @param {string} part a language's first view, or "all" @returns {Promise<ArrayBuffer>} */
export async function loadTexts(part) {
  const answer = await fetch(new URL(`../texts/${part}.txt`, import.meta.url));
  if (!answer.ok) throw new Error(`texts ${part}: ${answer.status}`);
  return answer.arrayBuffer();
}

const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Everything beyond the first view. The calculator works without it, so a connection that fails is given time;
 * the last failure is the caller's.
 * @param {(part: string) => Promise<ArrayBuffer>} [load] @param {number[]} [pauses] in milliseconds
 */
export async function loadAllTexts(load = loadTexts, pauses = [500, 3000, 15_000]) {
  for (const pause of pauses) {
    try {
      return await load('all');
    } catch {
      await wait(pause);
    }
  }
  return load('all');
}

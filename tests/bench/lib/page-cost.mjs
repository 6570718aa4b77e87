// What a frame costs the page itself. Wall time says nothing where the graphics are software, because the page waits for
// them: so the browser is asked for the processor time of the page's main thread, and frames are counted, not timed.

/**
 * Runs in the page before its scripts. `window.counted` holds
 *   drawn   pictures of the canvas
 *   shown   kept when the newest input stands in a picture
 *   waits   for each input so far, in which frame after it that was: 1 is the next one
 *   timers  that were set and have neither run nor been cleared
 */
export function countFrames() {
  const counted = { drawn: 0, shown: Promise.resolve(), waits: /** @type {number[]} */ ([]), timers: new Set() };
  /** @type {any} */ (window).counted = counted;

  let frames = 0;
  let next = 0;
  /** @type {(() => void) | null} */ let answer = null;
  const count = () => {
    frames += 1;
    next = requestAnimationFrame(count);
  };
  addEventListener(
    'input',
    () => {
      counted.shown = new Promise((done) => (answer = done));
      frames = 0;
      cancelAnimationFrame(next);
      next = requestAnimationFrame(count); // asked for before the page asks for its own, so it runs before that
    },
    true,
  );
  const gl = WebGL2RenderingContext.prototype;
  const { clear } = gl;
  // Once for each picture, at its beginning.
  gl.clear = function (mask) {
    clear.call(this, mask);
    counted.drawn += 1;
    if (!answer) return;
    cancelAnimationFrame(next);
    counted.waits.push(frames);
    answer();
    answer = null;
  };

  const page = /** @type {any} */ (window);
  for (const [set, clearIt, once] of [['setTimeout', 'clearTimeout', true], ['setInterval', 'clearInterval', false]]) {
    const start = page[`${set}`];
    const stop = page[`${clearIt}`];
    page[`${set}`] = (/** @type {Function} */ work, /** @type {any[]} */ ...given) => {
      const id = start((/** @type {any[]} */ ...late) => {
        if (once) counted.timers.delete(id);
        work(...late);
      }, ...given);
      counted.timers.add(id);
      return id;
    };
    page[`${clearIt}`] = (/** @type {any} */ id) => {
      counted.timers.delete(id);
      stop(id);
    };
  }
}

/**
 * Runs in the page before its scripts: nothing is drawn, all else goes on. A GPU draws beside the processor; a software GL takes its
 * cores and caches, and so makes the page look slower than it is.
 */
export function leaveOutDrawing() {
  const gl = WebGL2RenderingContext.prototype;
  gl.drawElements = () => {};
  gl.drawArrays = () => {};
}

/** What Chromium counts, and what it is called here. */
const kinds = { all: 'TaskDuration', script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };

/**
 * @param {any} session of the debugger
 * @returns {Promise<() => Promise<Record<keyof typeof kinds, number>>>} gives the milliseconds of processor time that the page's main thread
 *   has used since now; waiting costs none
 */
export async function processorTime(session) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = new Map(metrics.map((/** @type {{name: string, value: number}} */ { name, value }) => [name, value]));
    return Object.fromEntries(Object.entries(kinds).map(([kind, name]) => [kind, 1000 * seconds.get(name)]));
  };
  const start = await read();
  return async () => {
    const now = await read();
    return /** @type {any} */ (Object.fromEntries(Object.keys(kinds).map((kind) => [kind, now[kind] - start[kind]])));
  };
}

// A screen that nobody sees: neither Firefox nor WebKit draws WebGL without one.
import { spawn } from 'node:child_process';

/** Tall enough for a window that shows a whole phone page. */
const screen = '1400x3400x24';

/** @returns {Promise<{environment: Record<string, string>, close: () => Promise<void>}>} what a program needs to draw there */
export async function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '+extension', 'GLX'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((found, failed) => {
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Xvfb ended at once, with ${code}`)));
    server.stdio[3]?.once('data', (bytes) => found(String(bytes).trim()));
  });
  return {
    // Software drawing everywhere, so that pictures of two machines agree; X also where the machine has Wayland.
    environment: { DISPLAY: `:${number}`, GDK_BACKEND: 'x11', MOZ_ENABLE_WAYLAND: '0', LIBGL_ALWAYS_SOFTWARE: '1', TZ: 'UTC' },
    close: () => end(server),
  };
}

/** @param {import('node:child_process').ChildProcess} program @returns {Promise<void>} when it has ended */
export function end(program) {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    program.once('exit', () => done());
    program.kill();
  });
}

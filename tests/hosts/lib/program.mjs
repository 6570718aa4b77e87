// Programs that stand for a real host: started with a configuration of their own, stopped when the test ends.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** @returns {Promise<number>} a port that nobody listens on now */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/**
 * Starts a server and waits until it answers.
 * @param {string} program @param {string[]} args @param {string} address of a page that it serves
 * @param {object} [options] of spawn
 * @returns {Promise<{stop: () => Promise<void>}>} fails with what the program printed when it ends before it answers
 */
export async function startServer(program, args, address, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  let failure;
  const ended = new Promise((done) => {
    child.on('error', (error) => done((failure = error)));
    child.on('close', done);
  });
  for (const until = Date.now() + 30_000; ; await pause(50)) {
    if (failure || child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${program} does not serve ${address}: ${failure ?? printed}`);
    }
    if (await fetch(address).then((response) => response.arrayBuffer(), () => undefined)) break;
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

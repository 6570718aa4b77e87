// The few commands of W3C WebDriver that are needed here, over HTTP.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { end } from './display.mjs';

/** A browser that is not there by then does not come any more. */
const kComesWithinMs = 60_000;

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}

/**
 * @param {string} program that takes --port @param {Record<string, string>} environment
 * @returns {Promise<{session: (capabilities: object) => Promise<Session>, close: () => Promise<void>}>}
 */
export async function startWebDriver(program, environment) {
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], { env: { ...process.env, ...environment }, stdio: 'ignore' });
  let failure = /** @type {Error | null} */ (null);
  driver.once('error', (error) => (failure = error));
  const address = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + 30_000; ; ) {
    if (failure) throw failure;
    try {
      await fetch(`${address}/status`);
      break;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return {
    session: async (capabilities) => {
      const body = { capabilities: { alwaysMatch: capabilities } };
      const { sessionId } = await say(address, 'POST', '/session', body, AbortSignal.timeout(kComesWithinMs));
      return new Session(`${address}/session/${sessionId}`);
    },
    close: () => end(driver),
  };
}

/** @param {string} address @param {string} method @param {string} path @param {object} [body] @param {AbortSignal} [signal] */
async function say(address, method, path, body, signal) {
  const answer = await fetch(address + path, { method, body: body && JSON.stringify(body), signal });
  const { value } = /** @type {any} */ (await answer.json());
  if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
  return value;
}

export class Session {
  #address;

  /** @param {string} address */
  constructor(address) {
    this.#address = address;
  }

  /** @param {string} path */
  get(path) {
    return say(this.#address, 'GET', path);
  }

  /** @param {string} path @param {object} [body] */
  post(path, body = {}) {
    return say(this.#address, 'POST', path, body);
  }

  /** What an expression comes to, also when it is a promise. @param {string} expression */
  async evaluate(expression) {
    const script = `const done = arguments[0];
      Promise.resolve().then(() => ${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await this.post('/execute/async', { script, args: [] });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  end() {
    return say(this.#address, 'DELETE', '');
  }
}

// The site as its server sees it: every request is remembered, and so is what goes wrong in its pages, because WebKit's driver
// does not tell what the console says.
import { createServer } from 'node:http';
import { openSite } from '../../browser/lib/site.mjs';

/** The first script of every page of the site. @param {string} more what a test wants done before the page's own scripts */
const watch = (more) => `
(() => {
  const tell = (text) => fetch('/-/problem', { method: 'POST', mode: 'no-cors', keepalive: true, body: String(text).slice(0, 500) });
  addEventListener('error', ({ target, message }) => tell(target === window ? message : 'failed: ' + (target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => tell(reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tell(violatedDirective + ' ' + blockedURI));
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...all) => (tell(all.join(' ')), say.apply(console, all));
  }
})();
${more}`;

const hopByHop = new Set(['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive']);

/**
 * dist/ with the headers it asks for, below a path.
 * @returns {Promise<{origin: string, address: string, requests: string[], problems: string[], before: string, close: () => Promise<void>}>}
 *   before: a script that runs first in every page
 */
export async function openWatchedSite() {
  const site = await openSite({ headers: true });
  const seen = { requests: /** @type {string[]} */ ([]), problems: /** @type {string[]} */ ([]), before: '', origin: '', address: '' };

  const answer = async (request, response) => {
    if (request.url === '/-/problem') {
      let text = '';
      for await (const bytes of request) text += bytes;
      seen.problems.push(text);
      return response.writeHead(204).end();
    }
    if (request.url === '/-/watch.js') {
      return response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }).end(watch(seen.before));
    }
    seen.requests.push(request.url);
    const found = await fetch(site.origin + request.url, { redirect: 'manual' });
    const headers = Object.fromEntries([...found.headers].filter(([name]) => !hopByHop.has(name)));
    let body = Buffer.from(await found.arrayBuffer());
    // As the site is built for an address that is known (allow_address in assemble_site.py); and our own script.
    const named = request.url.includes('widget.html') ? `'self' ${seen.address} ${seen.origin}/-/` : `'self' ${seen.origin}/-/`;
    const allow = (/** @type {string} */ text) => text.replaceAll("'self'", named);
    const policy = 'content-security-policy';
    if (headers[policy]) headers[policy] = allow(headers[policy]);
    if (headers['content-type']?.startsWith('text/html')) {
      body = Buffer.from(allow(String(body)).replace('<script', '<script src="/-/watch.js"></script><script'));
      headers['cache-control'] = 'no-store';
    }
    response.writeHead(found.status, headers).end(body);
  };

  const server = createServer((request, response) => void answer(request, response).catch((error) => response.destroy(error)));
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  seen.origin = `http://127.0.0.1:${port}`;
  seen.address = seen.origin + new URL(site.address).pathname;
  return Object.assign(seen, {
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await site.close();
    },
  });
}

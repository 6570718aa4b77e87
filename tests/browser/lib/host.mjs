// A second origin: somebody's page around the widget, with the headers that somebody's server sends.
import { createServer } from 'node:http';

/**
 * @param {(path: string) => {html: string, headers?: Record<string, string>} | undefined} page what stands at a path
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function openHost(page) {
  const server = createServer((request, response) => {
    const found = page(new URL(request.url ?? '/', 'http://host').pathname);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': found.html.startsWith('<') ? 'text/html; charset=utf-8' : 'text/javascript', ...found.headers });
    response.end(found.html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    // Another name for the same machine: another site, so that the browser keeps the two apart as strangers.
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A page that remembers every message and every event of the element. @param {string} body @param {string} [head] */
export const hostPage = (body, head = '') => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gastheer</title>${head}
<script src="/remember.js"></script></head><body>${body}</body></html>`;

/** The script of hostPage; a file of its own, because strict pages have none inside. */
export const rememberScript = `
window.messages = [];
window.events = [];
addEventListener('message', ({ data, origin }) => messages.push({ data, origin }));
for (const type of ['clv-ready', 'clv-result', 'clv-import', 'clv-error'])
  addEventListener(type, (event) => events.push({ type, id: event.target.id, detail: event.detail }));
`;

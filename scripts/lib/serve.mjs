// A static server for dist/, as its real hosts are: sirv finds, types and packs the files; what a _headers file asks for, a folder
// below the root and a port that is taken are ours, because they are what the tests of the site are about.
// Used by scripts/run, scripts/serve, the benchmarks and the tests.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** sirv names the letters of HTML alone. A .ts is MPEG to it, and TypeScript here. */
const kTexts = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.ts': 'text/plain',
};

/** @returns {{pattern: RegExp, headers: [string, string][]}[]} the rules of a _headers file: paths, then indented headers */
function readHeaderRules(folder) {
  const file = join(folder, '_headers');
  const rules = [];
  if (!existsSync(file)) return rules;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    } else {
      const parts = line.trim().split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      rules.push({ pattern: new RegExp(`^${parts.join('.*')}$`), headers: [] });
    }
  }
  return rules;
}

/** The path of a request below the site, not decoded; undefined where nothing is served. */
function pathBelow(at, address) {
  try {
    const { pathname } = new URL(address, 'http://host');
    decodeURI(pathname);
    return pathname.startsWith(at) ? pathname.slice(at.length - 1) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {{folder: string, rules: ReturnType<typeof readHeaderRules>, at: string}} site @returns {import('node:http').RequestListener} */
function answers({ folder, rules, at }) {
  const sendFile = sirv(folder, {
    dev: true, // looks anew at each request: the site may be built again meanwhile
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [], // a link without .html is a broken one
    setHeaders(response, path) {
      const type = kTexts[extname(path)];
      if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
      if (extname(path) === '') response.setHeader('Content-Type', 'application/octet-stream'); // sirv says nothing
    },
  });
  return (request, response) => {
    const path = pathBelow(at, request.url ?? '/');
    if (path === undefined) return response.writeHead(404).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const isFolder = !path.endsWith('/') && !path.includes('%00') && statSync(join(folder, decodeURI(path)), { throwIfNoEntry: false })?.isDirectory();
    if (isFolder) return response.writeHead(301, { Location: `${at.slice(0, -1)}${path}/` }).end();
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for (const rule of rules) {
      if (rule.pattern.test(decodeURI(path))) rule.headers.forEach(([name, text]) => response.setHeader(name, text));
    }
    request.url = path.endsWith('/') ? `${path}index.html` : path;
    sendFile(request, response, () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n'));
  };
}

/**
 * Serves a folder. A port that is taken is replaced by any free one.
 * @param {string} folder
 * @param {{port?: number, host?: string, at?: string, headers?: boolean}} [options] port 0: any free one; at: the path below
 *   which the folder is found, with a slash at both ends; headers false: as a host that reads no _headers
 * @returns {Promise<{address: string, port: number, close: () => Promise<void>}>}
 */
export async function serve(folder, { port = 0, host = '127.0.0.1', at = '/', headers = true } = {}) {
  const root = resolve(folder);
  const server = createServer(answers({ folder: root, rules: headers ? readHeaderRules(root) : [], at }));
  const listen = (wanted) =>
    new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(wanted, host, () => {
        server.off('error', fail);
        done(undefined);
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error;
    await listen(0);
  }
  const actual = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return {
    address: `http://${host}:${actual}${at}`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections?.();
      }),
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, port = '8080'] = process.argv.slice(2);
  const server = await serve(folder, { port: Number(port), host: process.env.CLV_HOST ?? '127.0.0.1' });
  console.log(`Open ${server.address}`);
}

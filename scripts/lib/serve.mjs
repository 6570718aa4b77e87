// A small static server for dist/: right media types, precompressed files, and the headers of a _headers file.
// Used by scripts/run, scripts/serve and the browser tests.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const kMediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.otf': 'font/otf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const kEncodings = [['br', '.br'], ['gzip', '.gz']];

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

/** The file a request means, or undefined when there is none below the folder. */
function findFile(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return findFile(folder, join(path, 'index.html'));
  return stat?.isFile() ? { file, stat } : undefined;
}

function chooseEncoding(file, accepted) {
  const names = (accepted ?? '').split(',').map((name) => name.split(';')[0].trim());
  return kEncodings.find(([name, suffix]) => names.includes(name) && existsSync(file + suffix));
}

function answer({ folder, rules, at }, request, response) {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    if (!path.startsWith(at)) throw new Error('nothing is served there');
    path = path.slice(at.length - 1);
    if (path.includes('\0')) throw new Error('no file name holds a NUL, and node refuses to look');
  } catch {
    response.writeHead(404).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const stat = statSync(normalize(join(folder, path)), { throwIfNoEntry: false });
  if (stat?.isDirectory() && !path.endsWith('/')) {
    response.writeHead(301, { Location: encodeURI(at + path.replace(/^\/+/, '')) + '/' }).end();
    return;
  }
  // What the rules do not say otherwise.
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  for (const rule of rules) {
    if (rule.pattern.test(path)) rule.headers.forEach(([name, text]) => response.setHeader(name, text));
  }
  const found = findFile(folder, path);
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  let { file, stat: fileStat } = found;
  response.setHeader('Content-Type', kMediaTypes[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  const encoding = chooseEncoding(file, request.headers['accept-encoding']);
  if (encoding) {
    response.setHeader('Content-Encoding', encoding[0]);
    file += encoding[1];
    fileStat = statSync(file);
  }
  const tag = `"${fileStat.size.toString(16)}-${Math.round(fileStat.mtimeMs).toString(16)}${encoding?.[1] ?? ''}"`;
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Length', fileStat.size);
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).on('error', () => response.destroy()).pipe(response);
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
  const site = { folder: root, rules: headers ? readHeaderRules(root) : [], at };
  const server = createServer((request, response) => answer(site, request, response));
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

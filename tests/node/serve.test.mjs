// The static server of scripts/serve: what the site and the browser tests rely on.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/lib/serve.mjs';

let folder;
let server;

/** fetch() would tidy the path and unpack the body; this asks exactly what is written. */
function get(path, headers = {}) {
  return new Promise((done, fail) => {
    request({ port: server.port, host: '127.0.0.1', path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk)).on('end', () => done({ ...response, status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', fail)
      .end();
  });
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clv-serve-'));
  mkdirSync(join(folder, 'site', 'sub'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), 'home');
  writeFileSync(join(folder, 'site', 'sub', 'index.html'), 'below');
  writeFileSync(join(folder, 'site', 'engine.wasm'), 'plain');
  writeFileSync(join(folder, 'site', 'engine.wasm.br'), 'packed');
  writeFileSync(join(folder, 'site', '_headers'), "/*\n  Content-Security-Policy: default-src 'self'\n/sub/*\n  X-Extra: yes\n");
  server = await serve(join(folder, 'site'));
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('media types and the index of a folder', async () => {
  assert.equal((await get('/')).body, 'home');
  assert.equal((await get('/engine.wasm')).headers['content-type'], 'application/wasm');
  assert.equal((await get('/sub')).headers.location, '/sub/');
  assert.equal((await get('/sub/')).body, 'below');
});

test('a precompressed file goes only to who accepts it', async () => {
  const packed = await get('/engine.wasm', { 'Accept-Encoding': 'gzip, br;q=0.9' });
  assert.deepEqual([packed.body, packed.headers['content-encoding'], packed.headers['content-type']], ['packed', 'br', 'application/wasm']);
  assert.equal((await get('/engine.wasm', { 'Accept-Encoding': 'gzip' })).body, 'plain');
});

test('headers come from the _headers file by path', async () => {
  assert.equal((await get('/')).headers['content-security-policy'], "default-src 'self'");
  assert.equal((await get('/')).headers['x-extra'], undefined);
  assert.equal((await get('/sub/')).headers['x-extra'], 'yes');
});

test('nothing outside the folder is served', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/sub/..%2f..%2fsecret.txt', '/nothing', '/%00']) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('an unchanged file is not sent again', async () => {
  const { etag } = (await get('/')).headers;
  assert.equal((await get('/', { 'If-None-Match': etag })).status, 304);
});

test('a taken port is replaced by a free one', async () => {
  const second = await serve(join(folder, 'site'), { port: server.port });
  assert.notEqual(second.port, server.port);
  await second.close();
});

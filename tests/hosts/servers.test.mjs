// The header files of dist/ in the servers they are for: every file comes as scripts/serve gives it, byte for byte.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serve } from '../../scripts/lib/serve.mjs';
import { startApache, startNginx } from './lib/servers.mjs';
import { dist, offeredFiles } from './lib/site.mjs';

const policies = [
  'access-control-allow-origin', 'cache-control', 'content-security-policy', 'cross-origin-resource-policy', 'permissions-policy',
  'referrer-policy', 'x-content-type-options',
];
const hosts = { nginx: { start: startNginx, encodings: ['gzip'] }, apache: { start: startApache, encodings: ['br', 'gzip'] } };
const folders = [];
const running = {};
let ours;

/** What is sent, not unpacked. */
function get(address, encoding) {
  return new Promise((done, fail) => {
    request(address, { headers: { 'Accept-Encoding': encoding } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });
}

function unpacked({ headers, body }) {
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync }[headers['content-encoding']];
  return unpack ? unpack(body) : body;
}

before(async () => {
  ours = await serve(dist);
  for (const [name, { start }] of Object.entries(hosts)) {
    folders.push(mkdtempSync(join(tmpdir(), `klantwaarde-${name}-`)));
    running[name] = await start(folders.at(-1));
  }
});

after(async () => {
  for (const host of Object.values(running)) await host.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
  await ours?.close();
});

for (const [name, { encodings }] of Object.entries(hosts)) {
  test(`${name}: policies, caching and types are those of scripts/serve`, async () => {
    const paths = ['', ...offeredFiles()];
    assert.ok(paths.length > 40 && paths.some((path) => path.endsWith('.wasm')) && paths.includes('widget.html'));
    for (const path of paths) {
      const wanted = await get(`http://127.0.0.1:${ours.port}/${path}`, 'identity');
      const got = await get(running[name].address + path, 'identity');
      assert.equal(got.status, 200, path);
      for (const policy of policies) assert.equal(got.headers[policy], wanted.headers[policy], `${path}: ${policy}`);
      const type = (headers) => headers['content-type'].split(';')[0];
      assert.equal(type(got.headers), type(wanted.headers), path);
      assert.ok(got.body.equals(readFileSync(join(dist, path || 'index.html'))), path);
    }
  });

  test(`${name}: the packed file goes to who can unpack it, once packed, and caches are told`, async () => {
    for (const path of ['', ...offeredFiles()]) {
      const file = readFileSync(join(dist, path || 'index.html'));
      for (const encoding of encodings) {
        const got = await get(running[name].address + path, encoding);
        assert.ok(unpacked(got).equals(file), `${path} as ${encoding}`);
        if (!/\.(js|css|html|wasm|json)$/.test(path)) continue;
        assert.equal(got.headers['content-encoding'], encoding, path);
        assert.match(got.headers.vary ?? '', /accept-encoding/i, path);
      }
    }
  });
}

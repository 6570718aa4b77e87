// Putting the site together anew: pages that pinned a former release go on, and the owner's address is where it belongs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a former release stays beside the new one, byte for byte; the address is the owner’s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klantwaarde-site-'));
  try {
    const former = join(folder, 'former', 'v', '1-0123456789ab');
    mkdirSync(former, { recursive: true });
    writeFileSync(join(former, 'embed.js'), 'former()');
    const out = join(folder, 'site');
    const address = 'https://shop.example/klantwaarde/';
    execFileSync('python3', [
      join(root, 'scripts/lib/assemble_site.py'), '--out', out, '--keep', join(folder, 'former'), '--address', address,
    ]);
    const releases = readdirSync(join(out, 'v')).filter((name) => name.startsWith('1-'));
    assert.equal(releases.length, 2);
    assert.equal(readFileSync(join(out, 'v', '1-0123456789ab', 'embed.js'), 'utf8'), 'former()');
    const newest = JSON.parse(readFileSync(join(out, 'release.json'), 'utf8')).folder;
    assert.ok(newest !== 'v/1-0123456789ab' && existsSync(join(out, newest, 'widget.html')));
    assert.ok(readFileSync(join(out, 'widget.html'), 'utf8').includes(newest));
    assert.ok(readFileSync(join(out, 'widget.html'), 'utf8').includes(`${address}oembed.json`));
    // In a frame without an origin WebKit takes 'self' for nothing.
    for (const file of ['widget.html', join(newest, 'widget.html'), '_headers']) {
      assert.ok(readFileSync(join(out, file), 'utf8').includes(`script-src 'self' ${address} 'wasm-unsafe-eval'`), file);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

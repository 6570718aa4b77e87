// dist/ behind a plain path of a plain server, as it stands on somebody's host.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../scripts/lib/serve.mjs';

/** CLV_DIST names another folder than dist/. */
export const dist = process.env.CLV_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

/** @returns {Promise<{origin: string, address: string, close: () => Promise<void>}>} address ends with / */
export async function openSite() {
  const root = mkdtempSync(join(tmpdir(), 'klantwaarde-site-'));
  symlinkSync(dist, join(root, 'kw'));
  const server = await serve(root);
  return {
    origin: new URL(server.address).origin,
    address: `${server.address}kw/`,
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

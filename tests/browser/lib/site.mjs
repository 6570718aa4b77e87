// dist/ below a path, as it stands on somebody's host.
import { fileURLToPath } from 'node:url';
import { serve } from '../../../scripts/lib/serve.mjs';

/** CLV_DIST names another folder than dist/. */
export const dist = process.env.CLV_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

/**
 * @param {{headers?: boolean}} [options] headers: a host that says what _headers asks for; otherwise the plainest one
 * @returns {Promise<{origin: string, address: string, close: () => Promise<void>}>} address ends with /
 */
export async function openSite({ headers = false } = {}) {
  const { address, close } = await serve(dist, { at: '/kw/', headers });
  return { origin: new URL(address).origin, address, close };
}

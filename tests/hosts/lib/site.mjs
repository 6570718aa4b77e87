// The built site, and where the programs of other hosts lie: on the machine, or unpacked by the set-up.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

const unpacked = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'klantwaarde/1/hosts');

/** @param {string} path below the root of the file system @returns {string} where it is, in the cache first */
export function hostFile(path) {
  const found = [join(unpacked, path), path].find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`${path} is missing: run scripts/setup hosts`);
  return found;
}

/** Paths of what the site offers, with slashes; neither packed twins nor files for the server itself. */
export function offeredFiles() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[._]|\.(br|gz|zip)$/.test(entry.name))
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((path) => !path.startsWith('deploy') && !path.startsWith('plugins'));
}

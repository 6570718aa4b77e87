// The package as npm packs it, and the apps of tests/hosts/frameworks built with it, in a folder of their own.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const runFile = promisify(execFile);

/** Fails with what the program printed. @param {string} program @param {string[]} args @param {string} cwd */
export async function run(program, args, cwd) {
  const { stdout } = await runFile(program, args, { cwd, maxBuffer: 1 << 26 }).catch(({ message, stdout: out, stderr }) => {
    throw new Error(`${message}\n${out}${stderr}`);
  });
  return stdout;
}

/** Packs the built site's package and unpacks it into the folder. @returns {Promise<{files: string[], bytes: number}>} of the archive */
async function installPackage(folder) {
  const pack = join(folder, 'pack');
  await run('python3', [join(root, 'scripts/lib/assemble_package.py'), '--out', pack], root);
  const [{ filename, files, size }] = JSON.parse(await run('npm', ['pack', '--json', '--pack-destination', folder], pack));
  const installed = join(folder, 'node_modules/klantwaarde');
  mkdirSync(installed, { recursive: true });
  await run('tar', ['xzf', join(folder, filename), '-C', installed, '--strip-components', '1'], folder);
  return { files: files.map(({ path }) => path), bytes: size };
}

/**
 * A project with the apps of a folder and the packages that were fetched for it, with our package and the documentation's code
 * (snippets); www/klantwaarde is the copied folder.
 * @param {string} [sources] @param {{link?: 'symbolic' | 'hard'}} [options] how the fetched packages get into it
 */
export async function makeProject(sources = join(root, 'tests/hosts/frameworks'), { link = 'symbolic' } = {}) {
  const fetched = join(sources, 'node_modules');
  if (!existsSync(fetched)) throw new Error(`${fetched} is missing: run scripts/setup hosts`);
  mkdirSync(join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build/frameworks-'));
  const modules = join(folder, 'node_modules');
  if (link === 'hard') {
    await run('cp', ['-rlL', fetched, modules], folder);
  } else {
    mkdirSync(modules);
    for (const name of readdirSync(fetched)) symlinkSync(join(fetched, name), join(modules, name));
  }
  cpSync(sources, folder, { recursive: true, filter: (path) => !path.startsWith(fetched) });
  cpSync(join(root, 'web/frameworks'), join(folder, 'snippets'), { recursive: true });
  const archive = await installPackage(folder);
  const installed = (/** @type {string} */ name) => join(modules, 'klantwaarde', name);
  cpSync(installed('site'), join(folder, 'www/klantwaarde'), { recursive: true });
  return { folder, archive, installed, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds an app for the browser and for the server, and puts what the server makes of it into its page. */
export async function buildApp(folder, name, server) {
  const app = join(folder, name);
  const vite = (...args) => run('node', ['../node_modules/vite/bin/vite.js', 'build', ...args], app);
  await vite();
  await vite('--ssr', server, '--outDir', `../server/${name}`);
  const { render } = await import(pathToFileURL(join(folder, 'server', name, 'server.js')).href);
  const page = join(folder, 'www', name, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<!--app-->', await render()));
}

// Starts one Chromium, runs a command beside it, and ends both: node around.mjs COMMAND ARGUMENT ...
// Test files that want the browser as it is find its address in CLV_BROWSER and connect, which takes a hundredth of a start.
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import { launchOptions } from './launch.mjs';

const server = await chromium.launchServer(launchOptions());
const [command, ...rest] = process.argv.slice(2);
const child = spawn(command, rest, { stdio: 'inherit', env: { ...process.env, CLV_BROWSER: server.wsEndpoint() } });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
const [code, signal] = await new Promise((done) => child.on('exit', (...how) => done(how)));
await server.close();
process.exitCode = code ?? (signal ? 1 : 0);

import { runCases } from './lib/cases.mjs';
import { startFirefox } from './lib/firefox.mjs';

runCases('Firefox', startFirefox);

import { runCases } from './lib/cases.mjs';
import { startWebKit } from './lib/webkit.mjs';

runCases('WebKit', startWebKit);

// How the tests start Chromium.

const launchArguments = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
];

/** @param {{arguments?: string[], without?: string[]}} [options] more arguments, and those of Playwright that are left out */
export const launchOptions = ({ arguments: more = [], without = [] } = {}) => ({
  executablePath: process.env.CLV_CHROMIUM ?? '/usr/bin/chromium',
  args: [...launchArguments, ...more],
  ignoreDefaultArgs: without,
});

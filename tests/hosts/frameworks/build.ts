// How each of the apps is built: two pages below /<its name>/, and the app for the server.
import type { UserConfig } from 'vite';

export const build = (name: string): UserConfig => ({
  base: `/${name}/`,
  logLevel: 'warn',
  build: {
    outDir: `../www/${name}`,
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'snippet.html'] },
  },
});

import { dirname } from 'node:path';

// Packages and snippets lie beside the app.
export default { output: 'export', basePath: '/next', turbopack: { root: dirname(import.meta.dirname) } };

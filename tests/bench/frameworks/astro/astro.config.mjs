export default { base: '/astro/', outDir: '../www/astro' };

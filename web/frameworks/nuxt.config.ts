export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'clv-calculator' } },
});

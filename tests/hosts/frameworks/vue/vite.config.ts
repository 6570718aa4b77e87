import vue from '@vitejs/plugin-vue';
import { build } from '../build.ts';

const isCustomElement = (tag: string) => tag === 'clv-calculator';
export default { ...build('vue'), plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from '../build.ts';

export default { ...build('svelte'), plugins: [svelte()] };

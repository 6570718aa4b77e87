// <clv-calculator> in Svelte 5: import 'klantwaarde/svelte' defines the element and says so to TypeScript (svelte-check).
import type { HTMLAttributes } from 'svelte/elements';
import type { ClvCalculatorElement, ClvJsx } from './embed.js';

export * from './embed.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'clv-calculator': Omit<HTMLAttributes<ClvCalculatorElement>, keyof ClvJsx> & ClvJsx;
  }
}

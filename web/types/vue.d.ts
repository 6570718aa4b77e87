// <clv-calculator> in templates of Vue 3: import 'klantwaarde/vue' defines the element and says so to TypeScript (vue-tsc).
// The templates' compiler is told apart: compilerOptions.isCustomElement.
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ClvAttributes, ClvEventMap, ClvProperties } from './embed.js';

export * from './embed.js';

type Listeners = { [Kind in keyof ClvEventMap]: (event: ClvEventMap[Kind]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'clv-calculator': DefineComponent<
      ClvProperties & Omit<ClvAttributes, keyof ClvProperties> & Omit<HTMLAttributes, keyof ClvAttributes>,
      {},
      {},
      {},
      {},
      {},
      {},
      Listeners
    >;
  }
}

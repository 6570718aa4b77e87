// <clv-calculator> in JSX of Preact: import 'klantwaarde/preact' defines the element and says so to TypeScript.
import type { HTMLAttributes } from 'preact';
import type { ClvCalculatorElement, ClvJsx } from './embed.js';

export * from './embed.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'clv-calculator': Omit<HTMLAttributes<ClvCalculatorElement>, keyof ClvJsx> & ClvJsx;
    }
  }
}

// <clv-calculator> in JSX of React 19: import 'klantwaarde/react' defines the element and says so to TypeScript.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ClvCalculatorElement, ClvJsx } from './embed.js';

export * from './embed.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'clv-calculator': DetailedHTMLProps<Omit<HTMLAttributes<ClvCalculatorElement>, keyof ClvJsx>, ClvCalculatorElement> & ClvJsx;
    }
  }
}

// <clv-calculator> in JSX of Solid: import 'klantwaarde/solid' defines the element and says so to TypeScript. Solid sets
// attributes; properties are prop:grossMargin, listeners on:clv-result.
import type { JSX } from 'solid-js';
import type { ClvAttributes, ClvCalculatorElement, ClvEventMap, ClvProperties } from './embed.js';

export * from './embed.js';

type Properties = { [Name in keyof ClvProperties as `prop:${Name}`]?: ClvProperties[Name] };
type Listeners = { [Kind in keyof ClvEventMap as `on:${Kind}`]?: (event: ClvEventMap[Kind]) => void };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'clv-calculator': Omit<JSX.HTMLAttributes<ClvCalculatorElement>, keyof ClvAttributes> & ClvAttributes & Properties & Listeners;
    }
  }
}

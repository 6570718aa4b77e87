// What embed.js adds to a page, for who writes TypeScript: reference this file, or copy it beside your sources.
// Made of the tables options.json and element.json (scripts/lib/element_types.py).

// @options

/** What the visitor sees; a number that does not exist is null, with the reason's code beside it. */
export interface ClvResult {
  currency: string;
  horizon_months: number;
  clv: number | null;
  clv_reason?: string;
  net_clv: number | null;
  net_clv_reason?: string;
  clv_cac_ratio: number | null;
  clv_cac_ratio_reason?: string;
  max_cac: number | null;
  max_cac_reason?: string;
  payback: { status: 'first_order' | 'months' | 'never'; months: number | null; months_reason?: string };
}

/** Counts, each rounded down to its first digit. */
export interface ClvImport {
  files: number;
  rows: number;
  orders: number;
  customers: number;
}

export interface ClvError {
  /** start: the browser could not run the widget. unreachable: its page did not answer. */
  reason: 'start' | 'unreachable';
}

export interface ClvCalculatorElement extends HTMLElement {
  // @properties
  /** The last result that the visitor saw; null before the first, and what was measured from a file is never in it. */
  readonly result: ClvResult | null;
  /**
   * Kept once the calculator can be used, with the element, also to who asks later; broken where `clv-error` comes. Another frame
   * (after the element was taken away, or when `base`, `font` or `face` changed) is another promise.
   */
  readonly ready: Promise<ClvCalculatorElement>;
  /** Changes options while the widget runs; null takes an attribute away. */
  set(options: { [Name in keyof (ClvOptions & ClvProperties)]: (ClvOptions & ClvProperties)[Name] | null }): void;
  addEventListener<Kind extends keyof ClvEventMap>(
    type: Kind,
    listener: (this: ClvCalculatorElement, event: ClvEventMap[Kind]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface ClvEventMap {
  // @events
}

/** What JSX may give: attributes, properties, and listeners under their events' own names. */
export type ClvJsx = ClvAttributes & ClvProperties & { [Kind in keyof ClvEventMap as `on${Kind}`]?: (event: ClvEventMap[Kind]) => void };

declare global {
  interface HTMLElementTagNameMap {
    'clv-calculator': ClvCalculatorElement;
  }
}

// What embed.js adds to a page, for who writes TypeScript: reference this file, or copy it beside your sources.

export type ClvLanguage = 'nl' | 'en' | 'de' | 'fr';
export type ClvCurrency = 'EUR' | 'USD' | 'GBP' | 'CHF' | 'SEK' | 'DKK' | 'NOK' | 'PLN';

/** Options by the names of the address; options.json says what each may be. */
export interface ClvOptions {
  lang?: ClvLanguage;
  currency?: ClvCurrency;
  theme?: 'auto' | 'light' | 'dark';
  accent?: string;
  radius?: number | string;
  font?: string;
  preset?: 'general' | 'fashion' | 'beauty' | 'food_pets' | 'electronics' | 'hobby' | 'subscription';
  view?: string;
  face?: 'plain';
  /** In pixels; of the element alone, not in an address. */
  min_height?: number | string;
  max_height?: number | string;
  aov?: number | string;
  gross_margin?: number | string;
  orders_per_year?: number | string;
  retention_annual?: number | string;
  cac?: number | string;
  new_customers_per_month?: number | string;
  horizon_months?: number | string;
  discount_rate_annual?: number | string;
  return_rate?: number | string;
  cost_per_order?: number | string;
  service_cost_per_year?: number | string;
  referrals_per_year?: number | string;
  vat_rate?: number | string;
  prices_include_vat?: boolean | string;
  target_ratio?: number | string;
}

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
  currency: string | null;
  theme: string | null;
  accent: string | null;
  radius: string | number | null;
  font: string | null;
  preset: string | null;
  view: string | null;
  face: string | null;
  aov: string | number | null;
  grossMargin: string | number | null;
  ordersPerYear: string | number | null;
  retentionAnnual: string | number | null;
  cac: string | number | null;
  newCustomersPerMonth: string | number | null;
  horizonMonths: string | number | null;
  discountRateAnnual: string | number | null;
  returnRate: string | number | null;
  costPerOrder: string | number | null;
  serviceCostPerYear: string | number | null;
  referralsPerYear: string | number | null;
  vatRate: string | number | null;
  pricesIncludeVat: string | boolean | null;
  targetRatio: string | number | null;
  /** The last result that the visitor saw; null before the first, and what was measured from a file is never in it. */
  readonly result: ClvResult | null;
  /** Changes options while the widget runs; null takes an attribute away. */
  set(options: { [Name in keyof ClvOptions]: ClvOptions[Name] | null }): void;
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
  'clv-ready': CustomEvent<Record<string, never>>;
  'clv-result': CustomEvent<ClvResult>;
  'clv-import': CustomEvent<ClvImport>;
  'clv-error': CustomEvent<ClvError>;
}

declare global {
  interface HTMLElementTagNameMap {
    'clv-calculator': ClvCalculatorElement;
  }
}

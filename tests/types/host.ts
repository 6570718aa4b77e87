// A page that embeds the element, as its TypeScript sees it: what embed.d.ts offers holds, and what is wrong is refused.
import type { ClvCalculatorElement, ClvResult } from '../../build/types/embed';

const element: ClvCalculatorElement = document.createElement('clv-calculator');
element.theme = 'dark';
element.grossMargin = 0.45;
element.pricesIncludeVat = true;
const including: boolean = element.pricesIncludeVat;
element.aov = null;
element.set({ lang: 'de', aov: 80, prices_include_vat: true, accent: null, max_height: 640 });

element.addEventListener('clv-result', ({ detail }) => {
  const result: ClvResult = detail;
  const months: number | null = result.payback.months;
  console.log(result.clv?.toFixed(2), result.clv_reason, months);
  // @ts-expect-error: a number that does not exist is null
  result.clv.toFixed(2);
});
element.addEventListener('clv-import', ({ detail }) => console.log(detail.customers));
element.addEventListener('clv-error', ({ detail }) => console.log(detail.reason === 'unreachable'));
element.addEventListener('click', () => console.log(element.result?.currency, including));
element.ready.then((calculator) => calculator.set({ grossMargin: 0.5, min_height: 300 }));

// @ts-expect-error: no such language
element.set({ lang: 'es' });
// @ts-expect-error: no such option
element.set({ colour: 'red' });
// @ts-expect-error: no such currency
element.set({ currency: 'XXX' });
// @ts-expect-error: the visitor's
element.result = null;

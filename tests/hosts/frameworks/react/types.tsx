// What is wrong is refused. Checked, never run.
import type { ClvCalculatorElement } from 'klantwaarde/react';

export const wrong = [
  // @ts-expect-error: no such theme
  <clv-calculator theme="pink" />,
  // @ts-expect-error: no such option
  <clv-calculator margin={0.5} />,
  // @ts-expect-error: a number or its text
  <clv-calculator gross-margin={true} />,
  // @ts-expect-error: a result is no text
  <clv-calculator onclv-result={(event) => event.detail.trim()} />,
];
export const right = (
  <clv-calculator
    ref={(element) => void (element satisfies ClvCalculatorElement | null)}
    className="wide"
    style={{ minHeight: 400 }}
    lang="de"
    prices-include-vat
    onclv-import={({ detail }) => detail.customers + 1}
    onclv-error={({ detail }) => detail.reason === 'start'}
  >
    <p>Poster</p>
  </clv-calculator>
);

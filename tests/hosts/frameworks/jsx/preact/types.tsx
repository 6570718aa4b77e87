// Preact's JSX. Checked, never run.
import 'klantwaarde/preact';

export const right = (
  <clv-calculator class="wide" lang="de" grossMargin={0.5} prices-include-vat onclv-result={({ detail }) => detail.clv?.toFixed(2)}>
    <p>Poster</p>
  </clv-calculator>
);
// @ts-expect-error: no such theme
export const theme = <clv-calculator theme="pink" />;
// @ts-expect-error: a result is no text
export const listener = <clv-calculator onclv-result={(event) => event.detail.trim()} />;

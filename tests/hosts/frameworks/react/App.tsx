// Two calculators under one state: the first by properties, the second by attributes (and without a picture, which takes longest).
import { useState } from 'react';
import type { ClvResult } from 'klantwaarde/react';

export function App() {
  const [margin, setMargin] = useState<number | undefined>(0.5);
  const [vat, setVat] = useState(true);
  const [shown, setShown] = useState(true);
  const [first, setFirst] = useState<ClvResult>();
  const [second, setSecond] = useState<ClvResult>();
  return (
    <>
      <button id="vat" onClick={() => setVat(false)}>without VAT</button>
      <button id="margin" onClick={() => setMargin(undefined)}>the usual margin</button>
      <button id="hide" onClick={() => setShown(false)}>one less</button>
      <output id="first-clv">{first?.clv?.toFixed(2)}</output>
      <output id="second-clv">{second?.clv?.toFixed(2)}</output>
      {shown && (
        <clv-calculator id="first" loading="eager" grossMargin={margin} pricesIncludeVat={vat} onclv-result={(event) => setFirst(event.detail)} />
      )}
      <clv-calculator id="second" loading="eager" face="plain" gross-margin={margin} prices-include-vat={vat} onclv-result={(event) => setSecond(event.detail)}>
        <p>The second</p>
      </clv-calculator>
    </>
  );
}

import { useState } from 'react';
import type { ClvResult } from 'klantwaarde/react';
import 'klantwaarde/react';

export default function Calculator() {
  const [result, setResult] = useState<ClvResult>();
  return (
    <>
      <clv-calculator grossMargin={0.5} pricesIncludeVat onclv-result={(event) => setResult(event.detail)} />
      <output>{result?.clv?.toFixed(2)}</output>
    </>
  );
}

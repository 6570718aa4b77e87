'use client';
import { useCallback, useState } from 'react';
import type { ClvCalculatorElement } from 'klantwaarde/react';
import 'klantwaarde/react';

export default function Calculator() {
  const [clv, setClv] = useState<number | null>();
  const follow = useCallback((element: ClvCalculatorElement) => {
    const show = () => setClv(element.result?.clv);
    element.addEventListener('clv-result', show);
    show();
    return () => element.removeEventListener('clv-result', show);
  }, []);
  return (
    <>
      <clv-calculator ref={follow} gross-margin={0.5} prices-include-vat />
      <output>{clv?.toFixed(2)}</output>
    </>
  );
}

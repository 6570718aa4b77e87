// Made-up orders, the same at every run.

/** A small generator of numbers: mulberry32, public domain. */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A Dutch list with decimal commas, four-decimal amounts, odd rows and quoted line ends. */
export function dutchOrders(rows, seed = 1) {
  const next = numbers(seed);
  const whole = (/** @type {number} */ below) => Math.floor(next() * below);
  const lines = ['Bestelnummer;Klantnummer;Besteldatum;Totaalbedrag;Status;Opmerking'];
  for (let i = 0; i < rows; ++i) {
    const day = `${1 + whole(28)}-${1 + whole(12)}-${2021 + whole(4)}`;
    const amount = `${whole(400)},${String(whole(10000)).padStart(4, '0')}`;
    const status = whole(25) === 0 ? 'Geannuleerd' : 'Verzonden';
    const customer = whole(30) === 0 ? '' : `k${whole(Math.ceil(rows / 4))}`;
    const note = whole(10) === 0 ? '"bel eerst;\r\n""dank"""' : '';
    lines.push(whole(200) === 0 ? 'kapot;' : `${i};${customer};${day};${amount};${status};${note}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

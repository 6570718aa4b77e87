// @ts-check

/** So long the numbers must stand still before they are told: a host counts results, not pixels of a slider. */
const stillMs = 400;

/**
 * What the module wants the page around us to know. A result waits until it stands still.
 * @param {(message: {kind: string}) => void} tell @param {(names: string[]) => void} note about options that were ignored
 * @returns {(event: {kind: string, options?: string[]}) => void}
 */
export function eventsTo(tell, note) {
  let timer = 0;
  return (event) => {
    if (event.kind === 'ignored') return note(event.options ?? []);
    if (event.kind !== 'result') return tell(event);
    clearTimeout(timer);
    timer = window.setTimeout(() => tell(event), stillMs);
  };
}

// @ts-check

/** So long the numbers must stand still before a result is told: a host counts results, not pixels of a slider. */
export const stillMs = 400;

/**
 * What the module wants the page around us to know.
 * @param {(message: {kind: string}) => void} tell @param {(names: string[]) => void} note about options that were ignored
 * @returns {(event: {kind: string, options?: string[]}) => void}
 */
export function eventsTo(tell, note) {
  return (event) => {
    if (event.kind === 'ignored') note(event.options ?? []);
    else tell(event);
  };
}

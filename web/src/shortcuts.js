// @ts-check

/**
 * Ctrl+Z and Ctrl+Shift+Z (on a Mac with Cmd; Ctrl+Y too): a step back or forth in what was filled in. In a field
 * that is being edited they are the browser's own.
 * @param {(direction: -1 | 1) => void} step
 */
export function watchShortcuts(step) {
  addEventListener('keydown', (event) => {
    const direction = directionOf(event);
    if (direction === 0) return;
    event.preventDefault();
    step(direction);
  });
}

/** @param {KeyboardEvent} event */
function directionOf({ key, ctrlKey, metaKey, altKey, shiftKey, target }) {
  if (!(ctrlKey || metaKey) || altKey) return 0;
  if (target instanceof HTMLInputElement && target.type === 'text') return 0;
  if (key.toLowerCase() === 'z') return shiftKey ? 1 : -1;
  return key.toLowerCase() === 'y' && !shiftKey ? 1 : 0;
}

// @ts-check
import { Kind } from './door.js';
import { make } from './mirror-make.js';

/** One step down or up in the one number of an event; the same in src/ui/charts/chart_figure.cpp. */
const row = 1000;
/** @type {Record<string, number>} */
const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: row, ArrowUp: -row, Home: -400, End: 400, PageDown: 9 * row, PageUp: -9 * row };

/**
 * The values of a chart, read with arrow keys: a slider without a thumb, so that screen readers say each value. The
 * pointer goes through it to the page, which knows where it is.
 * @type {import('./types').Factory}
 */
export const cursor = (id, send) => {
  const control = make('div', { role: 'slider', tabindex: '0', class: 'kw-cursor', 'aria-valuemin': '0' });
  control.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    send(id, Kind.step, step);
  });
  return {
    outer: control,
    control,
    behaviour: {
      apply(_node, { name, number, max, value }) {
        if (name !== undefined) control.setAttribute('aria-label', name);
        if (max !== undefined) control.setAttribute('aria-valuemax', String(max));
        if (number !== undefined) control.setAttribute('aria-valuenow', String(number));
        if (value !== undefined) control.setAttribute('aria-valuetext', value || '–');
      },
    },
  };
};

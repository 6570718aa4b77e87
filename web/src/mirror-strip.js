// @ts-check
import { make } from './mirror-make.js';
import { atRest } from './mirror-rest.js';

/**
 * Figures that stay at the top of the window once their own place has been scrolled away. They repeat what stands
 * there, so they are for eyes only. A frame as tall as its content never scrolls, and never shows them.
 * @type {import('./types').Factory}
 */
export const strip = () => {
  const bar = make('div', { class: 'kw-strip-bar' });
  const control = make('div', { class: 'kw-strip', 'aria-hidden': 'true' }, bar);
  /** @type {string[]} */ let wanted = [];
  const fill = () => bar.replaceChildren(...pairs(wanted));
  const place = new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    const seen = !isIntersecting && boundingClientRect.bottom <= 0;
    if (bar.classList.toggle('shown', seen)) fill();
  });
  place.observe(control);
  return {
    outer: control,
    control,
    behaviour: {
      apply(_node, { options }) {
        if (!options) return;
        wanted = options;
        if (bar.classList.contains('shown')) fill();
        else atRest(bar, fill);
      },
      dispose: () => place.disconnect(),
    },
  };
};

/** @param {string[]} texts a label and its figure, in turn */
function pairs(texts) {
  return texts
    .filter((_text, index) => index % 2 === 0)
    .map((label, index) => {
      const figure = make('b');
      figure.textContent = texts[2 * index + 1] ?? '';
      const pair = make('span', {}, figure);
      pair.append(label);
      return pair;
    });
}

// @ts-check
import { make } from './mirror-make.js';

/**
 * The names of a table's columns, which stay at the top of the window while the table's rows are in sight. They repeat its header,
 * so they are for eyes only. The box is as tall as the table, and the bar in it sticks; it is only seen once the header has been
 * scrolled away. As with strip: a frame as tall as its content never scrolls.
 * @type {import('./types').Factory}
 */
export const headerStrip = () => {
  const top = make('i');
  const bar = make('div', { class: 'kw-header-bar' });
  const control = make('div', { class: 'kw-header-strip', 'aria-hidden': 'true' }, top, bar);
  const place = new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) =>
    bar.classList.toggle('shown', !isIntersecting && boundingClientRect.bottom <= 0),
  );
  place.observe(top);
  return {
    outer: control,
    control,
    behaviour: {
      apply({ props }, { options, ends, rect }) {
        if (options || ends || rect) bar.replaceChildren(...names(props));
      },
      dispose: () => place.disconnect(),
    },
  };
};

/** The first name begins at its place, the others end there. @param {import('./types').Props} props */
function names({ options, ends, rect: [x, , width] }) {
  return options.map((text, index) => {
    const name = make('span');
    name.textContent = text;
    if (index === 0) name.style.left = `${ends[index] - x}px`;
    else name.style.right = `${x + width - ends[index]}px`;
    return name;
  });
}

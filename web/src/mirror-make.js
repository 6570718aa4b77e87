// @ts-check
/** @typedef {import('./types').Behaviour} Behaviour */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Record<string, string>} [attributes] @param {Node[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Changes the text of an element that holds nothing else: in its text node, where it has one. Another node would be styled anew, with
 * all that stands beside it.
 * @param {Element} element @param {string} text
 */
export function setText(element, text) {
  const { firstChild } = element;
  if (firstChild instanceof Text && !firstChild.nextSibling) firstChild.data = text;
  else element.textContent = text;
}

/**
 * An element that is its own wrapper. @param {HTMLElement} control @param {Behaviour['apply']} apply
 */
export function bare(control, apply) {
  return { outer: control, control, behaviour: { apply } };
}

/**
 * A control in a wrapper that has room for its hint. The wrapper has no role: it may stand in a tab list.
 * @param {HTMLElement} control @param {Behaviour['apply']} apply
 */
export function wrapped(control, apply) {
  const outer = make('span', { class: 'kw-field', role: 'none' }, control);
  return { outer, control, behaviour: { apply } };
}

/**
 * A control with a label of its own, which is its name and which the plain face shows.
 * @param {number} id @param {HTMLElement} control @param {Behaviour['apply']} apply
 */
export function labelled(id, control, apply) {
  const label = make('label', { class: 'kw-label', for: `kw-${id}` });
  const outer = make('span', { class: 'kw-field' }, label, control);
  return {
    outer,
    control,
    behaviour: {
      /** @type {Behaviour['apply']} */
      apply(node, changed) {
        if (changed.name !== undefined) label.textContent = changed.name;
        apply(node, changed);
      },
    },
  };
}

// @ts-check
// A mistyped option changes nothing and would be searched for long: who sets the page up reads it in the console.
import { kebab, names, optionOf } from './options.js';

/** Every element's, the page's own data, and what frameworks leave behind. */
const foreign = /^(data|aria|access)|[^\w-]/;

/** How the words of a name begin. @param {string} name */
const starts = (name) => name.split(/[-_]/).map((word) => word.slice(0, 3));

/** @param {string[]} given names of attributes */
export function hint(given) {
  for (const name of given) {
    const begun = starts(name);
    const alike = !foreign.test(name) && !optionOf(name) && names.find((one) => starts(one).some((start) => begun.includes(start)));
    if (alike) console.warn(`<clv-calculator> has no option “${name}”. Is it “${kebab(alike)}”?`);
  }
}

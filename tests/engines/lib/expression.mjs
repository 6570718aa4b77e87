/**
 * A call of `fn` with its arguments as one expression, which every engine can evaluate in a page. The page's policy has no
 * say in it: the engine evaluates it, not a script of the page.
 * @param {Function} fn that needs nothing but its arguments @param {unknown[]} args as JSON
 */
export const callOf = (fn, args) => `(${fn})(${args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')})`;

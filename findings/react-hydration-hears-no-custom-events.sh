#!/usr/bin/env bash
# React 19.3.1 (npm): a listener for a custom element's own event (`onresult`) is not attached when React takes over what the
# server made (hydrateRoot). It is attached by the first render in which the listener is another function, so that what the element
# says before is lost; a listener that stays the same function is never attached.
# One would have guessed: attached at once, as with createRoot, and as with `onClick` on the very same element.
. "$(dirname "$0")/lib/packages.sh"
npm_into react@19.3.1 react-dom@19.3.1 jsdom@26.1.0
cat >"$folder/hydrate.cjs" <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<div id="app"></div>');
Object.assign(globalThis, { window, document: window.document });
globalThis.navigator ??= window.navigator;
const { createElement, useState } = require('react');
const { createRoot, hydrateRoot } = require('react-dom/client');
const { flushSync } = require('react-dom');
const { renderToString } = require('react-dom/server');
window.customElements.define('x-sum', class extends window.HTMLElement {});

const [how, listener] = process.argv.slice(2);
let heard = 0;
let again;
const same = () => void ++heard;
const App = () => {
  again = useState(0)[1];
  return createElement('x-sum', { onresult: listener === 'same' ? same : () => same(), onClick: same });
};
const place = document.getElementById('app');
if (how === 'hydrate') place.innerHTML = renderToString(createElement(App));
flushSync(() => (how === 'hydrate' ? hydrateRoot(place, createElement(App)) : createRoot(place).render(createElement(App))));
setTimeout(() => {
  const hears = (type) => {
    heard = 0;
    document.querySelector('x-sum').dispatchEvent(new window.Event(type, { bubbles: true }));
    return heard;
  };
  const first = `click ${hears('click')}, result ${hears('result')}`;
  flushSync(() => again(1));
  console.log(`${first}; rendered again: result ${hears('result')}`);
}, 100);
JS
heard() { node "$folder/hydrate.cjs" "$@"; }

expect "createRoot" "$(heard create other)" "click 1, result 1; rendered again: result 1"
expect "hydrateRoot" "$(heard hydrate other)" "click 1, result 0; rendered again: result 1"
expect "hydrateRoot, the same function" "$(heard hydrate same)" "click 1, result 0; rendered again: result 0"
finish

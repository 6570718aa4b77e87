// @ts-check
// A classic script before the modules: when one of those does not come (a sandboxed frame on a server that does not allow
// its scripts across origins, a connection that breaks off), none of them is there to say so.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    document.documentElement.classList.add('failed');
    const content = document.getElementById('kw');
    if (parent === window || !content) return;
    // The messages of embed-messages.js, of which neither carries anything that not everybody may know.
    const tell = (/** @type {object} */ message) => parent.postMessage({ source: 'klantwaarde', version: 1, ...message }, '*');
    tell({ kind: 'height', height: Math.ceil(content.getBoundingClientRect().height) });
    tell({ kind: 'error', reason: 'start' });
  },
  true, // such an event does not bubble
);

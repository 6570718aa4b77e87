// @ts-check
// The host's half of an embedded widget: the frame is as tall as its content. Only messages of our own frame count,
// and of those only a height that a page can have.
const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('rekenhulp'));

const greet = () => frame.contentWindow?.postMessage({ source: 'klantwaarde-host', kind: 'hello' }, '*');

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data === null || typeof data !== 'object') return;
  if (data.source !== 'klantwaarde' || data.kind !== 'height') return;
  const height = Number(data.height);
  if (!(height >= 100 && height <= 20_000)) return;
  frame.style.height = `${height}px`;
  if (!frame.dataset.greeted) {
    frame.dataset.greeted = 'yes';
    greet();
  }
});

// The widget may have told its height before this script ran.
greet();
frame.addEventListener('load', greet);

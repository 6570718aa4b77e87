// The mark: reads a file's stream and counts its line ends, nothing else. indexOf searches with the machine's own
// instructions, so this is about as fast as a worker can look at every byte.
self.onmessage = async ({ data: { id, files } }) => {
  let lines = 0;
  const reader = files[0].stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (let at = value.indexOf(10); at >= 0; at = value.indexOf(10, at + 1)) ++lines;
  }
  self.postMessage({ id, kind: 'done', body: { lines } });
};
self.postMessage({ kind: 'ready' });

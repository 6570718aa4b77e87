// What the address of a page says: ?late loads the element after the app stands, ?hydrate takes over what the server made.
const asked = new URLSearchParams(location.search);

export const hydrate = asked.has('hydrate');

/** The place of the app. */
export const place = document.getElementById('app')!;
if (!hydrate) place.replaceChildren();

export async function start(load: () => Promise<unknown>, show: () => void): Promise<void> {
  if (!asked.has('late')) await load();
  show();
  // Two frames: the framework has put its elements onto the page, and the browser has drawn them.
  if (asked.has('late')) requestAnimationFrame(() => requestAnimationFrame(() => void load()));
}

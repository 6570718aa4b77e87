// @ts-check

/**
 * Hands a text to the visitor as a file. It never leaves the browser.
 * @param {string} name @param {string} mime @param {string} text
 */
export function download(name, mime, text) {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes once the click's task is over; Safari is late (seen in 17).
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

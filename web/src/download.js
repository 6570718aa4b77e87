// @ts-check

/**
 * Hands bytes to the visitor as a file. They never leave the browser.
 * @param {string} name @param {Blob} blob
 */
export function download(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes once the click's task is over; Safari is late (seen in 17).
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

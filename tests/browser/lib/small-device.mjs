/**
 * A device whose canvases have at most so many pixels in each direction, as it says itself. To be called before the page is opened.
 * @param {import('playwright-core').Page} page @param {number} [side]
 */
export const smallCanvases = (page, side = 4096) =>
  page.addInitScript((most) => {
    const limits = WebGL2RenderingContext.prototype;
    const asked = limits.getParameter;
    limits.getParameter = function (name) {
      if (name === limits.MAX_TEXTURE_SIZE) return most;
      return name === limits.MAX_VIEWPORT_DIMS ? new Int32Array([most, most]) : asked.call(this, name);
    };
  }, side);

// What a widget holds besides what the browser's own counters say: its module's memory and its graphics objects.

/**
 * Runs in the page before its scripts; from then on `window.memory()` says
 *   module    bytes of the module's memory, which never gets smaller
 *   top       where a block is put that fits in no hole: how far that memory is in use
 *   block     the size of that block
 *   graphics  WebGL objects that were made and not deleted
 *   pixels    of the textures among them
 */
export function watchMemory() {
  /** @type {any} */ let module;
  // The module is the one object that gets an export of this name.
  Object.defineProperty(Object.prototype, '_kw_alloc', {
    configurable: true,
    set(call) {
      module = this;
      Object.defineProperty(this, '_kw_alloc', { value: call, writable: true, configurable: true, enumerable: true });
    },
  });

  const living = new Set();
  const sizes = new Map();
  /** @type {any} */ let bound;
  const gl = /** @type {any} */ (WebGL2RenderingContext.prototype);
  const around = (/** @type {string} */ name, /** @type {(result: any, ...given: any[]) => void} */ look) => {
    const original = gl[name];
    gl[name] = function (/** @type {any[]} */ ...given) {
      const result = original.apply(this, given);
      look(result, ...given);
      return result;
    };
  };
  for (const kind of ['Buffer', 'Program', 'Shader', 'Texture', 'VertexArray']) {
    around(`create${kind}`, (made) => living.add(made));
    around(`delete${kind}`, (_, gone) => {
      living.delete(gone);
      sizes.delete(gone);
    });
  }
  around('bindTexture', (_, _target, texture) => (bound = texture));
  around('texImage2D', (_, _target, _level, _format, width, height) => sizes.set(bound, width * height));
  // A software GL takes seconds for what nobody looks at here.
  gl.drawElements = gl.clear = () => {};

  let block = 1 << 20;
  /** @type {any} */ (window).memory = () => {
    block += 64; // the module keeps its block until it needs a larger one
    return {
      module: module.HEAPU8.length,
      top: module._kw_alloc(block),
      block,
      graphics: living.size,
      pixels: [...sizes.values()].reduce((sum, one) => sum + one, 0),
    };
  };
}

// The JavaScript side of host_imports.h, linked into the module: every function goes to the `host` object that the
// page passed in (web/src/host.js). Nothing is decided here, and nothing is evaluated from text.
// `Module` and `UTF8ToString` are the module's own; emcc's preprocessor reads this file.
addToLibrary({
  kw_host_request_frame: () => Module['host'].requestFrame(),
  kw_host_mirror__deps: ['$UTF8ToString'],
  kw_host_mirror: (text, length) => Module['host'].mirror(UTF8ToString(text, length)),
  kw_host_content_height: (height) => Module['host'].contentHeight(height),
  kw_host_canvas: (top, height) => Module['host'].placeCanvas(top, height),
  kw_host_no_graphics: () => Module['host'].noGraphics(),
  kw_host_cursor__deps: ['$UTF8ToString'],
  kw_host_cursor: (text, length) => Module['host'].cursor(UTF8ToString(text, length)),
  kw_host_engine__deps: ['$UTF8ToString'],
  kw_host_engine: (text, length) => Module['host'].engine(UTF8ToString(text, length)),
  kw_host_prepare_engine: () => Module['host'].prepareEngine(),
  kw_host_emit__deps: ['$UTF8ToString'],
  kw_host_emit: (text, length) => Module['host'].emit(UTF8ToString(text, length)),
  kw_host_result_changed: () => Module['host'].resultChanged(),
  kw_host_theme__deps: ['$UTF8ToString'],
  kw_host_theme: (text, length) => Module['host'].theme(UTF8ToString(text, length)),
  kw_host_share__deps: ['$UTF8ToString'],
  kw_host_share: (text, length) => Module['host'].share(UTF8ToString(text, length)),
  kw_host_focus: (node) => Module['host'].focus(node >>> 0),
  kw_host_scroll_to: (y) => Module['host'].scrollTo(y),
  kw_host_picture__deps: ['$UTF8ToString'],
  kw_host_picture: (name, length, x, y, width, height) =>
    Module['host'].picture(UTF8ToString(name, length), [x, y, width, height]),
  kw_host_chart: (figure) => Module['host'].chart(figure >>> 0),
  kw_host_print: () => Module['host'].print(),
  kw_host_language__deps: ['$UTF8ToString'],
  kw_host_language: (code, codeLength, title, titleLength) =>
    Module['host'].language(UTF8ToString(code, codeLength), UTF8ToString(title, titleLength)),
});

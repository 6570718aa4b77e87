// The widget's door: the C functions that the page calls (web/src/door.js). Texts are UTF-8 in memory got from
// kw_alloc and belong to us: they are read during the call only.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <span>
#include <string>
#include <string_view>

#include <emscripten/emscripten.h>

#include "platform/html5/page.h"

namespace {

using clv::platform::Page;

// Lives as long as the document: never destroyed, and not before the page is there to be called.
Page& page() {
  alignas(Page) static std::byte room[sizeof(Page)];
  static Page* const one = new (room) Page;
  return *one;
}

std::string_view view(const char* text, std::size_t length) { return {text, length}; }

}  // namespace

extern "C" {

// A buffer of `size` bytes, valid until the next call. Null when there is no memory left.
EMSCRIPTEN_KEEPALIVE void* kw_alloc(std::size_t size) {
  static void* scratch = nullptr;
  static std::size_t capacity = 0;
  if (size > capacity) {
    std::free(scratch);
    scratch = std::malloc(size);
    capacity = scratch == nullptr ? 0 : size;
  }
  return scratch;
}

EMSCRIPTEN_KEEPALIVE void kw_start(const char* config, std::size_t length) {
  page().start(view(config, length));
}

// 0: the file is of other texts than this module's.
EMSCRIPTEN_KEEPALIVE int kw_texts(const char* file, std::size_t length) {
  return page().texts(view(file, length)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void kw_font(int weight, const std::byte* bytes, std::size_t size) {
  page().shell().add_font(weight, std::span(bytes, size));
}

EMSCRIPTEN_KEEPALIVE void kw_resize(float width, float viewport_height, float pixel_ratio) {
  page().resize(width, viewport_height, pixel_ratio);
}

EMSCRIPTEN_KEEPALIVE void kw_seen(float top, float bottom) { page().seen(top, bottom); }

EMSCRIPTEN_KEEPALIVE void kw_part(float x, float y, float width, float height) {
  page().part({x, y, width, height});
}

EMSCRIPTEN_KEEPALIVE int kw_frame(double now_ms) { return page().frame(now_ms) ? 1 : 0; }

// Before printing: see Page::paper.
EMSCRIPTEN_KEEPALIVE void kw_paper(float pixel_ratio) { page().paper(pixel_ratio); }

EMSCRIPTEN_KEEPALIVE void kw_pointer(int kind, float x, float y) {
  page().shell().pointer(kind, x, y);
}

EMSCRIPTEN_KEEPALIVE void kw_event(std::uint32_t node, int kind, double number, const char* text,
                                   std::size_t length) {
  page().shell().on_event({.node = node,
                           .kind = static_cast<clv::ui::EventKind>(kind),
                           .number = number,
                           .text = std::string(view(text, length))});
}

EMSCRIPTEN_KEEPALIVE void kw_environment(const char* json, std::size_t length) {
  page().shell().environment(view(json, length));
}

EMSCRIPTEN_KEEPALIVE void kw_engine_message(const char* json, std::size_t length) {
  page().shell().engine_message(view(json, length));
}

EMSCRIPTEN_KEEPALIVE void kw_files(const char* json, std::size_t length) {
  page().shell().files(view(json, length));
}

EMSCRIPTEN_KEEPALIVE void kw_tell_result() { page().shell().tell_result(); }

// -1: one step back in what was filled in; 1: forth.
EMSCRIPTEN_KEEPALIVE void kw_step(int direction) { page().shell().step(direction); }

EMSCRIPTEN_KEEPALIVE void kw_drag(int state) { page().shell().drag(state); }

// The fragment of the page's address, which may hold a shared calculation.
EMSCRIPTEN_KEEPALIVE void kw_open(const char* fragment, std::size_t length) {
  page().shell().open_shared(view(fragment, length));
}

// The answer to kw_host_share: the address before "#", and whether the link was copied.
EMSCRIPTEN_KEEPALIVE void kw_shared(int copied, const char* base, std::size_t length) {
  page().shell().shared(view(base, length), copied != 0);
}

// 0: the graphics context is lost or not wanted; 1: it is back.
EMSCRIPTEN_KEEPALIVE void kw_gl(int state) { page().graphics(state != 0); }

}  // extern "C"

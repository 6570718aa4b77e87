// What the page offers to the widget: C functions that library_klantwaarde.js forwards to the `host` object, which
// the page gives to the module when it makes it (web/src/host.js). Texts are UTF-8, valid during the call only.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {
void kw_host_request_frame();
void kw_host_mirror(const char* operations, std::size_t length);
void kw_host_content_height(float height);
void kw_host_canvas(float top, float height);  // its place in the content, CSS pixels
void kw_host_no_graphics();                    // there is no WebGL2
void kw_host_cursor(const char* name, std::size_t length);
void kw_host_engine(const char* message, std::size_t length);
void kw_host_prepare_engine();
void kw_host_emit(const char* message, std::size_t length);
void kw_host_result_changed();
void kw_host_theme(const char* properties, std::size_t length);
void kw_host_share(const char* fragment, std::size_t length);
void kw_host_focus(std::uint32_t node);
void kw_host_scroll_to(float y);
void kw_host_picture(const char* name, std::size_t length, float x, float y, float width,
                     float height);
void kw_host_chart(std::uint32_t figure);
void kw_host_print();
void kw_host_language(const char* code, std::size_t code_length, const char* title,
                      std::size_t title_length);
}

// The whole interface behind a dozen calls. A platform feeds it what happens and draws what ImGui made of it.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "ui/host_port.h"
#include "ui/picture.h"
#include "ui/semantics/event.h"

namespace clv::ui {

// Where a chart stands in the frame for paper; `node` is its figure in the mirror.
struct PaperChart {
  NodeId node;
  Rect place;
};

class Shell {
 public:
  // `host` must live longer than the shell.
  explicit Shell(HostPort& host);
  ~Shell();
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;

  // Options as a JSON object, see app/config.h; before the first frame.
  void start(std::string_view config_json);

  // The bytes of a TrueType or OpenType font of weight 400, 500, 600 or 700; they are copied. Before the first frame.
  void add_font(int weight, std::span<const std::byte> bytes);

  // Width of the content and height of the window, CSS pixels; device pixels per CSS pixel.
  void resize(float width, float viewport_height, float pixel_ratio);

  // Builds one frame: the picture and the mirror (through the host). True when another frame
  // is wanted at once, because of an animation or a new content height. Precondition: start() and resize() were called.
  bool frame(double now_ms);

  // Builds the picture() as paper has it: light, as wide as a sheet, everything at rest and nothing pointed at, whatever
  // the screen shows. The mirror and the screen's next frame know nothing of it. Returns the charts in it, in the
  // order of reading. Precondition: as of frame().
  std::vector<PaperChart> paper_frame(float pixel_ratio);

  void pointer(int kind, float x,
               float y);  // 0 move, 1 down, 2 up, 3 leave, 4 tap; content coordinates
  void on_event(const Event& event);
  void environment(std::string_view json);  // changed options
  void engine_message(std::string_view json);
  void files(std::string_view json);
  // Emits what the calculator says, when that differs from what was emitted last: see HostPort::result_changed.
  void tell_result();
  void step(int direction);                     // in what was filled in: -1 back, 1 forth
  void drag(int state);                         // 1: a file is held over the page
  void open_shared(std::string_view fragment);  // of the page's address, see app/share.h
  void shared(std::string_view base_address, bool copied);  // the answer to HostPort::share

  float content_height() const;
  Picture& picture();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace clv::ui

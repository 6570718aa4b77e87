#include "ui/shell.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/config.h"
#include "app/engine_messages.h"
#include "app/engine_requests.h"
#include "app/glide.h"
#include "app/host_events.h"
#include "app/reduce.h"
#include "app/share.h"
#include "base/assert.h"
#include "ui/frame_context.h"
#include "ui/semantics/mirror.h"
#include "ui/views/views.h"

namespace clv::ui {
namespace {

Weight to_weight(int css_weight) {
  if (css_weight >= 700) return Weight::bold;
  if (css_weight >= 600) return Weight::semibold;
  return css_weight >= 500 ? Weight::medium : Weight::regular;
}

// No device sends larger ones that are meant.
constexpr float kMostPixelRatio = 4;

// Narrower than any phone: below it the picture is cut off rather than squeezed.
constexpr float kLeastWidth = 240;

// A sheet: with charts made that wide, their texts of 14 pixels come out as large as the 8 points of the tables
// around them, and the charts as wide as A4 between its margins (web/src/paper.js, web/plain.css).
constexpr float kPaperWidth = 966;
constexpr float kChartMargin =
    4;  // on paper: what a card's padding holds of a chart, such as a wide number
constexpr float kPaperHeight = 100'000;  // clips nothing

// What a frame is made for: a screen with somebody in front of it, or paper.
struct Sheet {
  const Theme& theme;
  const Pointer& pointer;
  const Focus& focus;
  NodeId rested;
  Tree& tree;
  float width;
  bool coarse;
};

}  // namespace

struct Shell::Inside {
  explicit Inside(HostPort& port) : host(port) {
    dispatch = [this](const app::StateAction& action) { apply(action); };
  }

  HostPort& host;
  app::Config config;
  app::AppState state = app::initial_state({});
  Theme theme = make_theme(app::ThemeKind::light, std::nullopt);
  Picture picture;
  Fonts fonts;
  Tree tree;
  Mirror mirror;
  app::Glide glide;
  Pointer pointer;
  Focus focus;
  NodeId rested = kRootNode;
  Dispatch dispatch;
  float width = 0;
  float viewport_height = 0;
  float pixel_ratio = 1;
  float height = 0;
  std::string told_result;  // the last event of this kind

  void apply(const app::StateAction& action) {
    const app::View view_before = state.view;
    const bool previewed_before = shows_preview();
    const bool reported_before = state.report_open;
    const texts::Locale locale_before = state.locale;
    const app::Effects effects = app::reduce(state, action);
    host.result_changed();
    if (effects.cancel_import) host.engine(app::cancel_request(*effects.cancel_import));
    if (effects.prepare_engine) host.prepare_engine();
    if (effects.request) host.engine(app::write_request(state, *effects.request));
    if (effects.share) host.share(app::write_share(state));
    if (effects.imported) host.emit(app::import_event(state));
    if (effects.picture) {
      const app::SavePicture& part = *effects.picture;
      host.picture(part.name, {part.x, part.y, part.width, part.height});
    }
    if (effects.print) host.print();
    if (state.view != view_before) {
      enter_view();
    } else if (state.report_open != reported_before) {
      enter_report();
    }
    if (shows_preview() != previewed_before) enter_page(shows_preview());
    if (state.locale.language != locale_before.language) tell_language();
    host.request_frame();
  }

  // Who came by a tab stays on it. Whoever pressed something that went with its view goes on at the top of the
  // new one.
  void enter_view() {
    host.scroll_to(0);
    const auto node = std::ranges::find(tree.nodes(), focus.node, &Node::id);
    if (node != tree.nodes().end() && node->role == NodeRole::button &&
        state.view != app::View::calculator)
      host.focus(title_node(state.view));
  }

  bool shows_preview() const { return state.import.draft && state.import.draft->open; }

  // What was pressed is gone with its page.
  void enter_report() {
    host.scroll_to(0);
    host.focus(title_node(state.view));
  }

  // What was pressed is gone with its page: whoever uses a keyboard goes on at the top of the new one.
  void enter_page(bool preview) {
    host.scroll_to(0);
    if (preview || state.import.analysis) host.focus(data_title_node(preview));
  }

  void tell_language() {
    host.language(texts::language_code(state.locale.language),
                  texts::text(state.locale.language, texts::TextKey::app_title));
  }

  // Told by name, so that the page can say what it got; what was given well is in force.
  void apply_config(const app::Config& read, app::ConfigReport& report) {
    config = read;
    if (report.view) {
      const auto row = std::ranges::find(views(), config.view, &ViewRow::key);
      if (row == views().end()) {
        report.ignored.emplace_back("view");
      } else {
        apply(app::ShowView{row->view});
      }
    }
    if (!report.ignored.empty()) host.emit(app::ignored_event(report.ignored));
    theme = themed(config.theme);
    host.theme(theme_as_css_json(theme));
    host.request_frame();
  }

  FrameContext context(Painter& painter, const app::Derived& derived, const Sheet& sheet) {
    return {.state = state,
            .derived = derived,
            .theme = sheet.theme,
            .pointer = sheet.pointer,
            .focus = sheet.focus,
            .rested = sheet.rested,
            .paint = painter,
            .tree = sheet.tree,
            .dispatch = dispatch,
            .width = sheet.width,
            .narrow = sheet.width < kTwoColumnsFrom,
            .coarse = sheet.coarse};
  }

  Theme themed(app::ThemeKind kind) const {
    Theme made = make_theme(kind, config.accent);
    made.roundness = static_cast<float>(config.radius_px) / kRadiusShell;
    return made;
  }
};

Shell::Shell(HostPort& host) : inside_(std::make_unique<Inside>(host)) {}
Shell::~Shell() = default;

void Shell::start(std::string_view config_json) {
  Inside& in = *inside_;
  app::ConfigReport report;
  const app::Config read = app::read_config(config_json, in.config, &report);
  app::begin(in.state, read);
  in.apply_config(read, report);
  in.host.result_changed();
  in.state.visitor_zone = in.config.time_zone;
  in.state.today = in.config.today;
  in.tell_language();
}

void Shell::add_font(int weight, std::span<const std::byte> bytes) {
  inside_->fonts.set(to_weight(weight), inside_->picture.add_font(bytes));
}

void Shell::resize(float width, float viewport_height, float pixel_ratio) {
  Inside& in = *inside_;
  in.width = std::max(kLeastWidth, width);
  in.viewport_height = viewport_height;
  in.pixel_ratio = std::clamp(pixel_ratio, 0.5F, kMostPixelRatio);
  in.host.request_frame();
}

bool Shell::frame(double now_ms) {
  Inside& in = *inside_;
  CLV_ASSERT(in.width > 0, "the width is known before the first frame");
  Painter painter(in.picture.begin(in.width, std::max(1.0F, in.height), in.pixel_ratio), in.fonts,
                  in.theme.roundness);
  const app::Derived derived = app::derive(
      in.glide.step({.inputs = in.state.inputs, .retention_delta_pp = in.state.retention_delta_pp},
                    now_ms, in.config.reduced_motion));
  in.tree.clear();
  FrameContext context = in.context(painter, derived,
                                    {.theme = in.theme,
                                     .pointer = in.pointer,
                                     .focus = in.focus,
                                     .rested = in.rested,
                                     .tree = in.tree,
                                     .width = in.width,
                                     .coarse = in.config.coarse_pointer});
  const float height = std::ceil(draw_widget(context));
  in.picture.end();

  const bool grows = height != in.height;
  // Who reads with their ears gets the numbers that things come to, not those on the way.
  if (!in.glide.moving() || grows) {
    const std::string operations = in.mirror.update(in.tree.nodes());
    if (!operations.empty()) in.host.mirror(operations);
  }
  if (!grows) return in.glide.moving();
  in.height = height;
  in.host.content_height(height);
  // The canvas has to grow or shrink before the picture is right.
  return true;
}

std::vector<PaperChart> Shell::paper_frame(float pixel_ratio) {
  Inside& in = *inside_;
  const Theme theme = in.themed(app::ThemeKind::light);
  Painter painter(in.picture.begin(kPaperWidth, kPaperHeight, pixel_ratio), in.fonts,
                  theme.roundness);
  const app::Derived derived =
      app::derive({.inputs = in.state.inputs, .retention_delta_pp = in.state.retention_delta_pp});
  const Pointer nobody;
  const Focus nowhere;
  Tree tree;
  FrameContext context = in.context(painter, derived,
                                    {.theme = theme,
                                     .pointer = nobody,
                                     .focus = nowhere,
                                     .rested = kRootNode,
                                     .tree = tree,
                                     .width = kPaperWidth,
                                     .coarse = false});
  // Where somebody reads a chart with the keyboard, its value covers some of the chart.
  const app::ChartCursor cursor = std::exchange(in.state.data.cursor, {});
  draw_widget(context);
  in.state.data.cursor = cursor;
  in.picture.end();
  std::vector<PaperChart> charts;
  for (const Node& node : tree.nodes()) {
    if (node.role != NodeRole::figure) continue;
    const auto& [x, y, width, height] = node.rect;
    charts.push_back({.node = node.id,
                      .place = {x - kChartMargin, y - kChartMargin, width + 2 * kChartMargin,
                                height + 2 * kChartMargin}});
  }
  return charts;
}

void Shell::pointer(int kind, float x, float y) {
  Pointer& pointer = inside_->pointer;
  pointer.x = x;
  pointer.y = y;
  pointer.present = kind != 3;
  if (kind == 1) pointer.down = true;
  if (kind == 2 || kind == 3) pointer.down = false;
  inside_->host.request_frame();
}

void Shell::on_event(const Event& event) {
  Inside& in = *inside_;
  if (event.kind == EventKind::focus) in.focus = {.node = event.node, .visible = event.number != 0};
  if (event.kind == EventKind::blur && in.focus.node == event.node) in.focus = {};
  // What a press opens or closes is not said a second time beside it.
  if (event.kind == EventKind::press) in.rested = kRootNode;
  if (event.kind == EventKind::rest) in.rested = event.number != 0 ? event.node : kRootNode;
  in.tree.dispatch(event);
  in.host.request_frame();
}

void Shell::environment(std::string_view json) {
  Inside& in = *inside_;
  app::ConfigReport report;
  const app::Config read = app::read_config(json, in.config, &report);
  const bool language_changed = read.locale.language != in.config.locale.language;
  const bool currency_changed = read.locale.currency != in.config.locale.currency;
  in.apply_config(read, report);
  if (report.inputs != 0) in.apply(app::SetInputs{.inputs = read.inputs, .given = report.inputs});
  if (language_changed) in.apply(app::SetLanguage{read.locale.language});
  if (currency_changed) in.apply(app::SetCurrency{read.locale.currency});
}

void Shell::engine_message(std::string_view json) {
  if (const auto action = app::read_engine_message(json)) inside_->apply(*action);
}

void Shell::files(std::string_view json) { inside_->apply(app::read_chosen_files(json)); }

void Shell::step(int direction) {
  if (direction < 0) {
    inside_->apply(app::Undo{});
  } else {
    inside_->apply(app::Redo{});
  }
}

// Of the inputs as they are, not as they glide: what is between two inputs belongs to nobody.
void Shell::tell_result() {
  Inside& in = *inside_;
  std::string result = app::result_event(in.state);
  if (result == in.told_result) return;
  in.told_result = std::move(result);
  if (!in.told_result.empty()) in.host.emit(in.told_result);
}

void Shell::drag(int state) { inside_->apply(app::FileOverPage{state == 1}); }

void Shell::open_shared(std::string_view fragment) {
  inside_->apply(app::OpenShared{std::string(fragment)});
}

void Shell::shared(std::string_view base_address, bool copied) {
  inside_->apply(app::Shared{.base = std::string(base_address), .copied = copied});
}

float Shell::content_height() const { return inside_->height; }

Picture& Shell::picture() { return inside_->picture; }

}  // namespace clv::ui

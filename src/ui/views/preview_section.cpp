#include <algorithm>
#include <cmath>
#include <string>

#include "app/import_choices.h"
#include "app/preview_text.h"
#include "base/assert.h"
#include "ui/views/preview_parts.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/select_field.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;
constexpr float kSideBySideFrom = 860;

std::string recognised(const FrameContext& ui) {
  const protocol::PreviewBody& preview = shown_preview(ui);
  const bool generic = preview.platform.empty() || preview.platform == "generic";
  if (preview.kind == orders::FileKind::customer_summary)
    return std::string(ui.t(preview_platform_summary)) + " · " +
           app::form_text(ui.locale(), preview);
  const std::string platform = generic
                                   ? std::string(ui.t(preview_platform_generic))
                                   : ui.t(preview_platform, {{"platform", preview.platform_name}});
  return platform + " · " + app::form_text(ui.locale(), preview);
}

float title_row(FrameContext& ui, float x, float y, float width) {
  const app::ImportDraft& draft = open_draft(ui);
  const std::string& file = draft.reading.files[draft.shown_file].file.name;
  const bool read_before = ui.state.import.analysis.has_value();
  const std::string_view read = ui.t(draft.counted ? doubts_accept
                                     : read_before ? preview_read_again
                                                   : preview_read);
  const bool can_read = app::can_be_read(draft);
  const float back_width = button_width(ui, ui.t(preview_back), ButtonLook::quiet);
  const float buttons =
      back_width + (can_read ? 8 + button_width(ui, read, ButtonLook::primary) : 0);
  const float button_h = button_height(ui, ButtonLook::primary);
  const bool beside = width - buttons - kGap >= 360;
  const float text_width = beside ? width - buttons - kGap : width;
  const TextStyle style{Weight::semibold, 16, ui.theme.ink};
  float below = y;
  const std::string title = ui.t(preview_title, {{"file", file}});
  below += heading(ui, "title", ui.paint.shortened(style, title, text_width), x, below, text_width,
                   2, style);
  below += paragraph(ui, "recognised", recognised(ui), x, below, text_width, ui.muted());
  const float at = beside ? x + width - buttons : x;
  const float button_y = beside ? y + 2 : below + 12;
  button(ui, "back", ui.t(preview_back), at, button_y, ButtonLook::quiet, app::ClosePreview{});
  if (can_read) {
    button(ui, "read", read, at + back_width + 8, button_y, ButtonLook::primary, app::ReadFiles{});
  }
  return std::max(below, button_y + button_h) - y;
}

// Which of several files is looked at.
float file_choice(FrameContext& ui, float x, float y, float width) {
  const app::ImportDraft& draft = open_draft(ui);
  if (draft.reading.files.size() < 2) return 0;
  std::vector<std::string> names;
  names.reserve(draft.reading.files.size());
  for (const app::FileReading& one : draft.reading.files) names.push_back(one.file.name);
  return labelled_select(ui,
                         {.key = "file",
                          .name = std::string(ui.t(data_report_file)),
                          .description = {},
                          .options = std::move(names),
                          .chosen = draft.shown_file,
                          .make_action = [](std::size_t file) -> app::StateAction {
                            return app::ShowPreviewFile{file};
                          }},
                         x, y, std::min(width, 420.0F)) +
         kGap;
}

float one_card(FrameContext& ui, void (*card)(FrameContext&, CardRow&, float, float), float x,
               float y, float width) {
  CardRow row(ui, y);
  card(ui, row, x, width);
  return row.height() + kGap;
}

float cards(FrameContext& ui, float x, float y, float width) {
  if (width < kSideBySideFrom) {
    float below = y;
    if (!shown_preview(ui).rows.empty()) below += one_card(ui, preview_rows_card, x, below, width);
    below += one_card(ui, preview_columns_card, x, below, width);
    return below + one_card(ui, preview_choices_card, x, below, width) - y;
  }
  const float left = std::floor((width - kGap) * 0.56F);
  const float right_x = x + left + kGap;
  const float left_bottom = y + one_card(ui, preview_columns_card, x, y, left);
  float below = y;
  if (!shown_preview(ui).rows.empty())
    below += one_card(ui, preview_rows_card, right_x, below, width - left - kGap);
  below += one_card(ui, preview_choices_card, right_x, below, width - left - kGap);
  return std::max(left_bottom, below) - y;
}

}  // namespace

const app::ImportDraft& open_draft(const FrameContext& ui) {
  const auto& draft = ui.state.import.draft;
  CLV_ASSERT(draft.has_value() && draft->open, "a draft is open");
  return *draft;
}

const protocol::PreviewBody& shown_preview(const FrameContext& ui) {
  const app::ImportDraft& draft = open_draft(ui);
  return draft.reading.files[draft.shown_file].preview;
}

float preview_section(FrameContext& ui, float x, float y, float width) {
  const NodeId group = declare_group(ui, "preview", NodeRole::group, ui.t(preview_open));
  const Scope scope(ui.tree, group);
  float below = y + title_row(ui, x, y, width) + kGap;
  below += file_choice(ui, x, below, width);
  const float question = preview_question(ui, x, below, width);
  if (question > 0) below += question + kGap;
  below += cards(ui, x, below, width);
  below += paragraph(ui, "privacy", ui.t(data_privacy), x, below, width, ui.muted());
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace clv::ui

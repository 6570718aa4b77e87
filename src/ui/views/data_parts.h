// What the cards of the data view share.
#pragma once

#include <string>
#include <string_view>

#include "app/explain.h"
#include "ui/views/analysis_parts.h"

namespace clv::ui {

// "1997-01" -> "jan 1997", "1997-Q1" -> "K1 1997", "1997-W01" -> "wk 1 1997", as the language has it.
std::string period_label(const FrameContext& ui, std::string_view name);

// What pressing a switch of the view does.
app::StateAction choose(app::DataChoice what, std::uint32_t option);

// A round "?" of which `right` and `y` are the top right corner: opens and closes the explanation of `id`.
void explain_mark(FrameContext& ui, app::ExplainId id, std::string_view name, float right, float y);

// A link that opens and closes the explanation of `id`. Returns its rectangle.
Rect explain_link(FrameContext& ui, app::ExplainId id, float x, float y);

// The end of a chart's card: the explanation when it is asked for, and a way to keep the picture. `card` is from the
// card's top left to where the footer begins; it is what the picture shows. Returns the height it took.
float chart_footer(FrameContext& ui, app::ExplainId id, std::string_view title, const Rect& card);

// A muted paragraph with the explanation, where `id` is the one that is asked for. Returns the height it took.
float explanation_text(FrameContext& ui, app::ExplainId id, float x, float y, float width);

void cohort_card(FrameContext& ui, CardRow& row, float x, float width);
void segments_card(FrameContext& ui, CardRow& row, float x, float width);
void expected_card(FrameContext& ui, CardRow& row, float x, float width);
void proof_card(FrameContext& ui, CardRow& row, float x, float width);
void win_back_card(FrameContext& ui, CardRow& row, float x, float width);
void alive_card(FrameContext& ui, CardRow& row, float x, float width);
void repeats_card(FrameContext& ui, CardRow& row, float x, float width);
void acquisition_card(FrameContext& ui, CardRow& row, float x, float width);
void subscriptions_card(FrameContext& ui, CardRow& row, float x, float width);
void groups_card(FrameContext& ui, CardRow& row, float x, float width);
void waiting_card(FrameContext& ui, CardRow& row, float x, float width);
void quarters_card(FrameContext& ui, CardRow& row, float x, float width);
void export_card(FrameContext& ui, CardRow& row, float x, float width);

// What is odd about the files, above the first figure; nothing odd: takes no room. Returns the height with the gap below it.
float doubts_strip(FrameContext& ui, float x, float y, float width);

// The five key figures with the explanation of one of them, where asked for. Returns the height.
float key_figures(FrameContext& ui, float x, float y, float width);

}  // namespace clv::ui

// The parts of the preview: how a file is understood, and what can be changed about it.
#pragma once

#include "app/preview_choices.h"
#include "ui/frame_context.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select_field.h"

namespace clv::ui {

// Precondition of all: a draft is open.
const app::ImportDraft& open_draft(const FrameContext& ui);
const protocol::PreviewBody& shown_preview(const FrameContext& ui);

// The choice as a list; its name is the choice's label.
SelectModel select_model(const FrameContext& ui, app::PreviewChoice choice);

// What has to be answered before the file can be counted; nothing to ask: takes no room. Returns the height.
float preview_question(FrameContext& ui, float x, float y, float width);

void preview_columns_card(FrameContext& ui, CardRow& row, float x, float width);
void preview_rows_card(FrameContext& ui, CardRow& row, float x, float width);
void preview_choices_card(FrameContext& ui, CardRow& row, float x, float width);

}  // namespace clv::ui

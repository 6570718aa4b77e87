// Charts that stand in a view and in the report. Each draws itself at (x, y) in `width` and returns the height it took.
#pragma once

#include <cstddef>
#include <string>

#include "ui/frame_context.h"

namespace clv::ui {

// Profit per customer over time. The table behind it has a row per month, or per year where that would be more than
// `most_months`.
float curve_figure(FrameContext& ui, float x, float y, float width, std::size_t most_months);

// Precondition of the others: there is an analysis.

// The newest cohorts by month of the first order: the share of each that orders. Precondition: has_cohort_figure().
bool has_cohort_figure(const FrameContext& ui);
float cohort_figure(FrameContext& ui, float x, float y, float width);

// What the forecast said of a time that it had not seen, with about `most_rows` of its points in the table behind it;
// 0 high where there is none. The hint says how far it was off.
float proof_figure(FrameContext& ui, float x, float y, float width, std::size_t most_rows);
std::string proof_hint(const FrameContext& ui);

}  // namespace clv::ui

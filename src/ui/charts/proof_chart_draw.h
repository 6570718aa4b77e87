// Draws a built proof and answers pointer and keyboard.
#pragma once

#include "ui/charts/proof_chart_build.h"
#include "ui/frame_context.h"

namespace clv::ui {

// Labels lie left of, above and below the plot. Precondition: the scope of the chart's figure is open.
void draw_proof_chart(FrameContext& ui, const ProofChart& chart);

inline constexpr float kProofAxisWidth = 56;
inline constexpr float kProofAbove = 26;
inline constexpr float kProofBelow = 52;

}  // namespace clv::ui

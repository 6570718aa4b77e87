// Doubts in words, as a person meets them: one line for what several files have in common.
#pragma once

#include <string>
#include <vector>

#include "core/doubts/doubt.h"
#include "texts/format.h"

namespace clv::app {

struct DoubtLine {
  std::string text;    // what is odd, where, what was assumed, what to do
  std::string button;  // what its remedy says
  std::string file;    // that it leads to; empty: any
};

// In the order of the doubts. `several_files`: files are named.
std::vector<DoubtLine> doubt_lines(const texts::Locale& locale,
                                   const std::vector<doubts::Doubt>& doubts, bool several_files);

// Those that nobody answered yet.
std::vector<doubts::Doubt> open_doubts(const std::vector<doubts::Doubt>& doubts);

// The key of the preview's choice that the doubt's remedy is; "" where it is none of them.
std::string_view choice_of_remedy(const doubts::Doubt& doubt);

}  // namespace clv::app

// Examples to begin with, by branch: one row each. Made up so that they hang together, and shown as examples: no averages.
#pragma once

#include <span>

#include "core/finance/inputs.h"
#include "texts/text_key.h"

namespace clv::app {

struct Branch {
  const char* key;
  texts::TextKey name;
  finance::CalculatorInputs inputs;
};

// The first is the general example of FORMULAS.md, which the calculator opens with.
std::span<const Branch> branches();

}  // namespace clv::app

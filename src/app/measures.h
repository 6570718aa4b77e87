// Small calculators for the measures that readers know: numbers in, formula, results, some of which the calculator
// takes over.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "app/fields.h"
#include "app/state_action.h"
#include "base/result.h"

namespace clv::app {

struct MeasureField {
  texts::TextKey label;
  FieldFormat format;  // count or money
  double example;
};

struct MeasureResult {
  texts::TextKey label;
  FieldFormat format;
  Number (*compute)(const double* numbers);  // of the measure's fields, in their order
  std::optional<FieldId> take_over;
};

struct Measure {
  const char* key;
  texts::TextKey title, formula, example;
  std::uint16_t first;  // place of its first number among all
  std::span<const MeasureField> fields;
  std::span<const MeasureResult> results;
};

// Links know a number by its place among all (share_plan.h): a new measure comes last.
std::span<const Measure> measures();
const MeasureField& measure_field(std::size_t place);

Number measure_result(const AppState& state, const Measure& measure, const MeasureResult& result);

void apply(AppState& state, const TakeOverMeasure& action);

}  // namespace clv::app

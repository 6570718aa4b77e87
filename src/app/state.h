// Everything the widget remembers. Views read it, reduce() alone changes it.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "app/fields.h"
#include "app/import_state.h"
#include "app/input_history.h"
#include "core/finance/inputs.h"
#include "texts/format.h"

namespace clv::app {

enum class View : std::uint8_t { calculator, data };

// A number field while somebody types in it.
struct Editing {
  FieldId field = FieldId::aov;
  std::string text;
  bool usable = true;        // the text is a number that the field may hold
  double number_before = 0;  // what Escape brings back
};

// A short message at the bottom, with the way back.
struct Notice {
  texts::TextKey text = texts::TextKey::calculator_was_reset;
  finance::CalculatorInputs inputs_before;
};

struct AppState {
  texts::Locale locale;
  View view = View::calculator;
  finance::CalculatorInputs inputs = example_inputs();
  std::array<double, kFieldCount> slider_maximum{};
  bool more_open = false;         // the settings that few need
  bool why_open = false;          // the explanation of the claim about retention
  double retention_delta_pp = 5;  // percentage points in "what if more customers stay"
  std::optional<Editing> editing;
  InputHistory history;
  std::size_t branch = 0;  // the example that was chosen last, branches()
  std::optional<finance::CalculatorInputs> scenario_a;  // kept, to compare `inputs` (B) with
  std::optional<texts::TextKey> explained;              // the explanation that is open
  std::optional<Notice> notice;
  ImportState import;
  bool file_over_page = false;
  std::string visitor_zone;  // IANA name of the place where the browser is; empty where unknown
};

// The largest what-if, in percentage points.
inline constexpr double kRetentionDeltaMaximum = 20;

AppState initial_state(const texts::Locale& locale);

}  // namespace clv::app

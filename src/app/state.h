// Everything the widget remembers. Views read it, reduce() alone changes it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "app/fields.h"
#include "app/import_state.h"
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
  std::uint32_t from_file_before = 0;
};

// A short message above the view, with the way back where there is one.
struct Notice {
  texts::TextKey text = texts::TextKey::calculator_was_reset;
  finance::CalculatorInputs inputs_before;
  std::uint32_t from_file_before = 0;
  bool can_undo = true;
};

// The link to this calculation is shown.
struct Sharing {
  std::string base;             // the page's address, to which "#" and the state belong
  std::string copied_fragment;  // what was copied last; empty: nothing
  bool refused = false;         // the browser did not let us copy
};

// The bit of a field in a set of fields.
constexpr std::uint32_t bit(FieldId id) { return 1U << static_cast<unsigned>(id); }

struct AppState {
  texts::Locale locale;
  View view = View::calculator;
  finance::CalculatorInputs inputs = example_inputs();
  finance::CalculatorInputs start_inputs = example_inputs();  // what a reset brings back
  // The fields whose number was measured from a file and not changed since: it stays in the browser, and so does
  // what is calculated from it.
  std::uint32_t from_file = 0;
  std::array<double, kFieldCount> slider_maximum{};
  bool more_open = false;         // the settings that few need
  bool why_open = false;          // the explanation of the claim about retention
  double retention_delta_pp = 5;  // percentage points in "what if more customers stay"
  std::optional<Editing> editing;
  std::optional<Notice> notice;
  std::optional<Sharing> sharing;
  bool privacy_open = false;  // how to check that a file stays in the browser
  ImportState import;
  bool file_over_page = false;
  std::string visitor_zone;  // IANA name of the place where the browser is; empty where unknown
};

// The largest what-if, in percentage points.
inline constexpr double kRetentionDeltaMaximum = 20;

AppState initial_state(const texts::Locale& locale);

}  // namespace clv::app

// Everything the widget remembers. Views read it, reduce() alone changes it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/data_state.h"
#include "app/fields.h"
#include "app/import_state.h"
#include "app/input_history.h"
#include "app/plan_state.h"
#include "core/finance/inputs.h"
#include "texts/format.h"

namespace clv::app {

enum class View : std::uint8_t { calculator, data, actions, claims, checklist, measures };

// A number field while somebody types in it.
struct Editing {
  FieldId field = FieldId::aov;
  std::string text;
  bool usable = true;        // the text is a number that the field may hold
  double number_before = 0;  // what Escape brings back
};

// A short message above the view, with the way back where there is one.
struct Notice {
  texts::TextKey text = texts::TextKey::calculator_was_reset;
  finance::CalculatorInputs inputs_before;
  bool can_undo = true;
  std::string currency_before;  // where that was changed too
};

// The link to this calculation is shown.
struct Sharing {
  std::string base;             // the page's address, to which "#" and the state belong
  std::string copied_fragment;  // what was copied last; empty: nothing
  bool refused = false;         // the browser did not let us copy
};

// What can be kept as A, to compare what is now (B) with.
struct Scenario {
  finance::CalculatorInputs inputs;
  std::vector<ActionChoice> actions;
  std::array<Answer, kQuestionCount> answers{};
};

// A number that was taken over from a file.
struct MeasuredNumber {
  FieldId field;
  double number;
};

// What the measures open with.
std::array<double, kMeasureNumberCount> measure_examples();

struct AppState {
  texts::Locale locale;
  View view = View::calculator;
  finance::CalculatorInputs inputs = example_inputs();
  finance::CalculatorInputs start_inputs =
      example_inputs();  // of start_branch, as the owner has it
  std::size_t start_branch = 0;
  std::vector<MeasuredNumber> measured;  // ever; see from_file.h
  std::array<double, kFieldCount> slider_maximum{};
  bool more_open = false;         // the settings that few need
  bool why_open = false;          // the explanation of the claim about retention
  double retention_delta_pp = 5;  // percentage points in "what if more customers stay"
  std::optional<Editing> editing;
  InputHistory history;
  std::size_t branch = 0;  // the example that was chosen last, branches()
  std::optional<Scenario> scenario_a;
  std::optional<texts::TextKey> explained;  // the explanation that is open
  std::optional<Notice> notice;
  PlanState plan;
  std::array<Answer, kQuestionCount> answers{};  // the visitor's own; see answer_to()
  std::array<double, kMeasureNumberCount> measures = measure_examples();
  std::optional<SlotEdit> slot_edit;
  std::optional<Sharing> sharing;
  bool privacy_open = false;  // how to check that a file stays in the browser
  bool report_open = false;   // the report to print takes the view's place
  ImportState import;
  DataState data;
  bool file_over_page = false;
  std::optional<DayNumber> today;  // the visitor's date; nothing where unknown
  std::string visitor_zone;  // IANA name of the place where the browser is; empty where unknown
};

// The largest what-if, in percentage points.
inline constexpr double kRetentionDeltaMaximum = 20;

AppState initial_state(const texts::Locale& locale);

}  // namespace clv::app

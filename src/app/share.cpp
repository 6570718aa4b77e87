#include "app/share.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ranges>
#include <utility>

#include "app/from_file.h"
#include "app/plain_number.h"
#include "app/reduce_fields.h"
#include "app/share_parts.h"
#include "app/share_plan.h"
#include "texts/texts.h"

namespace clv::app {
namespace {

constexpr std::string_view kMark = "kw";
constexpr std::string_view kVersion = "1";

// The letters of FORMULAS.md where they are free. Never given to another input: old links hold them.
constexpr std::array<std::pair<char, std::string_view>, 15> kInputLetters{{
    {'a', "aov"},
    {'g', "gross_margin"},
    {'f', "orders_per_year"},
    {'r', "retention_annual"},
    {'c', "cac"},
    {'n', "new_customers_per_month"},
    {'h', "horizon_months"},
    {'d', "discount_rate_annual"},
    {'u', "return_rate"},
    {'k', "cost_per_order"},
    {'s', "service_cost_per_year"},
    {'p', "referrals_per_year"},
    {'v', "vat_rate"},
    {'i', "prices_include_vat"},
    {'t', "target_ratio"},
}};

const finance::InputField& input(std::string_view key) { return *finance::find_input_field(key); }

bool stays_here(const AppState& state, const finance::CalculatorInputs& inputs,
                std::string_view key) {
  return std::ranges::any_of(fields(), [&](const Field& row) {
    return row.key == key && is_from_file(state, inputs, row.id);
  });
}

std::string write_inputs(const AppState& state, const finance::CalculatorInputs& inputs) {
  std::string out;
  for (const auto& [letter, key] : kInputLetters) {
    if (stays_here(state, inputs, key)) continue;
    if (!out.empty()) out += '-';
    out += letter;
    const finance::InputField& field = input(key);
    out += field.flag != nullptr ? std::string(inputs.*field.flag ? "1" : "0")
                                 : write_plain_number(inputs.*field.number);
  }
  return out;
}

bool read_input(std::string_view item, finance::CalculatorInputs& inputs) {
  const auto* const row =
      std::ranges::find(kInputLetters, item.front(), &std::pair<char, std::string_view>::first);
  if (row == kInputLetters.end()) return false;
  const finance::InputField& field = input(row->second);
  const auto number = read_plain_number(item.substr(1));
  if (!number) return false;
  if (field.flag != nullptr) {
    inputs.*field.flag = *number != 0;
    return *number == 0 || *number == 1;
  }
  if (finance::check_input(field, *number)) return false;
  inputs.*field.number = *number;
  return true;
}

bool read_inputs(std::string_view content, finance::CalculatorInputs& inputs) {
  if (content.empty()) return true;  // all were measured
  return each_part(content, '-', [&inputs](std::string_view item) {
    return !item.empty() && read_input(item, inputs);
  });
}

std::string write_language(const AppState& state, PlanDetail /*detail*/) {
  return std::string(texts::language_code(state.locale.language));
}

bool read_language(std::string_view content, AppState& state) {
  const auto language = texts::find_language(content);
  if (language) state.locale.language = *language;
  return language.has_value();
}

std::string write_currency(const AppState& state, PlanDetail /*detail*/) {
  return state.locale.currency;
}

bool read_currency(std::string_view content, AppState& state) {
  const bool known = std::ranges::contains(texts::kCurrencies, content, &texts::Currency::code);
  if (known) state.locale.currency = content;
  return known;
}

std::string write_what_if(const AppState& state, PlanDetail /*detail*/) {
  return write_plain_number(state.retention_delta_pp);
}

bool read_what_if(std::string_view content, AppState& state) {
  const auto points = read_plain_number(content);
  if (!points || *points > kRetentionDeltaMaximum) return false;
  state.retention_delta_pp = *points;
  return true;
}

// What A has in common with B is not in the link: numbers that were measured.
Scenario& kept(AppState& state) {
  if (!state.scenario_a)
    state.scenario_a = Scenario{.inputs = state.inputs, .actions = PlanState{}.actions};
  return *state.scenario_a;
}

// One row per topic; one without content is left out. `read` gets a copy of the state, which counts only when every
// section could be read.
struct Section {
  char letter;
  std::string (*write)(const AppState& state, PlanDetail detail);
  bool (*read)(std::string_view content, AppState& state);
};
constexpr std::array<Section, 10> kSections{{
    {'i', [](const AppState& state, PlanDetail) { return write_inputs(state, state.inputs); },
     [](std::string_view content, AppState& state) { return read_inputs(content, state.inputs); }},
    {'l', write_language, read_language},
    {'c', write_currency, read_currency},
    {'w', write_what_if, read_what_if},
    {'p',
     [](const AppState& state, PlanDetail detail) {
       return write_actions(state.plan.actions, detail);
     },
     [](std::string_view content, AppState& state) {
       return read_actions(content, state.plan.actions);
     }},
    {'k', [](const AppState& state, PlanDetail) { return write_answers(state.answers); },
     [](std::string_view content, AppState& state) {
       return read_answers(content, state.answers);
     }},
    {'m', [](const AppState& state, PlanDetail) { return write_measures(state); }, read_measures},
    // Scenario A: capitals.
    {'I',
     [](const AppState& state, PlanDetail) {
       return state.scenario_a ? write_inputs(state, state.scenario_a->inputs) : std::string();
     },
     [](std::string_view content, AppState& state) {
       return read_inputs(content, kept(state).inputs);
     }},
    {'P',
     [](const AppState& state, PlanDetail detail) {
       return state.scenario_a ? write_actions(state.scenario_a->actions, detail) : std::string();
     },
     [](std::string_view content, AppState& state) {
       return read_actions(content, kept(state).actions);
     }},
    {'K',
     [](const AppState& state, PlanDetail) {
       return state.scenario_a ? write_answers(state.scenario_a->answers) : std::string();
     },
     [](std::string_view content, AppState& state) {
       return read_answers(content, kept(state).answers);
     }},
}};
constexpr std::string_view kChecksum = "_z";

// FNV-1a of 32 bits (Fowler, Noll, Vo), folded to 24. Of its own: links live longer than any other hash here.
std::string checksum(std::string_view text) {
  std::uint32_t hash = 0x811c9dc5;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  std::array<char, 12> digits{};
  std::snprintf(digits.data(), digits.size(), "%06x",
                static_cast<unsigned>(hash >> 24U ^ (hash & 0xffffffU)));
  return digits.data();
}

bool read_section(std::string_view part, AppState& state) {
  if (part.empty()) return false;
  const auto* const row = std::ranges::find(kSections, part.front(), &Section::letter);
  return row == kSections.end() || row->read(part.substr(1), state);
}

ShareRead read_version_1(std::string_view fragment, AppState& state) {
  const std::size_t end = fragment.rfind(kChecksum);
  if (end == std::string_view::npos || end < kMark.size() + 1) return ShareRead::damaged;
  if (fragment.substr(end + kChecksum.size()) != checksum(fragment.substr(0, end)))
    return ShareRead::damaged;
  AppState read = state;
  const std::string_view sections = fragment.substr(0, end).substr(kMark.size() + 1);
  if (!sections.empty() && !each_part(sections.substr(1), '_', [&read](std::string_view part) {
        return read_section(part, read);
      }))
    return ShareRead::damaged;
  state = std::move(read);
  fit_slider_maxima(state);
  return ShareRead::taken;
}

std::string write_with(const AppState& state, PlanDetail detail) {
  std::string out(kMark);
  out += kVersion;
  for (const Section& section : kSections) {
    const std::string content = section.write(state, detail);
    if (!content.empty()) out += '_' + std::string(1, section.letter) + content;
  }
  out += std::string(kChecksum) + checksum(out);
  return out;
}

}  // namespace

std::string write_share(const AppState& state) {
  std::string out;
  for (const PlanDetail detail :
       {PlanDetail::all, PlanDetail::chosen, PlanDetail::chosen_sizes, PlanDetail::chosen_only}) {
    out = write_with(state, detail);
    if (out.size() <= kLongestShare) break;
  }
  return out;
}

ShareRead read_share(std::string_view fragment, AppState& state) {
  if (fragment.starts_with('#')) fragment.remove_prefix(1);
  if (!fragment.starts_with(kMark)) return ShareRead::none;
  const std::string_view rest = fragment.substr(kMark.size());
  const std::string_view version = rest.substr(0, rest.find('_'));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (version.empty() || !std::ranges::all_of(version, is_digit)) return ShareRead::none;
  if (fragment.size() > kLongestShare) return ShareRead::damaged;
  if (version == kVersion) return read_version_1(fragment, state);
  return version.size() > 1 || version > kVersion ? ShareRead::newer : ShareRead::damaged;
}

}  // namespace clv::app

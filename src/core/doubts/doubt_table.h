// The table of all doubts: when each is raised, how grave it is, what was assumed and what can be done.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/doubts/doubt.h"

namespace clv::doubts {

// From how many sightings a doubt is raised.
struct DoubtThreshold {
  std::uint64_t rows = 1;
  double share = 0;      // of the rows of the file
  double ask_share = 2;  // from here on a doubt that is told is asked; above 1: never
};

struct DoubtRow {
  DoubtCode code;
  std::string_view name;
  DoubtSeverity severity;
  std::string_view assumed;    // the text "assumed.<name>"; empty: nothing was
  std::string_view remedy;     // the texts "remedy.<name>" and "remedy.<name>.button"
  DoubtThreshold threshold{};  // of doubts that are counted while rows are read
};

// By code.
std::span<const DoubtRow> table();
const DoubtRow& row_of(DoubtCode code);

std::optional<DoubtCode> find_code(std::string_view name);

std::string_view severity_name(DoubtSeverity severity);

// Tell for any other word.
DoubtSeverity find_severity(std::string_view name);

// A doubt with the severity of its row.
Doubt make_doubt(DoubtCode code);

// Not told only, and nobody said that it is right.
bool wants_answer(const Doubt& doubt);

}  // namespace clv::doubts

// Everything that was decided about a file before its rows are counted, as plain data that can be
// shown and changed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/doubts/doubt.h"
#include "core/orders/order_row.h"
#include "ingest/choices.h"
#include "ingest/date_text.h"
#include "ingest/known.h"
#include "ingest/preset.h"
#include "ingest/role_columns.h"
#include "ingest/sample.h"

namespace clv::ingest {

// What the head of the file left open. It is decided as people usually write; the rows behind the head may settle it.
struct OpenQuestions {
  bool decimal = false;
  bool date_order = false;
};

// Why a column plays its role.
enum class RoleReason : std::uint8_t {
  preset,   // the shop system is recognised
  name,     // its name is one of those that mean this
  content,  // its name says nothing, but no other column holds such cells
  choice    // a person said so
};

struct ReadingPlan {
  const Preset* preset = nullptr;  // never null in a finished plan
  csv::Encoding encoding = csv::Encoding::utf8;
  csv::Dialect dialect;
  std::size_t first_byte = 0;  // as in Sample
  std::uint32_t lines_before = 0;
  std::uint32_t header_line = 0;
  std::vector<std::string> header;
  RoleColumns roles;
  std::array<RoleReason, kRoleCount> reasons{};  // of the roles that have a column
  char decimal = '.';
  DateOrder date_order = DateOrder::year_month_day;
  std::string date_format;
  bool can_tell_by_name = false;  // customers by name and postcode: the file has both
  bool tells_by_name = false;     // and somebody chose that
  bool dates_name_zone = false;   // a time zone would decide the day
  bool exchanges_days = false;    // of dates with the year in front, see date_swap.h
  bool asks_date_order = false;   // day-first and month-first fit every row that was looked at
  OpenQuestions open;
  orders::AmountBasis amount_basis = orders::AmountBasis::per_row;    // as the head shows it
  orders::AmountBasis counting_basis = orders::AmountBasis::per_row;  // what rows are read with
  std::string currency;                 // from the signs in the amounts, where no column names it
  std::vector<doubts::Doubt> doubts{};  // without the file's name
  CountingRules rules;
};

// What can be said of a file, also of one whose rows cannot be counted yet.
struct PlanDraft {
  ReadingPlan plan;
  // no_date_column, no_amount_column, no_customer_column, each with {columns}; no_readable_dates and
  // no_readable_amounts {header, example} where a column has the name but not the cells;
  // unknown_column {header}: a choice names a column that is not there.
  std::optional<Error> problem;
};

// not_of_kind {columns}: nothing in the header fits the kind of list that a person says it is.
Error explain_other_kind(const Sample& sample, const Choices& choices);

// What the plan of a file is made of.
struct PlanInput {
  const Sample& sample;
  const Choices& choices;
  const CountingRules& rules;
  Known known{};  // of an earlier reading
};

PlanDraft draft_plan(const PlanInput& input);

// The plan of a draft without a problem, or its problem.
Result<ReadingPlan> make_plan(const PlanInput& input);

}  // namespace clv::ingest

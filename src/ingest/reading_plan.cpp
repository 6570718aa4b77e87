#include "ingest/reading_plan.h"

#include <algorithm>

#include "base/text.h"
#include "ingest/amount_basis.h"
#include "ingest/amount_text.h"
#include "ingest/roles.h"

namespace clv::ingest {
namespace {

// A column of that name whose cells are something else is another mistake than no such column.
std::unexpected<Error> explain_missing(const Sample& sample, const Preset& preset,
                                       ColumnRole role) {
  const std::optional<std::uint32_t> misfit = find_misfit(sample, preset, role);
  if (!misfit) {
    return fail(role == ColumnRole::date ? "no_date_column" : "no_amount_column",
                {{"columns", list_for_people(sample.header)}});
  }
  const std::string example = csv::to_utf8(sample.filled_cells(*misfit).front(), sample.encoding);
  return fail(role == ColumnRole::date ? "no_readable_dates" : "no_readable_amounts",
              {{"header", sample.header[*misfit]}, {"example", list_for_people({example})}});
}

Result<void> check_roles(const Sample& sample, const Preset& preset, const RoleColumns& roles,
                         const Choices& choices) {
  for (const auto& [role, header] : choices.columns) {
    if (header && !find_column(sample, *header))
      return fail("unknown_column", {{"header", *header}});
  }
  if (!roles[ColumnRole::date]) return explain_missing(sample, preset, ColumnRole::date);
  if (!roles[ColumnRole::amount] &&
      !(roles[ColumnRole::unit_price] && roles[ColumnRole::quantity])) {
    return explain_missing(sample, preset, ColumnRole::amount);
  }
  if (!roles[ColumnRole::customer_id] && !roles[ColumnRole::email] &&
      !roles[ColumnRole::customer_name]) {
    return fail("no_customer_column", {{"columns", list_for_people(sample.header)}});
  }
  return {};
}

bool header_is_dutch(const Sample& sample) {
  return std::ranges::any_of(generic_preset().dutch_words, [&](const std::string& word) {
    return std::ranges::find(sample.header_keys, word) != sample.header_keys.end();
  });
}

void decide_numbers(const Sample& sample, const Choices& choices, ReadingPlan& plan) {
  const std::uint32_t column = plan.roles.required(
      plan.roles[ColumnRole::amount] ? ColumnRole::amount : ColumnRole::unit_price);
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  const bool continental = sample.dialect.delimiter == ';' || header_is_dutch(sample);
  const DecimalChoice choice = choose_decimal(cells, continental ? ',' : '.');
  plan.decimal = choices.decimal.value_or(choice.decimal);
  if (!choice.proven && !choices.decimal)
    plan.notes.push_back({"decimal_assumed", {{"sign", std::string(1, choice.decimal)}}});
  if (plan.roles[ColumnRole::currency]) return;
  for (const std::string_view cell : cells) {
    plan.currency = currency_in_amount(csv::to_utf8(cell, sample.encoding));
    if (!plan.currency.empty()) return;
  }
}

void decide_dates(const Sample& sample, const Choices& choices, ReadingPlan& plan) {
  const bool day_first =
      sample.dialect.delimiter == ';' || plan.decimal == ',' || header_is_dutch(sample);
  const std::vector<std::string_view> cells =
      sample.filled_cells(plan.roles.required(ColumnRole::date));
  const DateOrder likely =
      day_first || (!cells.empty() && cells.front().find('/') == std::string_view::npos)
          ? DateOrder::day_month_year
          : DateOrder::month_day_year;
  const std::optional<DateOrder> documented = plan.preset->date_order;
  const DateChoice choice = choose_date_order(cells, documented.value_or(likely));
  plan.date_order = choices.date_order.value_or(choice.order);
  plan.date_format =
      choices.date_order ? describe_dates(cells, *choices.date_order) : choice.format;
  plan.dates_name_zone = choice.names_zone || plan.preset->dates_are_utc;
  if (choice.proven || documented || choices.date_order) return;
  plan.asks_date_order = true;
  plan.notes.push_back({"date_order_assumed", {{"format", plan.date_format}}});
}

}  // namespace

PlanDraft draft_plan(const Sample& sample, const Choices& choices, const CountingRules& rules) {
  PlanDraft draft;
  ReadingPlan& plan = draft.plan;
  plan.preset = &recognise_preset(sample);
  plan.encoding = sample.encoding;
  plan.dialect = sample.dialect;
  plan.first_byte = sample.first_byte;
  plan.lines_before = sample.lines_before;
  plan.header_line = sample.header_line;
  plan.header = sample.header;
  plan.rules = rules;
  assign_roles(sample, choices, plan);
  if (const Result<void> checked = check_roles(sample, *plan.preset, plan.roles, choices);
      !checked) {
    draft.problem = checked.error();
  }
  const bool has_amount = plan.roles[ColumnRole::amount] ||
                          (plan.roles[ColumnRole::unit_price] && plan.roles[ColumnRole::quantity]);
  if (has_amount) decide_numbers(sample, choices, plan);
  if (plan.roles[ColumnRole::date]) decide_dates(sample, choices, plan);
  const AmountBasisChoice basis = choose_amount_basis(sample, plan);
  plan.amount_basis = choices.amount_basis.value_or(basis.told);
  plan.counting_basis = choices.amount_basis.value_or(basis.counted);
  return draft;
}

Result<ReadingPlan> make_plan(const Sample& sample, const Choices& choices,
                              const CountingRules& rules) {
  PlanDraft draft = draft_plan(sample, choices, rules);
  if (draft.problem) return std::unexpected(std::move(*draft.problem));
  return std::move(draft.plan);
}

}  // namespace clv::ingest

#include "ingest/reading_plan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "base/text.h"
#include "ingest/amount_basis.h"
#include "ingest/amount_text.h"
#include "ingest/date_fields.h"
#include "ingest/date_swap.h"
#include "ingest/roles.h"
#include "ingest/sample_columns.h"
#include "ingest/sample_doubt.h"

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

// Where the amounts prove no decimal sign, those in another column of the same file may: cents may stand in
// the refunds alone.
std::optional<DecimalChoice> decimal_of_other_columns(const Sample& sample,
                                                      const RoleColumns& roles) {
  std::vector<std::string_view> cells;
  for (const ColumnRole role :
       {ColumnRole::unit_price, ColumnRole::refund, ColumnRole::tax, ColumnRole::shipping}) {
    if (const auto column = roles[role])
      std::ranges::copy(sample.filled_cells(*column), std::back_inserter(cells));
  }
  const DecimalChoice choice = choose_decimal(cells, '.');
  return choice.evident && choice.proven ? std::optional(choice) : std::nullopt;
}

// Currencies in which nobody writes cents: there a sign before three digits is that of a group.
std::optional<DecimalChoice> decimal_without_cents(const Sample& sample, const RoleColumns& roles,
                                                   std::span<const std::string_view> amounts) {
  constexpr auto kWithoutCents = std::to_array<std::string_view>(
      {"CLP", "COP", "HUF", "IDR", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF"});
  const auto column = roles[ColumnRole::currency];
  if (!column) return std::nullopt;
  const std::vector<std::string_view> codes = sample.filled_cells(*column);
  const bool has_none = !codes.empty() && std::ranges::all_of(codes, [&](std::string_view code) {
    return std::ranges::contains(kWithoutCents, to_upper_ascii(code));
  });
  const bool has_dot =
      std::ranges::any_of(amounts, [](std::string_view a) { return a.contains('.'); });
  const bool has_comma =
      std::ranges::any_of(amounts, [](std::string_view a) { return a.contains(','); });
  if (!has_none || has_dot == has_comma) return std::nullopt;
  return DecimalChoice{.decimal = has_dot ? ',' : '.', .evident = true};
}

void decide_numbers(const PlanInput& input, ReadingPlan& plan) {
  const Sample& sample = input.sample;
  const std::uint32_t column = plan.roles.required(
      plan.roles[ColumnRole::amount] ? ColumnRole::amount : ColumnRole::unit_price);
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  const bool continental = sample.dialect.delimiter == ';' || header_is_dutch(sample);
  DecimalChoice choice = choose_decimal(cells, continental ? ',' : '.');
  if (!choice.evident) choice = decimal_of_other_columns(sample, plan.roles).value_or(choice);
  if (!choice.evident) choice = decimal_without_cents(sample, plan.roles, cells).value_or(choice);
  const std::optional<char> decided =
      input.choices.decimal ? input.choices.decimal : input.known.decimal;
  plan.decimal = decided.value_or(choice.decimal);
  plan.open.decimal = !decided && !choice.evident;
  if (!choice.proven && !choice.disagree && !decided) {
    plan.doubts.push_back(doubt_about_column(sample, doubts::DoubtCode::decimal_assumed, column));
    plan.doubts.back().evidence = {{"sign", std::string(1, plan.decimal)}};
  }
  if (plan.roles[ColumnRole::currency]) return;
  for (const std::string_view cell : cells) {
    plan.currency = currency_in_amount(csv::to_utf8(cell, sample.encoding));
    if (!plan.currency.empty()) return;
  }
  plan.currency = plan.preset->currency;
}

// A documented order of month, day and year is that of slashes; dates with other signs were written anew by a program with an
// order of its own.
bool is_rewritten(std::span<const std::string_view> cells, DateOrder documented) {
  if (documented != DateOrder::month_day_year || cells.empty()) return false;
  const std::optional<DateFields> written = read_date_fields(cells.front());
  return written && !written->month_is_named && !starts_with_year(*written) &&
         (written->separator == '-' || written->separator == '.');
}

void decide_date_swap(std::span<const std::string_view> cells, std::uint32_t column,
                      const Sample& sample, ReadingPlan& plan) {
  const DateSwap swap = find_date_swap(cells);
  plan.exchanges_days = swap.is_likely;
  if (!swap.is_likely) return;
  plan.doubts.push_back(doubt_about_column(sample, doubts::DoubtCode::dates_swapped, column));
  if (!swap.is_sure) plan.doubts.back().severity = doubts::DoubtSeverity::ask;
}

void decide_dates(const PlanInput& input, ReadingPlan& plan) {
  const Sample& sample = input.sample;
  const bool day_first =
      sample.dialect.delimiter == ';' || plan.decimal == ',' || header_is_dutch(sample);
  const std::uint32_t column = plan.roles.required(ColumnRole::date);
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  const DateOrder likely =
      day_first || (!cells.empty() && cells.front().find('/') == std::string_view::npos)
          ? DateOrder::day_month_year
          : DateOrder::month_day_year;
  const PresetForm* const form = recognise_form(*plan.preset, sample);
  std::optional<DateOrder> documented =
      form != nullptr && form->date_order ? form->date_order : plan.preset->date_order;
  if (documented && is_rewritten(cells, *documented)) documented.reset();
  const DateChoice choice = choose_date_order(cells, documented.value_or(likely));
  const std::optional<DateOrder> decided =
      input.choices.date_order ? input.choices.date_order : input.known.date_order;
  plan.date_order = decided.value_or(choice.order);
  plan.date_format = decided ? describe_dates(cells, *decided) : choice.format;
  plan.dates_name_zone = choice.names_zone || plan.preset->dates_are_utc;
  if (!input.choices.date_order && !input.known.holds_days)
    decide_date_swap(cells, column, sample, plan);
  if (choice.proven || documented || decided) return;
  plan.asks_date_order = true;
  plan.open.date_order = !choice.disagree;
  plan.doubts.push_back(doubt_about_column(sample, doubts::DoubtCode::date_order_assumed, column));
  plan.doubts.back().evidence = {{"format", plan.date_format}};
}

// What is called price and nothing more is taken as that of one piece beside a quantity; where some are above 1, that is told.
void doubt_price(const Sample& sample, const Choices& choices, ReadingPlan& plan) {
  const auto price = plan.roles[ColumnRole::unit_price];
  const auto quantity = plan.roles[ColumnRole::quantity];
  if (!price || !quantity || plan.roles[ColumnRole::amount]) return;
  if (choices.chooses(ColumnRole::unit_price)) return;
  const bool has_several = std::ranges::any_of(sample.rows, [&](const csv::TableRow& row) {
    return number_in(row, *quantity).value_or(0) > orders::kAmountPerMajor;
  });
  const auto& names = generic_preset().price_names;
  if (has_several && std::ranges::contains(names, sample.header_keys[*price]))
    plan.doubts.push_back(doubt_about_column(sample, doubts::DoubtCode::price_of_one, *price));
}

}  // namespace

Error explain_other_kind(const Sample& sample, const Choices& choices) {
  const auto kind = choices.kind.value_or(orders::FileKind::orders);
  return {.code = "not_of_kind",
          .arguments = {{"kind", std::string(orders::file_kind_name(kind))},
                        {"columns", list_for_people(sample.header)}}};
}

PlanDraft draft_plan(const PlanInput& input) {
  const Sample& sample = input.sample;
  const Choices& choices = input.choices;
  PlanDraft draft;
  ReadingPlan& plan = draft.plan;
  plan.preset = &recognise_preset(sample);
  plan.encoding = sample.encoding;
  plan.dialect = sample.dialect;
  plan.first_byte = sample.first_byte;
  plan.lines_before = sample.lines_before;
  plan.header_line = sample.header_line;
  plan.header = sample.header;
  plan.rules = input.rules;
  assign_roles(sample, choices, plan);
  if (const Result<void> checked = check_roles(sample, *plan.preset, plan.roles, choices);
      !checked) {
    draft.problem = checked.error();
  }
  const bool has_amount = plan.roles[ColumnRole::amount] ||
                          (plan.roles[ColumnRole::unit_price] && plan.roles[ColumnRole::quantity]);
  if (has_amount) decide_numbers(input, plan);
  doubt_price(sample, choices, plan);
  if (plan.roles[ColumnRole::date]) decide_dates(input, plan);
  const AmountBasisChoice basis = choose_amount_basis(sample, plan);
  plan.amount_basis = choices.amount_basis.value_or(basis.told);
  plan.counting_basis = choices.amount_basis.value_or(basis.counted);
  return draft;
}

Result<ReadingPlan> make_plan(const PlanInput& input) {
  PlanDraft draft = draft_plan(input);
  if (draft.problem) return std::unexpected(std::move(*draft.problem));
  return std::move(draft.plan);
}

}  // namespace clv::ingest

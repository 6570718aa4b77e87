#include "ingest/preview.h"

#include <algorithm>
#include <array>
#include <variant>

#include "base/text.h"
#include "ingest/lists.h"
#include "ingest/preview_rows.h"
#include "ingest/roles.h"
#include "ingest/sample.h"

namespace clv::ingest {
namespace {

constexpr std::size_t kMostExamples = 3;

std::vector<std::string> examples_of(const Sample& sample, std::uint32_t column) {
  std::vector<std::string> examples;
  for (const std::string_view cell : sample.filled_cells(column)) {
    std::string text = list_for_people({csv::to_utf8(cell, sample.encoding)});
    if (std::ranges::find(examples, text) == examples.end()) examples.push_back(std::move(text));
    if (examples.size() == kMostExamples) break;
  }
  return examples;
}

std::vector<PreviewColumn> describe_columns(const Sample& sample, const ReadingPlan& plan) {
  std::vector<PreviewColumn> columns;
  for (std::uint32_t i = 0; i < sample.header.size(); ++i) {
    PreviewColumn& column = columns.emplace_back();
    column.header = sample.header[i];
    column.examples = examples_of(sample, i);
    const auto found = std::ranges::find(plan.roles.columns, std::optional(i));
    if (found == plan.roles.columns.end()) continue;
    const auto role = static_cast<std::size_t>(found - plan.roles.columns.begin());
    column.role = static_cast<ColumnRole>(role);
    column.reason = plan.reasons[role];
    column.fitting_share = share_of_fitting_cells(sample, i, *column.role);
  }
  return columns;
}

std::vector<DateReading> read_dates(const Sample& sample, const ReadingPlan& plan) {
  const std::optional<std::uint32_t> column = plan.roles[ColumnRole::date];
  if (!column) return {};
  const std::vector<std::string_view> cells = sample.filled_cells(*column);
  std::vector<DateReading> readings;
  for (const DateOrder order : kAllDateOrders) {
    std::vector<DayNumber> days;
    for (const std::string_view cell : cells) {
      if (const auto day = parse_date(cell, order)) days.push_back(*day);
    }
    if (days.size() * 2 < cells.size() || days.empty()) continue;
    const auto [first, last] = std::ranges::minmax(days);
    readings.push_back(
        {.order = order,
         .format = describe_dates(cells, order),
         .first = first,
         .last = last,
         .readable_share = static_cast<double>(days.size()) / static_cast<double>(cells.size())});
  }
  return readings;
}

// How the file is written; nothing about orders.
ReadingPlan form_of(const Sample& sample) {
  ReadingPlan plan;
  plan.preset = &generic_preset();
  plan.encoding = sample.encoding;
  plan.dialect = sample.dialect;
  plan.lines_before = sample.lines_before;
  plan.header_line = sample.header_line;
  plan.header = sample.header;
  return plan;
}

// The day that a subscription is known by stands for all of the list's: where the others do not settle the order either,
// its readings show what the answer means.
void describe_days(const SubscriptionPlan& subscriptions, ReadingPlan& plan) {
  plan.roles[ColumnRole::date] = subscriptions.start_column;
  plan.reasons[static_cast<std::size_t>(ColumnRole::date)] = RoleReason::name;
  plan.date_format = subscriptions.date_format;
  plan.asks_date_order = subscriptions.asks_date_order;
}

// Of the amounts, where the file says it: a rate can be typed for another one than the orders'.
std::vector<std::string> currencies_of(const CostPlan& costs, const Sample& sample) {
  if (!costs.currency_column)
    return costs.currency.empty() ? std::vector<std::string>{} : std::vector{costs.currency};
  std::vector<std::string> currencies;
  for (const std::string_view cell : sample.filled_cells(*costs.currency_column)) {
    const std::string code = to_upper_ascii(cell);
    if (code.size() == 3 && !std::ranges::contains(currencies, code)) currencies.push_back(code);
  }
  return currencies;
}

// So does the day that an amount was spent on.
void describe_days(const CostPlan& costs, ReadingPlan& plan) {
  plan.date_format = costs.date_format;
  plan.asks_date_order = costs.asks_date_order;
  if (!costs.time_column || costs.date_format.empty()) return;
  plan.roles[ColumnRole::date] = costs.time_column;
  plan.reasons[static_cast<std::size_t>(ColumnRole::date)] = RoleReason::name;
}

}  // namespace

Result<Preview> make_preview(std::string_view head, bool head_is_whole_file, const Choices& choices,
                             const CountingRules& rules) {
  const Result<Sample> sample = take_sample(head, head_is_whole_file, choices);
  if (!sample) return std::unexpected(sample.error());
  Preview preview;
  if (const auto list = make_list_plan(*sample, choices)) {
    const ListLayout& layout = layout_of(*list);
    preview.kind = kind_of(*list);
    preview.plan = form_of(*sample);
    preview.plan.decimal = layout.decimal;
    preview.plan.date_order = layout.date_order;
    preview.plan.doubts = layout.doubts;
    if (const auto* subscriptions = std::get_if<SubscriptionPlan>(&*list))
      describe_days(*subscriptions, preview.plan);
    if (const auto* costs = std::get_if<CostPlan>(&*list)) {
      describe_days(*costs, preview.plan);
      preview.currencies = currencies_of(*costs, *sample);
    }
    preview.columns = describe_columns(*sample, preview.plan);
    preview.date_readings = read_dates(*sample, preview.plan);
    return preview;
  }
  auto summary = choices.allow(orders::FileKind::customer_summary)
                     ? make_summary_plan(*sample, choices)
                     : std::nullopt;
  if (summary) {
    preview.kind = orders::FileKind::customer_summary;
    preview.plan = form_of(*sample);
    preview.plan.decimal = summary->decimal;
    preview.plan.doubts = summary->doubts;
    preview.problem = summary->problem;
    preview.summary = std::move(summary);
    preview.columns = describe_columns(*sample, preview.plan);
    return preview;
  }
  if (!choices.allow(orders::FileKind::orders)) {
    preview.kind = choices.kind.value_or(orders::FileKind::orders);
    preview.plan = form_of(*sample);
    preview.problem = explain_other_kind(*sample, choices);
    preview.columns = describe_columns(*sample, preview.plan);
    return preview;
  }
  PlanDraft draft = draft_plan({.sample = *sample, .choices = choices, .rules = rules});
  preview.plan = std::move(draft.plan);
  preview.problem = std::move(draft.problem);
  preview.columns = describe_columns(*sample, preview.plan);
  preview.date_readings = read_dates(*sample, preview.plan);
  if (!preview.problem) read_preview_rows(head, head_is_whole_file, preview);
  return preview;
}

}  // namespace clv::ingest

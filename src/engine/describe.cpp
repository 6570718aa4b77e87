#include "engine/describe.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/doubts/doubt_table.h"
#include "core/orders/amount.h"
#include "engine/file_doubts.h"

namespace clv::engine {
namespace {

constexpr std::array<std::string_view, 4> kReasonNames{"preset", "name", "content", "choice"};

std::string_view basis_name(orders::AmountBasis basis) {
  return basis == orders::AmountBasis::per_order ? "per_order" : "per_row";
}

std::optional<double> major_units(const std::optional<orders::Amount>& amount) {
  return amount ? std::optional(orders::to_major_units(*amount)) : std::nullopt;
}

// Role and column, where there is one.
std::vector<std::pair<std::string_view, std::uint32_t>> summary_roles(
    const ingest::SummaryPlan& plan) {
  const ingest::SummaryColumns& columns = plan.columns;
  std::vector<std::pair<std::string_view, std::uint32_t>> roles;
  for (const auto& [role, column] :
       {std::pair(std::string_view("customer_id"), plan.customer_column),
        std::pair(std::string_view("frequency"), columns.frequency),
        std::pair(std::string_view("recency"), columns.recency),
        std::pair(std::string_view("age"), columns.age),
        std::pair(std::string_view("mean_repeat_value"), columns.mean_value)}) {
    if (column) roles.emplace_back(role, *column);
  }
  return roles;
}

void describe_summary(const ingest::SummaryPlan& plan, protocol::PreviewBody& body) {
  body.time_unit = models::time_unit_name(plan.time_unit);
  body.platform = orders::file_kind_name(orders::FileKind::customer_summary);
  body.platform_name.clear();
  for (const auto& [role, column] : summary_roles(plan)) {
    body.columns[column].role = role;
    body.columns[column].reason = kReasonNames[static_cast<std::size_t>(ingest::RoleReason::name)];
  }
}

}  // namespace

protocol::SourceBody describe_source(const std::string& file, const ingest::ReadingPlan& plan) {
  protocol::SourceBody source;
  source.file = file;
  source.platform = plan.preset->id;
  source.platform_name = plan.preset->name;
  source.encoding = csv::encoding_name(plan.encoding);
  source.delimiter = std::string(1, plan.dialect.delimiter);
  source.decimal_separator = std::string(1, plan.decimal);
  source.date_format = plan.date_format;
  source.date_order = ingest::date_order_name(plan.date_order);
  source.asks_date_order = plan.asks_date_order;
  source.amount_basis = basis_name(plan.amount_basis);
  source.tells_by_name = plan.tells_by_name;
  for (std::size_t i = 0; i < ingest::kRoleCount; ++i) {
    const std::optional<std::uint32_t> column = plan.roles.columns[i];
    if (column) source.columns.emplace_back(ingest::kRoleNames[i], plan.header[*column]);
  }
  return source;
}

protocol::SourceBody describe_list(const std::string& file, const ingest::ListPlan& plan,
                                   const ingest::ListReader& rows) {
  const ingest::ListLayout& layout = ingest::layout_of(plan);
  protocol::SourceBody source;
  source.file = file;
  source.kind = ingest::kind_of(plan);
  source.platform = orders::file_kind_name(source.kind);
  source.encoding = csv::encoding_name(layout.encoding);
  source.delimiter = std::string(1, layout.dialect.delimiter);
  source.decimal_separator = std::string(1, layout.decimal);
  source.date_order = ingest::date_order_name(layout.date_order);
  if (const auto* subscriptions = std::get_if<ingest::SubscriptionPlan>(&plan)) {
    source.date_format = subscriptions->date_format;
    source.asks_date_order = subscriptions->asks_date_order;
  }
  if (const auto* costs = std::get_if<ingest::CostPlan>(&plan)) {
    source.date_format = costs->date_format;
    source.asks_date_order = costs->asks_date_order;
    source.columns.emplace_back("spend", layout.header[costs->spend_column]);
  }
  source.rows = rows.rows();
  source.unreadable_rows = rows.unreadable_rows();
  return source;
}

protocol::SourceBody describe_summary_source(const std::string& file,
                                             const ingest::SummaryReader& rows) {
  const ingest::SummaryPlan& plan = rows.plan();
  protocol::SourceBody source;
  source.file = file;
  source.kind = orders::FileKind::customer_summary;
  source.platform = orders::file_kind_name(source.kind);
  source.encoding = csv::encoding_name(plan.encoding);
  source.delimiter = std::string(1, plan.dialect.delimiter);
  source.decimal_separator = std::string(1, plan.decimal);
  source.time_unit = models::time_unit_name(plan.time_unit);
  for (const auto& [role, column] : summary_roles(plan))
    source.columns.emplace_back(role, plan.header[column]);
  source.rows = rows.rows();
  return source;
}

protocol::PreviewBody describe_preview(const protocol::FileBody& of_file,
                                       const ingest::Preview& preview) {
  const std::string& file = of_file.name;
  const ingest::ReadingPlan& plan = preview.plan;
  protocol::PreviewBody body;
  body.file = file;
  body.kind = preview.kind;
  if (preview.problem) {
    body.problem = {.code = std::string(preview.problem->code),
                    .arguments = preview.problem->arguments};
    body.problem->arguments.push_back({"file", file});
  }
  body.platform = plan.preset->id;
  body.platform_name = plan.preset->name;
  body.encoding = csv::encoding_name(plan.encoding);
  body.delimiter = std::string(1, plan.dialect.delimiter);
  body.quote = std::string(1, plan.dialect.quote);
  body.decimal_separator = std::string(1, plan.decimal);
  body.date_order = ingest::date_order_name(plan.date_order);
  body.date_format = plan.date_format;
  body.dates_name_zone = plan.dates_name_zone;
  body.asks_date_order = plan.asks_date_order;
  body.amount_basis = basis_name(plan.amount_basis);
  body.can_tell_by_name = plan.can_tell_by_name;
  body.tells_by_name = plan.tells_by_name;
  body.header_line = plan.header_line + plan.lines_before;
  for (const ingest::PreviewColumn& column : preview.columns) {
    const auto reason = static_cast<std::size_t>(column.reason);
    body.columns.push_back(
        {.header = column.header,
         .role = column.role ? std::string(ingest::role_name(*column.role)) : std::string(),
         .reason = column.role ? std::string(kReasonNames[reason]) : std::string(),
         .fitting_share = column.fitting_share,
         .examples = column.examples});
  }
  for (const ingest::PreviewRow& row : preview.rows) {
    body.rows.push_back({.line = row.line,
                         .exclusion = std::string(orders::exclusion_name(row.exclusion)),
                         .order_id = row.order_id,
                         .customer = row.customer,
                         .day = row.day,
                         .amount = major_units(row.amount),
                         .refund = major_units(row.refund),
                         .currency = row.currency});
  }
  body.rows_looked_at = preview.rows_looked_at;
  body.rows_left_out = preview.rows_left_out;
  for (const ingest::DateReading& reading : preview.date_readings) {
    body.date_readings.push_back({.order = std::string(ingest::date_order_name(reading.order)),
                                  .format = reading.format,
                                  .first = reading.first,
                                  .last = reading.last,
                                  .readable_share = reading.readable_share});
  }
  body.currencies = preview.currencies;
  body.doubts = doubts_of_file(of_file, plan.doubts);
  body.certain = !preview.problem && std::ranges::none_of(body.doubts, doubts::wants_answer);
  if (preview.summary) describe_summary(*preview.summary, body);
  return body;
}

}  // namespace clv::engine

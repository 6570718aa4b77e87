#include "engine/choices.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "core/customers/order_time.h"

namespace clv::engine {
namespace {

bool is_one_of(const std::string& text, std::string_view signs) {
  return text.size() == 1 && signs.find(text.front()) != std::string_view::npos;
}

Result<void> read_dialect(const protocol::Mapping& mapping, ingest::Choices& choices) {
  if (mapping.delimiter.empty() && mapping.quote.empty()) return {};
  if (!mapping.delimiter.empty() && !is_one_of(mapping.delimiter, ",;\t|"))
    return protocol::refuse_choice("delimiter", mapping.delimiter);
  if (!mapping.quote.empty() && !is_one_of(mapping.quote, "\"'"))
    return protocol::refuse_choice("quote", mapping.quote);
  choices.delimiter =
      mapping.delimiter.empty() ? std::nullopt : std::optional(mapping.delimiter[0]);
  choices.quote = mapping.quote.empty() ? std::nullopt : std::optional(mapping.quote[0]);
  return {};
}

// What people call a list; lines and payments are read as orders are.
Result<void> read_kind(const protocol::Mapping& mapping, ingest::Choices& choices) {
  if (mapping.kind.empty()) return {};
  if (mapping.kind == "order_lines" || mapping.kind == "payments") {
    choices.kind = orders::FileKind::orders;
    // Somebody who says that each row is a line says that its amount is the line's.
    if (mapping.kind == "order_lines") choices.amount_basis = orders::AmountBasis::per_row;
    return {};
  }
  choices.kind = orders::find_file_kind(mapping.kind);
  if (orders::file_kind_name(*choices.kind) != mapping.kind)
    return protocol::refuse_choice("kind", mapping.kind);
  return {};
}

Result<void> read_columns(const protocol::Mapping& mapping, ingest::Choices& choices) {
  for (const auto& [name, header] : mapping.columns) {
    const std::optional<ingest::ColumnRole> role = ingest::find_role(name);
    if (!role) return protocol::refuse_choice("columns", name);
    choices.columns.emplace_back(*role, header);
  }
  return {};
}

}  // namespace

Result<ingest::Choices> to_choices(const protocol::Mapping& mapping) {
  ingest::Choices choices;
  if (const Result<void> read = read_kind(mapping, choices); !read)
    return std::unexpected(read.error());
  if (const Result<void> read = read_columns(mapping, choices); !read)
    return std::unexpected(read.error());
  if (const Result<void> read = read_dialect(mapping, choices); !read)
    return std::unexpected(read.error());
  if (!mapping.encoding.empty()) {
    choices.encoding = csv::find_encoding(mapping.encoding);
    if (!choices.encoding) return protocol::refuse_choice("encoding", mapping.encoding);
  }
  if (!mapping.date_order.empty()) {
    choices.date_order = ingest::find_date_order(mapping.date_order);
    if (!choices.date_order) return protocol::refuse_choice("date_order", mapping.date_order);
  }
  if (!mapping.decimal_separator.empty()) {
    if (!is_one_of(mapping.decimal_separator, ".,"))
      return protocol::refuse_choice("decimal_separator", mapping.decimal_separator);
    choices.decimal = mapping.decimal_separator[0];
  }
  if (!mapping.time_unit.empty()) {
    choices.time_unit = models::find_time_unit(mapping.time_unit);
    if (!choices.time_unit) return protocol::refuse_choice("time_unit", mapping.time_unit);
  }
  choices.customers_by_name = mapping.customer_by == "name_and_postcode";
  if (!choices.customers_by_name && !mapping.customer_by.empty())
    return protocol::refuse_choice("customer_by", mapping.customer_by);
  if (!mapping.amount_basis.empty()) {
    const bool per_order = mapping.amount_basis == "per_order";
    if (!per_order && mapping.amount_basis != "per_row")
      return protocol::refuse_choice("amount_basis", mapping.amount_basis);
    choices.amount_basis =
        per_order ? orders::AmountBasis::per_order : orders::AmountBasis::per_row;
  }
  return choices;
}

ingest::CountingRules to_counting_rules(const protocol::AnalyzeOptions& options) {
  ingest::CountingRules rules{.without_tax = options.without_tax,
                              .vat_rate = options.vat_rate,
                              .without_shipping = options.without_shipping,
                              .zone = std::nullopt};
  if (!options.time_zone) return rules;
  ingest::TimeZone& zone = rules.zone.emplace();
  zone.name = options.time_zone->name;
  for (const auto& [from, offset] : options.time_zone->periods)
    zone.periods.push_back({.from_utc_seconds = from, .offset_seconds = offset});
  return rules;
}

orders::CollectingRules to_collecting_rules(const protocol::AnalyzeRequest& request) {
  return {.as_of = request.options.as_of,
          .today = request.options.today,
          .main_currency = to_upper_ascii(request.options.currency),
          .exchange_rates = request.options.exchange_rates,
          .compares_files = request.files.size() > 1,
          .lists_rejects = request.options.rejects.has_value(),
          .names_customers = request.options.customers || request.options.win_back};
}

customers::CohortTerms to_cohort_terms(const protocol::AnalyzeOptions& options) {
  customers::CohortTerms terms{.gross_margin = options.gross_margin};
  if (options.cac) terms.cac = *options.cac;
  return terms;
}

customers::AcquisitionTerms to_acquisition_terms(const protocol::AnalyzeOptions& options,
                                                 const orders::OrderSummary& orders,
                                                 DayNumber as_of) {
  const DayNumber first = orders.main.first_day.value_or(as_of);
  return {.orders_time = customers::time_of_orders(
              orders.ledger,
              {.first_order = std::min(first, as_of), .known_until = std::max(first, as_of)}),
          .as_of = as_of,
          .gross_margin = options.gross_margin,
          .currency = orders.main.code,
          .exchange_rates = options.exchange_rates};
}

models::ForecastTerms to_forecast_terms(const protocol::AnalyzeOptions& options) {
  return {.horizon_months = options.horizon_months,
          .discount_rate_annual = options.discount_rate_annual,
          .gross_margin = options.gross_margin};
}

}  // namespace clv::engine

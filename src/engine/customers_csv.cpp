#include "engine/customers_csv.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/rounding.h"
#include "base/sorted_order.h"
#include "core/customers/outlook.h"
#include "core/models/totals.h"
#include "csv/write.h"
#include "protocol/json_number.h"

namespace clv::engine {
namespace {

constexpr int kScoreDigits = 6;

void append_number(std::string& out, double number, int digits = 12) {
  out += protocol::number_text(round_to_digits(number, digits));
}

struct Purchases {
  std::uint64_t orders = 0;
  orders::Amount revenue = 0;
};

Purchases count_purchases(std::span<const orders::Purchase> purchases) {
  Purchases counted;
  for (const orders::Purchase& purchase : purchases) {
    counted.orders += purchase.is_refund == 0 ? 1 : 0;
    counted.revenue = orders::add(counted.revenue, purchase.net);
  }
  return counted;
}

std::optional<models::Scorer> scorer_of_a_year(const models::Forecast& forecast,
                                               const models::ForecastTerms& terms) {
  if (!forecast.choice || forecast.verdict.level == models::VerdictLevel::insufficient)
    return std::nullopt;
  models::ForecastTerms year = terms;
  year.horizon_months = kMonthsPerYear;
  return models::make_scorer(forecast, year);
}

void append_score(std::string& out, const models::CustomerScore& score) {
  append_number(out, score.p_alive, kScoreDigits);
  out += ',';
  append_number(out, score.expected_orders, kScoreDigits);
  out += ',';
  if (score.clv) append_number(out, *score.clv, kScoreDigits);
}

struct ListedCustomer {
  const models::CustomerSummary* summary;
  std::optional<models::CustomerScore> score;
};

std::vector<ListedCustomer> customers_of(CustomerList list, const models::Forecast& forecast,
                                         const models::ForecastTerms& terms) {
  std::optional<models::Scorer> scorer = scorer_of_a_year(forecast, terms);
  std::vector<ListedCustomer> listed;
  for (const models::CustomerSummary& summary : forecast.customers) {
    ListedCustomer customer{&summary, std::nullopt};
    if (scorer) customer.score = scorer->score(summary);
    if (list == CustomerList::all ||
        (customer.score && customers::is_to_win_back(summary, *customer.score)))
      listed.push_back(customer);
  }
  if (list == CustomerList::win_back) {
    sort_by(listed, [](const ListedCustomer& customer) {
      return customer.score ? -round_to_digits(customer.score->clv.value_or(0.0), kScoreDigits)
                            : 0.0;
    });
  }
  return listed;
}

// Orders, revenue, first and last day.
void append_orders(std::string& out, const orders::OrderSummary* orders,
                   const models::CustomerSummary& customer, DayNumber as_of) {
  if (orders == nullptr) {
    out += ",,,";
    return;
  }
  const Purchases counted = count_purchases(orders->ledger.of_customer(customer.customer));
  const auto recency = static_cast<DayNumber>(customer.recency);
  const DayNumber first = as_of - static_cast<DayNumber>(customer.age);
  out += std::to_string(counted.orders) + ',';
  append_number(out, static_cast<double>(orders::to_minor(counted.revenue)) / 100);
  out += ',' + format_iso_date(first) + ',' + format_iso_date(first + recency);
}

}  // namespace

std::string write_customers(const CustomerSources& sources, const models::Forecast& forecast,
                            const models::ForecastTerms& terms, CustomerList list) {
  std::string out =
      "customer_id,orders,revenue,first_order,last_order,frequency,recency_days,age_days,"
      "mean_repeat_value,p_alive,expected_orders_12m,clv_12m,segment\r\n";
  for (const auto& [summary, score] : customers_of(list, forecast, terms)) {
    const models::CustomerSummary& customer = *summary;
    csv::append_field(out, sources.names[customer.customer]);
    out += ',';
    append_orders(out, sources.orders, customer, forecast.as_of);
    out += ',';
    for (const double days :
         {static_cast<double>(customer.frequency), customer.recency, customer.age}) {
      append_number(out, days);
      out += ',';
    }
    if (customer.frequency > 0) append_number(out, customer.mean_repeat_value);
    out += ',';
    if (score) append_score(out, *score);
    if (!score) out += ",,";
    out += ',';
    if (sources.segments != nullptr)
      out += customers::segment_name(sources.segments->segment_of(customer.customer));
    out += "\r\n";
  }
  return out;
}

}  // namespace clv::engine

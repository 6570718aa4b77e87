#include "protocol/customers_json.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/money.h"
#include "base/rounding.h"

namespace clv::protocol {
namespace {

// Exact to the cent.
Json write_amount(orders::Amount amount) { return json_number(to_major(orders::to_minor(amount))); }

Json write_period(const customers::CohortPeriod& period) {
  Json out;
  put_number(out, "share_active", period.share_active);
  out["orders"] = period.orders;
  out["revenue"] = write_amount(period.revenue);
  put_number(out, "contribution", period.contribution);
  return out;
}

Json write_cohort(const customers::Cohort& cohort) {
  Json periods = Json::array();
  for (const customers::CohortPeriod& period : cohort.periods)
    periods.push_back(write_period(period));
  Json out;
  out["cohort"] = cohort.name;
  out["customers"] = cohort.customers;
  out["small"] = cohort.is_small;
  put_number(out, "payback_months", cohort.payback_months);
  out["periods"] = std::move(periods);
  return out;
}

Json write_repeat_rate(const customers::RepeatRate& rate) {
  Json out;
  out["from_order"] = rate.from_order;
  out["customers"] = rate.customers;
  put_number(out, "repeat_share", rate.repeat_share);
  out["customers_observed_365d"] = rate.customers_observed_365d;
  put_number(out, "repeat_share_365d", rate.repeat_share_365d);
  return out;
}

Json write_days_between_orders(const customers::DaysBetweenOrders& days) {
  Json out;
  out["pairs"] = days.pairs;
  put_number(out, "q1", days.q1);
  put_number(out, "median", days.median);
  put_number(out, "q3", days.q3);
  out["histogram"] = {{"bin_days", days.histogram.bin_days},
                      {"pairs", days.histogram.pairs},
                      {"longer", days.histogram.longer}};
  return out;
}

Json write_quarter(const customers::Quarter& quarter) {
  Json out;
  out["quarter"] = quarter.name;
  out["complete"] = quarter.is_complete;
  out["active_customers"] = quarter.active_customers;
  out["orders"] = quarter.orders;
  out["revenue"] = write_amount(quarter.revenue);
  out["returning_revenue"] = write_amount(quarter.returning_revenue);
  put_number(out, "returning_revenue_share", quarter.returning_revenue_share);
  put_number(out, "aov", quarter.aov);
  put_number(out, "orders_per_active_customer", quarter.orders_per_active_customer);
  return out;
}

Json write_guests(const customers::GuestRevenue& guests) {
  Json out;
  out["revenue"] = write_amount(guests.revenue);
  put_number(out, "revenue_share", guests.share);
  out["warning_above"] = json_number(customers::kManyGuestsShare);
  out["needs_warning"] = guests.needs_warning;
  return out;
}

}  // namespace

Json write_cohorts(const customers::Cohorts& cohorts) {
  Json rows = Json::array();
  for (const customers::Cohort& cohort : cohorts.cohorts) rows.push_back(write_cohort(cohort));
  Json out;
  out["by"] = customers::period_word(cohorts.terms.by);
  out["horizon_periods"] = cohorts.terms.horizon_periods;
  put_number(out, "gross_margin", cohorts.terms.gross_margin);
  put_number(out, "cac", cohorts.terms.cac);
  out["small_below"] = customers::kSmallCohort;
  out["older_customers"] = cohorts.older_customers;
  out["rows"] = std::move(rows);
  return out;
}

namespace {

constexpr int kExpectedDigits = 6;

Number expected_value(const customers::Expectation& group) {
  return group.clv.transform([](double clv) { return round_to_digits(clv, kExpectedDigits); });
}

Json write_win_back(const customers::Outlook* outlook) {
  Number count = undefined("verdict_insufficient");
  Number expected = count;
  if (outlook != nullptr) {
    count = static_cast<double>(outlook->win_back.customers);
    expected = expected_value(outlook->win_back);
  }
  Json out{{"p_alive_from", customers::kWinBackFrom}, {"p_alive_below", customers::kWinBackBelow}};
  put_number(out, "customers", count);
  put_number(out, "expected_value", expected);
  return out;
}

Json write_alive_map(const customers::Outlook& outlook) {
  Json cells = Json::array();
  for (std::size_t row = 0; row < customers::kMapOrders.size(); ++row) {
    for (std::size_t column = 0; column < customers::kMapDays.size(); ++column) {
      const customers::Expectation& group = outlook.map[row][column];
      if (group.customers == 0) continue;
      Json cell{{"orders", row}, {"days", column}, {"customers", group.customers}};
      put_number(cell, "p_alive", group.p_alive().transform([](double share) {
        return round_to_digits(share, kExpectedDigits);
      }));
      put_number(cell, "expected_value", expected_value(group));
      cells.push_back(std::move(cell));
    }
  }
  Json out;
  out["from_orders"] = customers::kMapOrders;
  out["from_days"] = customers::kMapDays;
  out["cells"] = std::move(cells);
  return out;
}

}  // namespace

Json write_segments(const customers::Segmentation& segments, const customers::Outlook* outlook) {
  Json list = Json::array();
  for (const customers::SegmentFigures& figures : segments.figures()) {
    Json row;
    row["segment"] = customers::segment_name(figures.segment);
    row["customers"] = figures.customers;
    put_number(row, "customer_share", figures.customer_share);
    row["revenue"] = write_amount(figures.revenue);
    put_number(row, "revenue_share", figures.revenue_share);
    put_number(row, "mean_days_since_last_order", figures.mean_days_since_last_order);
    put_number(row, "mean_orders", figures.mean_orders);
    const Number hidden = undefined("verdict_insufficient");
    put_number(row, "expected_value",
               outlook == nullptr
                   ? hidden
                   : expected_value(outlook->segments[static_cast<std::size_t>(figures.segment)]));
    list.push_back(std::move(row));
  }
  return list;
}

Json write_history(const customers::History& history, const customers::GuestRevenue& guests) {
  Json rates = Json::array();
  for (const customers::RepeatRate& rate : history.repeat_rates)
    rates.push_back(write_repeat_rate(rate));
  Json concentration = Json::object();
  for (const customers::TopShare& top : history.concentration) {
    Json share;
    share["customers"] = top.customers;
    put_number(share, "revenue_share", top.revenue_share);
    concentration["top_" + std::to_string(top.percent) + "_percent"] = std::move(share);
  }
  Json quarters = Json::array();
  for (const customers::Quarter& quarter : history.quarters)
    quarters.push_back(write_quarter(quarter));
  Json out;
  out["repeat_by_order_number"] = std::move(rates);
  out["days_between_orders"] = write_days_between_orders(history.days_between_orders);
  out["concentration"] = std::move(concentration);
  out["quarters"] = std::move(quarters);
  out["guests"] = write_guests(guests);
  return out;
}

void put_outlook(Json& analysis, const customers::Outlook* outlook) {
  analysis["win_back"] = write_win_back(outlook);
  if (outlook != nullptr) analysis["alive_map"] = write_alive_map(*outlook);
}

void put_customers(Json& analysis, const CustomersBody& body) {
  analysis["cohorts"] = write_cohorts(body.past.cohorts);
  analysis["quarter_cohorts"] = write_cohorts(body.past.quarter_cohorts);
  analysis["week_cohorts"] = write_cohorts(body.past.week_cohorts);
  analysis["segments"] = write_segments(body.past.segments, body.outlook);
  put_outlook(analysis, body.outlook);
  analysis["history"] = write_history(body.past.history, body.guests);
}

}  // namespace clv::protocol

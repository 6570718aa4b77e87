#include "protocol/forecast_view.h"

#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"

namespace clv::protocol {
namespace {

IntervalView read_interval(const nlohmann::json& interval) {
  return {.expected = number_of(interval, "expected"),
          .low = number_of(interval, "low"),
          .high = number_of(interval, "high")};
}

void read_new_customer(const nlohmann::json& customer, ForecastView& view) {
  view.new_repeat_orders = number_of(customer, "repeat_orders");
  view.new_value = number_of(customer, "value");
  view.new_clv = {.expected = number_of(customer, "clv"),
                  .low = number_of(customer, "clv_low"),
                  .high = number_of(customer, "clv_high")};
  view.new_retention_annual = number_of(customer, "retention_annual");
  view.new_orders_per_year = number_of(customer, "orders_per_year");
}

std::vector<CurveDay> read_curve(const nlohmann::json& points) {
  std::vector<CurveDay> days;
  for (const nlohmann::json& point : points) {
    if (const auto day = parse_iso_date(text_of(point, "day"))) {
      days.push_back({.day = *day,
                      .actual = number_of(point, "actual").value_or(0),
                      .model = number_of(point, "model").value_or(0)});
    }
  }
  return days;
}

void read_holdout(const nlohmann::json& holdout, ForecastView& view) {
  view.holdout_days = count_of(holdout, "days");
  view.holdout_predicted = number_of(holdout, "predicted").value_or(0);
  view.holdout_actual = number_of(holdout, "actual").value_or(0);
  view.holdout_error = number_of(holdout, "error");
  view.known = read_curve(child(holdout, "known"));
  view.predicted = read_curve(child(holdout, "predicted_curve"));
}

}  // namespace

std::optional<double> ForecastView::input(const std::string& key) const {
  if (!is_shown()) return std::nullopt;
  if (key == "aov") return new_value;
  if (key == "retention_annual") return new_retention_annual;
  if (key == "orders_per_year") return new_orders_per_year;
  return std::nullopt;
}

std::optional<ForecastView> read_forecast_view(const nlohmann::json& body) {
  const nlohmann::json& verdict = child(body, "verdict");
  if (!verdict.is_object()) return std::nullopt;
  ForecastView view;
  view.level = text_of(verdict, "level");
  for (const nlohmann::json& reason : child(verdict, "reasons")) {
    if (reason.is_string()) view.reasons.push_back(reason.get<std::string>());
  }
  view.model = text_of(child(body, "models"), "chosen");
  const nlohmann::json& forecast = child(body, "forecast");
  view.horizon_months = number_of(forecast, "horizon_months").value_or(view.horizon_months);
  view.discount_rate_annual = number_of(forecast, "discount_rate_annual").value_or(0);
  view.gross_margin = number_of(forecast, "gross_margin").value_or(0);
  view.active_customers = read_interval(child(forecast, "active_customers"));
  view.orders = read_interval(child(forecast, "orders"));
  view.revenue = read_interval(child(forecast, "revenue"));
  view.clv = read_interval(child(forecast, "clv"));
  read_new_customer(child(forecast, "new_customer"), view);
  read_holdout(child(body, "holdout"), view);
  return view;
}

}  // namespace clv::protocol

#include "app/measures.h"

#include <iterator>

#include "base/assert.h"
#include "core/finance/measures.h"
#include "core/finance/rates.h"

namespace clv::app {
namespace {

using enum texts::TextKey;
using enum FieldFormat;

Number share(const double* n) {
  const Number part = finance::share_of_customers(n[0], n[1]);
  // More than all cannot be: the numbers do not belong together.
  return part && *part > 1 ? undefined("inconsistent_counts") : part;
}
Number quotient(const double* n) {
  if (!(n[1] > 0)) return undefined("no_orders");
  return finance::finite_number(n[0] / n[1]);
}
Number retention(const double* n) { return finance::retention_rate({n[0], n[1], n[2]}); }
Number churn(const double* n) { return finance::churn_rate({n[0], n[1], n[2]}); }
Number month_churn(const double* n) {
  const double parts[] = {n[1], n[0]};
  return share(parts);
}
Number year_retention(const double* n) {
  const Number month = month_churn(n);
  if (!month) return month;
  return finance::annual_from_monthly_retention(1 - *month);
}
Number year_churn(const double* n) {
  const Number kept = year_retention(n);
  if (!kept) return kept;
  return 1 - *kept;
}
Number promoter_score(const double* n) { return finance::net_promoter_score({n[0], n[1], n[2]}); }
Number answers_share(const double* n) { return n[1] > 0 ? share(n) : undefined("no_answers"); }
Number simple_cac(const double* n) { return finance::acquisition_cost(n[0], n[1]); }
Number full_cac(const double* n) {
  return finance::acquisition_cost(n[0] + n[1] + n[2] + n[3], n[4]);
}
Number orders_per_customer(const double* n) { return finance::share_of_customers(n[0], n[1]); }
Number orders_a_year(const double* n) {
  if (!(n[2] > 0)) return undefined("no_time");
  return finance::finite_number(n[1] / n[2]);
}
// Order value times orders a year times years: what was spent, by its parts.
Number revenue_value(const double* n) {
  const Number order = quotient(n);
  const Number year = orders_a_year(n);
  if (!order) return order;
  if (!year) return year;
  return finance::finite_number(*order * *year * n[2]);
}

constexpr MeasureField kRetention[] = {{measure_retention_start, count, 200},
                                       {measure_retention_end, count, 230},
                                       {measure_retention_gained, count, 80}};
constexpr MeasureResult kRetentionResults[] = {
    {measure_retention_rate, percent, retention, FieldId::retention_annual},
    {measure_retention_lost, percent, churn, {}}};
constexpr MeasureField kChurn[] = {{measure_churn_start, count, 300},
                                   {measure_churn_stopped, count, 12}};
constexpr MeasureResult kChurnResults[] = {
    {measure_churn_month, percent, month_churn, {}},
    {measure_churn_year, percent, year_churn, {}},
    {measure_churn_kept, percent, year_retention, FieldId::retention_annual}};
constexpr MeasureField kNps[] = {{measure_nps_promoters, count, 60},
                                 {measure_nps_passives, count, 25},
                                 {measure_nps_detractors, count, 15}};
constexpr MeasureResult kNpsResults[] = {{measure_nps_score, count, promoter_score, {}}};
constexpr MeasureField kCsat[] = {{measure_csat_satisfied, count, 168},
                                  {measure_csat_answers, count, 200}};
constexpr MeasureResult kCsatResults[] = {{measure_csat_share, percent, answers_share, {}}};
constexpr MeasureField kRepeat[] = {{measure_repeat_again, count, 130},
                                    {measure_repeat_followed, count, 420}};
constexpr MeasureResult kRepeatResults[] = {{measure_repeat_share, percent, share, {}}};
constexpr MeasureField kEngagement[] = {{measure_engagement_active, count, 900},
                                        {measure_engagement_reached, count, 6000}};
constexpr MeasureResult kEngagementResults[] = {{measure_engagement_share, percent, share, {}}};
constexpr MeasureField kAov[] = {{measure_aov_revenue, money, 65000},
                                 {measure_aov_orders, count, 1000}};
constexpr MeasureResult kAovResults[] = {{measure_aov_value, money, quotient, FieldId::aov}};
constexpr MeasureField kFrequency[] = {{measure_frequency_orders, count, 960},
                                       {measure_frequency_customers, count, 400}};
constexpr MeasureResult kFrequencyResults[] = {
    {measure_frequency_value, decimal, orders_per_customer, FieldId::orders_per_year}};
constexpr MeasureField kCac[] = {{measure_cac_ads, money, 11200},
                                 {measure_cac_customers, count, 400}};
constexpr MeasureResult kCacResults[] = {{measure_cac_value, money, simple_cac, FieldId::cac}};
constexpr MeasureField kCacFull[] = {{measure_cac_full_ads, money, 11200},
                                     {measure_cac_full_people, money, 3500},
                                     {measure_cac_full_tools, money, 900},
                                     {measure_cac_full_discounts, money, 1400},
                                     {measure_cac_full_customers, count, 400}};
constexpr MeasureResult kCacFullResults[] = {
    {measure_cac_full_value, money, full_cac, FieldId::cac}};
constexpr MeasureField kNamed[] = {{measure_named_spent, money, 600},
                                   {measure_named_orders, count, 10},
                                   {measure_named_years, decimal, 2}};
constexpr MeasureResult kNamedResults[] = {
    {measure_named_order, money, quotient, FieldId::aov},
    {measure_named_year, decimal, orders_a_year, FieldId::orders_per_year},
    {measure_named_value, money, revenue_value, {}}};

constexpr Measure kMeasures[] = {
    {"retention", measure_retention_title, measure_retention_formula, measure_retention_example, 0,
     kRetention, kRetentionResults},
    {"churn", measure_churn_title, measure_churn_formula, measure_churn_example, 3, kChurn,
     kChurnResults},
    {"nps", measure_nps_title, measure_nps_formula, measure_nps_example, 5, kNps, kNpsResults},
    {"csat", measure_csat_title, measure_csat_formula, measure_csat_example, 8, kCsat,
     kCsatResults},
    {"repeat", measure_repeat_title, measure_repeat_formula, measure_repeat_example, 10, kRepeat,
     kRepeatResults},
    {"engagement", measure_engagement_title, measure_engagement_formula, measure_engagement_example,
     12, kEngagement, kEngagementResults},
    {"aov", measure_aov_title, measure_aov_formula, measure_aov_example, 14, kAov, kAovResults},
    {"frequency", measure_frequency_title, measure_frequency_formula, measure_frequency_example, 16,
     kFrequency, kFrequencyResults},
    {"cac", measure_cac_title, measure_cac_formula, measure_cac_example, 18, kCac, kCacResults},
    {"cac_full", measure_cac_full_title, measure_cac_full_formula, measure_cac_full_example, 20,
     kCacFull, kCacFullResults},
    {"named", measure_named_title, measure_named_formula, measure_named_example, 25, kNamed,
     kNamedResults},
};

}  // namespace

std::span<const Measure> measures() { return kMeasures; }

const MeasureField& measure_field(std::size_t place) {
  const Measure* measure = std::end(kMeasures);
  while (place < (--measure)->first) {
  }
  CLV_ASSERT(place - measure->first < measure->fields.size(), "a number of a measure");
  return measure->fields[place - measure->first];
}

std::array<double, kMeasureNumberCount> measure_examples() {
  std::array<double, kMeasureNumberCount> numbers{};
  for (const Measure& measure : kMeasures) {
    for (std::size_t i = 0; i < measure.fields.size(); ++i)
      numbers[measure.first + i] = measure.fields[i].example;
  }
  return numbers;
}

Number measure_result(const AppState& state, const Measure& measure, const MeasureResult& result) {
  return result.compute(&state.measures[measure.first]);
}

void apply(AppState& state, const TakeOverMeasure& action) {
  const Notice notice{.text = measures_taken, .inputs_before = state.inputs, .currency_before = {}};
  const Measure& measure = kMeasures[action.measure];
  for (const MeasureResult& result : measure.results) {
    const Number number = measure_result(state, measure, result);
    if (!result.take_over || !number) continue;
    const Field& row = field(*result.take_over);
    const finance::InputField* input = finance::find_input_field(row.key);
    if (input == nullptr || finance::check_input(*input, *number)) continue;
    state.inputs.*row.member = *number;
    state.slider_maximum[static_cast<std::size_t>(row.id)] = slider_maximum_for(row, *number);
    state.notice = notice;
  }
}

}  // namespace clv::app

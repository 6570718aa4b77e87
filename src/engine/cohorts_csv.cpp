#include "engine/cohorts_csv.h"

#include <cstddef>

#include "core/orders/amount.h"
#include "protocol/json_number.h"

namespace clv::engine {
namespace {

void append_number(std::string& out, double number) { out += ',' + protocol::number_text(number); }

void append_cohort(std::string& out, const std::string& begin, const customers::Cohort& cohort) {
  for (std::size_t i = 0; i < cohort.periods.size(); ++i) {
    const customers::CohortPeriod& period = cohort.periods[i];
    out += begin + ',' + std::to_string(i);
    append_number(out, period.share_active);
    append_number(out, static_cast<double>(period.orders));
    append_number(out, static_cast<double>(orders::to_minor(period.revenue)) / 100);
    if (period.contribution) {
      append_number(out, *period.contribution);
    } else {
      out += ',';
    }
    if (cohort.payback_months) {
      append_number(out, *cohort.payback_months);
    } else {
      out += ',';
    }
    out += "\r\n";
  }
}

}  // namespace

std::string write_cohorts(const customers::Past& past) {
  std::string out =
      "by,cohort,customers,small,period,share_active,orders,revenue,contribution_per_customer,"
      "payback_months\r\n";
  for (const customers::Cohorts* cohorts :
       {&past.cohorts, &past.quarter_cohorts, &past.week_cohorts}) {
    for (const customers::Cohort& cohort : cohorts->cohorts) {
      std::string begin(customers::period_word(cohorts->terms.by));
      begin += ',' + cohort.name + ',' + std::to_string(cohort.customers);
      begin += cohort.is_small ? ",1" : ",0";
      append_cohort(out, begin, cohort);
    }
  }
  return out;
}

}  // namespace clv::engine

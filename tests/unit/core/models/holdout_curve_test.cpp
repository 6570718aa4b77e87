// The proof as a picture, against sums over every customer and day.
#include "core/models/holdout_curve.h"

#include <cmath>

#include "core/models/bg_nbd.h"
#include "core/models/cdnow.h"
#include "core/models/model_table.h"
#include "core/models/scorer.h"

namespace clv::models {
namespace {

using doctest::Approx;

double repeat_days_until(const orders::Ledger& ledger, const HoldoutSplit& split, DayNumber day) {
  double count = 0.0;
  for (const CustomerSummary& customer : split.customers) {
    DayNumber last = ledger.of_customer(customer.customer).front().day;
    for (const orders::Purchase& purchase : ledger.of_customer(customer.customer)) {
      count += purchase.day <= day && purchase.day != last ? 1.0 : 0.0;
      last = purchase.day;
    }
  }
  return count;
}

TEST_CASE("CDNOW: the curve agrees with counting and with the model, customer by customer") {
  const orders::Ledger ledger = cdnow_ledger();
  const DayNumber end = to_day_number({1998, 6, 30});
  const auto days = holdout_days(to_day_number({1997, 1, 1}), end);
  REQUIRE(days);
  const auto split = split_holdout(ledger, *days, {}, 20'000);
  REQUIRE(split);
  for (const PurchaseModel* model : purchase_models()) {
    CAPTURE(model->key);
    const auto result = check_holdout(*model, *split);
    REQUIRE(result);
    const HoldoutCurve curve = trace_holdout(*model, *split, *result, ledger);
    REQUIRE(curve.known.size() == 31);
    REQUIRE(curve.predicted.size() == 11);
    CHECK(curve.known.front().day == to_day_number({1996, 12, 31}));
    CHECK(curve.known.front().actual == 0.0);
    CHECK(curve.known.back().day == split->first_day - 1);
    CHECK(curve.predicted.back().day == end);
    for (const auto* part : {&curve.known, &curve.predicted}) {
      for (const CurvePoint& point : *part)
        CHECK(point.actual == repeat_days_until(ledger, *split, point.day));
    }
    // The ends of the prediction are the holdout's totals.
    const CurvePoint& start = curve.predicted.front();
    const CurvePoint& last = curve.predicted.back();
    CHECK(start.model == start.actual);
    CHECK(last.actual - start.actual == result->all.actual);
    CHECK(last.model - start.model == Approx(result->all.predicted).epsilon(1e-12));
    // The known part, without the table of ages: it is read between 129 of them, a thousandth off at most.
    for (const CurvePoint& point : curve.known) {
      double expected = 0.0;
      for (const DayNumber first : split->first_orders) {
        if (first <= point.day)
          expected += model->expected_orders_new(result->parameters, point.day - first);
      }
      CHECK(point.model == Approx(expected).epsilon(1e-3));
    }
    // Half way through the prediction, from every customer instead of a sample: 1 % off at most.
    const CurvePoint& middle = curve.predicted[5];
    double ahead = 0.0;
    for (const CustomerSummary& customer : split->customers)
      ahead +=
          expected_orders(*model, result->parameters, history_of(customer), middle.day - start.day);
    CHECK(middle.model - start.model == Approx(ahead).epsilon(0.01));
  }
}

}  // namespace
}  // namespace clv::models

#include "app/metric_table.h"

#include <doctest/doctest.h>

using namespace clv;
using namespace clv::app;

TEST_CASE("a metric reads in the language, and one that does not exist says why") {
  const texts::Locale nl{.language = texts::Language::nl, .currency = "EUR"};
  for (const MetricRow& row : metric_table()) {
    CAPTURE(row.name);
    const protocol::Metric missing{.name = row.name, .number = {}, .reason = "no_customers"};
    CHECK(metric_text(nl, row, missing) == "–");
    CHECK(metric_hint(nl, row, missing) == "Er zijn geen klanten om over te rekenen.");
    CHECK(metric_hint(nl, row, {.name = row.name, .number = {}, .reason = "no_such_reason"}) ==
          "Dit getal kunnen we niet berekenen.");
  }
  const MetricRow& aov = metric_table()[0];
  CHECK(metric_text(nl, aov, {.name = "aov", .number = 1234.5, .reason = {}}) == "€\u00a01.234,50");
}

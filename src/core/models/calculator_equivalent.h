// A model's customer in the terms of the calculator, which knows one rate of ordering and one of
// stopping (FORMULAS.md 1).
#pragma once

#include "base/result.h"
#include "core/models/forecast.h"

namespace clv::models {

struct CalculatorEquivalent {
  Number retention_annual = undefined("no_customers");  // 0 to 1
  Number orders_per_year = undefined("no_customers");   // of an active customer, after the first
};

// The rates with which the calculator expects as many repeat orders of a new customer as the model,
// within 12 and within 36 months. Both curves rise ever more slowly, so two points fix the two rates;
// where the model's rises as fast as a straight line, nobody stops: retention 1, and the first point
// holds. Undefined with the reason of the missing model.
CalculatorEquivalent calculator_equivalent(const Forecast& forecast);

// The same for any two counts: expected repeat orders within 12 and within 36 months. Precondition:
// 0 <= within_12 <= within_36.
CalculatorEquivalent calculator_equivalent(double within_12, double within_36);

}  // namespace clv::models

// Where the profit is: what a 10 % improvement of each lever brings, everything else unchanged.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/finance/rates.h"

namespace clv::finance {

// One row per lever a shop owner can pull.
struct Lever {
  std::string_view
      name;  // the input's key: gross_margin, aov, orders_per_year, retention_annual, cac
  double CalculatorInputs::* field;
  double direction;  // +1: more is better; -1: less is better
};

std::span<const Lever> levers();

struct Sensitivity {
  std::string_view lever;
  double change = 0.0;  // asked relative change, signed: 0.10, or -0.10 for cac
  double from = 0.0;    // the lever's number now
  double to = 0.0;      // and after the change; fractions stop at 1
  Number clv;           // CLV after the change, before acquisition cost
  // Change of the *net* CLV, so that a cheaper CAC counts too. cac without a CAC:
  // undefined("no_cac").
  Number delta;
};

inline constexpr double kDefaultImprovement = 0.10;

Sensitivity sensitivity(const CalculatorInputs& inputs, const Lever& lever, double improvement);

// All levers in the table's order. `improvement` is a fraction.
std::vector<Sensitivity> sensitivities(const CalculatorInputs& inputs,
                                       double improvement = kDefaultImprovement);

}  // namespace clv::finance

// How a fitted model is written, in an analysis and by `clv fit`.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "protocol/json.h"

namespace clv::protocol {

// Searched numbers are written with the digits that the search stands for, so that native and wasm
// write the same.
inline constexpr int kParameterDigits = 7;

Number rounded(const Number& number, int digits);

struct FitBody {
  std::span<const std::string_view> names;
  std::span<const double> parameters{};       // by name; not looked at where `missing`
  std::span<const double> standard_errors{};  // the same
  bool writes_standard_errors = true;
  std::optional<Undefined> missing{};  // why there is no fit
  Number log_likelihood = undefined("no_customers");
};

// The parameters by name, "log_likelihood", "converged", "reason" where it is not, "standard_errors".
void put_fit(Json& out, const FitBody& fit);

}  // namespace clv::protocol

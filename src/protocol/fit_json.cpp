#include "protocol/fit_json.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "base/rounding.h"

namespace clv::protocol {
namespace {

constexpr int kErrorDigits = 5;
constexpr int kLikelihoodDigits = 10;

void put_numbers(Json& out, const FitBody& fit, std::span<const double> numbers, int digits) {
  for (std::size_t i = 0; i < fit.names.size(); ++i) {
    const Number number = fit.missing ? Number(std::unexpected(*fit.missing)) : Number(numbers[i]);
    put_number(out, fit.names[i], rounded(number, digits));
  }
}

}  // namespace

Number rounded(const Number& number, int digits) {
  return number.transform([=](double value) { return round_to_digits(value, digits); });
}

void put_fit(Json& out, const FitBody& fit) {
  put_numbers(out, fit, fit.parameters, kParameterDigits);
  put_number(out, "log_likelihood", rounded(fit.log_likelihood, kLikelihoodDigits));
  out["converged"] = !fit.missing.has_value();
  if (fit.missing) out["reason"] = fit.missing->reason;
  if (!fit.writes_standard_errors) return;
  Json errors = Json::object();
  put_numbers(errors, fit, fit.standard_errors, kErrorDigits);
  out["standard_errors"] = std::move(errors);
}

}  // namespace clv::protocol

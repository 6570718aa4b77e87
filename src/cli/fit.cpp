#include "cli/fit.h"

#include <array>
#include <optional>

#include <nlohmann/json.hpp>

#include "cli/output.h"
#include "cli/summary_file.h"
#include "core/models/gamma_gamma.h"
#include "core/models/model_table.h"
#include "core/models/shifted_beta_geometric.h"
#include "protocol/fit_json.h"
#include "protocol/json.h"

namespace clv::cli {
namespace {

using protocol::Json;

constexpr std::string_view kModelOption = "--model";
constexpr std::string_view kGammaGamma = "gamma_gamma";
constexpr std::string_view kSbg = "sbg";

std::string model_keys() {
  std::string keys;
  for (const models::PurchaseModel* model : models::purchase_models())
    keys += std::string(model->key) + ", ";
  return keys + std::string(kGammaGamma) + ", " + std::string(kSbg);
}

struct Call {
  std::string path;
  std::string model;
};

Result<Call> read_arguments(Arguments arguments) {
  Call call;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string text(arguments[i]);
    if (text == kModelOption) {
      if (i + 1 == arguments.size()) return fail("option_without_value", {{"option", text}});
      call.model = arguments[++i];
    } else if (text.starts_with("--")) {
      return fail("unknown_option", {{"option", text}});
    } else if (!call.path.empty()) {
      return fail("one_file_only", {{"file", text}});
    } else {
      call.path = text;
    }
  }
  if (call.path.empty()) return fail("no_files");
  if (call.model.empty())
    return fail("no_model", {{"option", std::string(kModelOption)}, {"models", model_keys()}});
  return call;
}

// What every model answers, in the order of the names.
template <std::size_t kCount>
struct Fitted {
  std::array<std::string_view, kCount> names;
  std::array<double, kCount> parameters{};
  std::array<double, kCount> standard_errors{};
  std::optional<Undefined> missing{};  // why there is no fit
  Number log_likelihood = undefined("no_customers");
};

template <std::size_t kCount>
Json answer_of(std::string_view model, const Fitted<kCount>& fitted) {
  Json answer{{"model", model}};
  protocol::put_fit(answer, {.names = fitted.names,
                             .parameters = fitted.parameters,
                             .standard_errors = fitted.standard_errors,
                             .missing = fitted.missing,
                             .log_likelihood = fitted.log_likelihood});
  return answer;
}

Result<Json> fit_purchases(const models::PurchaseModel& model, const std::string& path) {
  const auto customers = read_customer_summaries(path, SummaryNeeds::times);
  if (!customers) return std::unexpected(customers.error());
  const models::PurchaseFitResult result =
      models::fit_purchases(model, models::make_purchase_table(*customers));
  protocol::FitBody fitted{.names = model.names(), .log_likelihood = result.log_likelihood};
  if (result.fit) {
    fitted.parameters = result.fit->parameters;
    fitted.standard_errors = result.fit->standard_errors;
  } else {
    fitted.missing = result.fit.error();
  }
  Json answer{{"model", model.key}};
  protocol::put_fit(answer, fitted);
  answer["customers"] = customers->size();
  return answer;
}

Result<Json> fit_values(const std::string& path) {
  const auto customers = read_customer_summaries(path, SummaryNeeds::values);
  if (!customers) return std::unexpected(customers.error());
  const models::GammaGammaFitResult result = models::fit_gamma_gamma(*customers);
  Fitted<3> fitted{.names = models::kGammaGammaNames, .log_likelihood = result.log_likelihood};
  Number mean = undefined("no_repeat_customers");
  if (result.fit) {
    const models::GammaGammaParameters& found = result.fit->parameters;
    fitted.parameters = {found.p, found.q, found.v};
    fitted.standard_errors = result.fit->standard_errors;
    mean = models::population_mean_value(found);
  } else {
    fitted.missing = result.fit.error();
    mean = std::unexpected(result.fit.error());
  }
  Json answer = answer_of(kGammaGamma, fitted);
  protocol::put_number(answer, "mean_value", protocol::rounded(mean, protocol::kParameterDigits));
  protocol::put_number(answer, "frequency_value_correlation",
                       protocol::rounded(models::frequency_value_correlation(*customers),
                                         protocol::kParameterDigits));
  answer["customers"] = customers->size();
  answer["customers_fitted"] = result.fit ? result.fit->customers : 0;
  answer["customers_without_positive_value"] = result.not_positive;
  return answer;
}

Result<Json> fit_survivors(const std::string& path) {
  const Result<std::vector<double>> survivors = read_survivors(path);
  if (!survivors) return std::unexpected(survivors.error());
  const models::SbgFitResult result = models::fit_sbg(models::renewals_of_survivors(*survivors));
  Fitted<2> fitted{.names = models::kSbgNames, .log_likelihood = result.log_likelihood};
  if (result.fit) {
    fitted.parameters = {result.fit->parameters.alpha, result.fit->parameters.beta};
    fitted.standard_errors = result.fit->standard_errors;
  } else {
    fitted.missing = result.fit.error();
  }
  Json answer = answer_of(kSbg, fitted);
  answer["periods"] = survivors->size() - 1;
  return answer;
}

}  // namespace

Result<std::string> fit_answer(Arguments arguments) {
  const Result<Call> call = read_arguments(arguments);
  if (!call) return std::unexpected(call.error());
  Result<Json> answer = fail("unknown_model", {{"model", call->model}, {"models", model_keys()}});
  if (const models::PurchaseModel* model = models::find_purchase_model(call->model)) {
    answer = fit_purchases(*model, call->path);
  } else if (call->model == kGammaGamma) {
    answer = fit_values(call->path);
  } else if (call->model == kSbg) {
    answer = fit_survivors(call->path);
  }
  if (!answer) return std::unexpected(answer.error());
  return protocol::pretty_json(*answer);
}

int run_fit(Arguments arguments) {
  const Result<std::string> answer = fit_answer(arguments);
  return answer ? print_json(*answer) : print_error(answer.error());
}

}  // namespace clv::cli

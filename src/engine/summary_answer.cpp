#include "engine/summary_answer.h"

#include <optional>
#include <utility>

#include "core/customers/outlook.h"
#include "core/models/forecast.h"
#include "engine/choices.h"
#include "engine/customers_csv.h"
#include "protocol/summary_json.h"

namespace clv::engine {

SummaryAnswer answer_summary(SummaryFile file, const protocol::AnalyzeOptions& options) {
  if (!options.forecast) {
    return {.analysis = protocol::write_summary_analysis(
                {.source = file.source, .customers = file.customers}),
            .customers_csv = {}};
  }
  const models::ForecastTerms terms = to_forecast_terms(options);
  const models::Forecast forecast =
      models::forecast_summaries(std::move(file.customers), file.has_values, terms);
  const std::optional<customers::Outlook> outlook = customers::look_ahead(forecast);
  SummaryAnswer answer;
  answer.analysis = protocol::write_summary_analysis({.source = file.source,
                                                      .customers = forecast.customers,
                                                      .forecast = &forecast,
                                                      .outlook = outlook ? &*outlook : nullptr,
                                                      .terms = terms});
  if (options.customers || options.win_back) {
    answer.customers_csv =
        write_customers({.names = file.names}, forecast, terms,
                        options.win_back ? CustomerList::win_back : CustomerList::all);
  }
  return answer;
}

}  // namespace clv::engine

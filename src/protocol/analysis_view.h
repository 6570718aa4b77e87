// The part of an analysis that an interface shows, read from the engine's JSON (DESIGN.md section 4). Reading is
// tolerant: what is missing is absent, what is unknown is passed over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/date.h"
#include "core/doubts/doubt.h"
#include "protocol/excluded_json.h"
#include "protocol/forecast_view.h"
#include "protocol/past_view.h"
#include "protocol/subscriptions_view.h"

namespace clv::protocol {

// A number of the analysis under its contract name; without a number, the reason code.
struct Metric {
  std::string name;
  std::optional<double> number;
  std::string reason;
};

struct ReadFile {
  std::string name;
  std::int64_t rows = 0;
};

struct NamedColumn {
  std::string role;
  std::string header;
};

// Orders of one currency of the files.
struct CurrencyOrders {
  std::string code;  // empty: none is named
  std::int64_t orders = 0;
  std::optional<double> rate;  // in the one that counts, which has 1; nothing: they are left out
};

struct AnalysisView {
  std::string platform;       // "generic" when no shop system was recognised
  std::string platform_name;  // as people write it
  bool is_summary = false;    // of a list with one row per customer: what needs orders is absent
  std::string date_format;
  std::string time_unit;              // of a list with one row per customer: "day", "week", …
  std::vector<doubts::Doubt> doubts;  // about all files
  std::string currency;
  std::vector<CurrencyOrders> currencies;  // the one that counts first
  std::int64_t rows = 0;
  std::int64_t orders = 0;
  std::int64_t customers = 0;
  std::int64_t counted_orders = 0;
  std::int64_t counted_customers = 0;  // with a counted order
  std::int64_t guest_orders = 0;
  std::int64_t zero_value_orders = 0;
  std::int64_t refund_rows = 0;
  std::vector<ReadFile> files;
  std::optional<DayNumber> first_order;
  std::optional<DayNumber> last_order;
  std::optional<DayNumber> as_of;
  std::vector<NamedColumn> columns;
  std::vector<Exclusion> excluded;
  std::vector<Metric> metrics;
  std::optional<ForecastView> forecast;  // nothing: not made
  PastView past;
  std::optional<SubscriptionsView> subscriptions;  // nothing: no list of them

  // The metric of that name; an absent one has neither number nor reason.
  Metric metric(std::string_view name) const;
  std::int64_t excluded_rows() const;

  // False where all files are lists of something else.
  bool has_orders() const { return orders > 0; }

  // Of orders, or one row each.
  bool has_customers() const { return has_orders() || is_summary; }
};

// `body` is that of a "done" message. Nothing when it is not an object.
std::optional<AnalysisView> read_analysis_view(const nlohmann::json& body);

}  // namespace clv::protocol

// A list of marketing costs: a month or a day, a channel where there is one, an amount. Told from orders by its header: an
// amount that was spent, and neither a customer nor an order.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "csv/row.h"
#include "ingest/date_text.h"
#include "ingest/list_layout.h"
#include "ingest/list_reader.h"
#include "ingest/sample.h"

namespace clv::customers {
class MarketingCosts;
}

namespace clv::ingest {

struct CostPlan : ListLayout {
  std::uint32_t month_column = 0;
  std::uint32_t spend_column = 0;
  std::optional<std::uint32_t> channel_column;
};

// How the sample is read as such a list; nothing where it is none.
std::optional<CostPlan> make_cost_plan(const Sample& sample);

// "2024-03", "03-2024", "3/2024", "mrt 2024", "March 2024", "202403", or a day: the month's number, years times twelve plus
// months.
std::optional<std::int32_t> parse_cost_month(std::string_view text, DateOrder order);

class CostReader : public ListReader {
 public:
  // `costs` outlives the reader.
  CostReader(const CostPlan& plan, customers::MarketingCosts& costs) : plan_(plan), costs_(costs) {}

  void on_rows(const csv::RowBatch& batch) override;

 private:
  CostPlan plan_;
  customers::MarketingCosts& costs_;
};

}  // namespace clv::ingest

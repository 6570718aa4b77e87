// Reads the rows of a list of marketing costs: what counts, what only sums up, and what a person should know of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/customers/marketing_costs.h"
#include "ingest/cost_list.h"
#include "ingest/list_reader.h"

namespace clv::ingest {

// Some rows: how many, and the lines of the first three with the cell that shows it.
struct NotedRows {
  std::uint64_t rows = 0;
  std::vector<std::uint32_t> lines;
  std::vector<std::string> values;  // UTF-8
  void note(std::uint32_t line, const std::string& text);
};

// What the rows showed.
struct CostFindings {
  std::uint64_t total_rows = 0;  // that say that they sum up others: left out
  NotedRows unnamed_totals;      // that name no campaign and are the sum of those that do: left out
  orders::Amount unnamed_total = 0;
  NotedRows
      spread;  // of more than a week that lies in several months, or that only a line above names
  std::optional<DaySpan> spread_time;  // of them all
  NotedRows without_time;              // that count nowhere, because nobody says when
  orders::Amount spend = 0;            // of all rows that count, whatever their currency
};

class CostReader : public ListReader {
 public:
  // `costs` outlives the reader.
  CostReader(CostPlan plan, customers::MarketingCosts& costs)
      : plan_(std::move(plan)), costs_(costs) {}

  void on_rows(const csv::RowBatch& batch) override;
  void finish() override;

  // After `finish`, as the next one.
  [[nodiscard]] const CostFindings& findings() const { return findings_; }

  [[nodiscard]] std::vector<doubts::Doubt> doubts() const override;

 private:
  using Key = std::tuple<DaySpan, std::string, std::string>;  // time, channel, currency
  struct SpendRows {
    std::map<Key, orders::Amount> spending;
    orders::Amount sum = 0;
    NotedRows evidence;
  };

  void read(const ListRow& row);
  [[nodiscard]] std::string text_of(const ListRow& row, std::optional<std::uint32_t> column) const;
  [[nodiscard]] std::string time_text(const ListRow& row) const;
  [[nodiscard]] std::optional<DaySpan> read_time(const ListRow& row) const;
  [[nodiscard]] std::string read_currency(const ListRow& row, const std::string& amount) const;
  [[nodiscard]] bool sums_up(const ListRow& row) const;
  [[nodiscard]] bool is_closing_line(const csv::RowView& row) const;
  void add(const SpendRows& rows);

  CostPlan plan_;
  customers::MarketingCosts& costs_;
  SpendRows named_;    // with a campaign
  SpendRows unnamed_;  // without
  CostFindings findings_;
};

}  // namespace clv::ingest

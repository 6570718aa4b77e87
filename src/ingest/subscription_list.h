// A list of subscriptions, one row each: who, since when, until when. Told from orders by its header: a start and an end,
// or a day of creation and of cancelling beside a column that only subscriptions have.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/orders/order_collector.h"
#include "core/subscriptions/subscription_list.h"
#include "ingest/choices.h"
#include "ingest/list_layout.h"
#include "ingest/list_reader.h"
#include "ingest/sample.h"

namespace clv::ingest {

struct SubscriptionPlan : ListLayout {
  std::uint32_t start_column = 0;
  // Where a row fills both, the first says when the paid time ended. Some exports have neither: those list what runs, and
  // nothing of what ended.
  std::optional<std::uint32_t> end_column;
  std::optional<std::uint32_t> cancelled_column;
  std::optional<std::uint32_t> id_column;  // of the subscription; a customer may have several
  std::optional<std::uint32_t> status_column;
  std::optional<std::uint32_t> amount_column;
  std::optional<std::uint32_t> quantity_column;  // where the amount is that of one piece
  std::optional<std::uint32_t> currency_column;
  std::optional<std::uint32_t> interval_column;
  std::optional<std::uint32_t> interval_count_column;
  std::string date_format;       // as in DateChoice
  bool asks_date_order = false;  // as in ReadingPlan

  [[nodiscard]] bool names_no_end() const { return !end_column && !cancelled_column; }
};

// How the sample is read as such a list; nothing where it is none, whatever the choices. Of these only the order of dates is
// a question here.
std::optional<SubscriptionPlan> make_subscription_plan(const Sample& sample,
                                                       const Choices& choices);

// Days are taken as they are written, whatever the time zone.
class SubscriptionReader : public ListReader {
 public:
  // `subscriptions` and `orders`, which is told of rows that cannot be read, outlive the reader.
  SubscriptionReader(const SubscriptionPlan& plan, subscriptions::SubscriptionList& subscriptions,
                     orders::OrderCollector& orders, std::uint32_t file)
      : plan_(plan), subscriptions_(subscriptions), orders_(orders), file_(file) {}

  void on_rows(const csv::RowBatch& batch) override;

  // A list of running ones, by its columns or because among many none has ended in a year.
  [[nodiscard]] std::vector<doubts::Doubt> doubts() const override;

  // How many rows have each status, by its word as written, UTF-8; of the first ten words.
  [[nodiscard]] const std::map<std::string, std::uint64_t>& statuses() const { return statuses_; }

 private:
  // The column of a cell that cannot be read goes to `odd_column`.
  orders::Exclusion read(const ListRow& row, subscriptions::SubscriptionRow& out,
                         std::uint16_t& odd_column) const;
  [[nodiscard]] std::optional<orders::Amount> read_amount(const ListRow& row) const;
  void count_status(const ListRow& row);

  SubscriptionPlan plan_;
  subscriptions::SubscriptionList& subscriptions_;
  orders::OrderCollector& orders_;
  std::uint32_t file_;
  std::map<std::string, std::uint64_t> statuses_;
  std::uint64_t ended_ = 0;
  std::uint32_t first_line_ = 0;
  std::optional<DayNumber> first_start_;
  DayNumber last_start_ = 0;
};

}  // namespace clv::ingest

// From rows to orders to purchases per customer.
//
// Rows with one order id are one order, also when they do not stand together and whichever of them
// holds the date, the amount or the customer. A row without an order id is an order by itself. An
// order with a negative amount is a refund; so is a negative row on a later day than its order.
//
// Memory: 32 bytes per order with an id and 19 to 30 for its id until `finish`, 16 bytes per order
// after it, 19 to 30 per customer; none per row. Where traits are read, 8 bytes more per order until
// `finish` and 12 per customer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/date.h"
#include "core/orders/amount.h"
#include "core/orders/block_list.h"
#include "core/orders/exclusion.h"
#include "core/orders/id_table.h"
#include "core/orders/label_table.h"
#include "core/orders/ledger.h"
#include "core/orders/reject.h"
#include "core/orders/repeated_rows.h"
#include "core/orders/trait.h"

namespace clv::orders {

enum class AmountBasis : std::uint8_t {
  per_row,    // each row adds its amount (lines, or one row per order)
  per_order,  // the amount is the order's; the first row that has one counts, repeats do not
};

// What one readable row says. Empty cells are nothing, not zero.
struct OrderRow {
  std::optional<std::uint64_t> order_hash;
  std::optional<std::uint64_t> customer_hash;
  std::optional<DayNumber> day;
  std::optional<Amount> amount;
  std::optional<Amount> refund;           // 0 or more
  std::uint32_t currency = 0;             // from intern_currency
  Exclusion exclusion = Exclusion::none;  // by the row's status
  TraitLabels traits{};                   // from label_of
  AmountBasis amount_basis = AmountBasis::per_row;
  Place place;
};

// One currency of the file; orders are only ever added within one.
struct CurrencyTotals {
  std::string code;       // upper case; empty where the file names none
  ExclusionTally all;     // every counted row, should this currency be the one left out
  ExclusionTally guests;  // without a customer
  std::uint64_t orders = 0;
  Amount gross = 0;             // of counted orders, before refunds
  Amount refunds = 0;           // of counted orders
  Amount refunds_excluded = 0;  // of orders left out, such as cancelled ones that were paid back
  std::uint64_t zero_orders = 0;
  std::uint64_t refund_rows = 0;
  std::optional<DayNumber> first_day;
  std::optional<DayNumber> last_day;
};

// What holds for all files of an import.
struct CollectingRules {
  std::optional<DayNumber> as_of{};  // orders after it are left out
  std::optional<DayNumber> today{};  // so are those after it, as mistakes
  std::string main_currency{};       // upper case; empty: the one with most orders
  bool compares_files = false;       // there are several: rows without an order id may repeat
  bool lists_rejects = false;        // 12 bytes per row left out, otherwise none
  bool names_customers = false;      // their ids as texts, otherwise none
};

// What first orders said; empty where no file has such columns.
struct FirstOrderTraits {
  std::vector<TraitLabels> of_customer;                     // by customer of the ledger
  std::array<std::vector<std::string>, kTraitCount> names;  // of label i + 1, UTF-8
  std::array<bool, kTraitCount> is_read{};                  // some file has a column for it
};

// What is known when every row was seen.
struct OrderSummary {
  std::uint64_t orders_in_file =
      0;  // with a date and an amount, those left out for another reason too
  std::uint64_t order_lines = 0;  // their rows
  std::uint32_t customers_in_file = 0;
  CurrencyTotals main;  // the currency with most orders
  std::vector<std::string> other_currencies;
  ExclusionTallies excluded;
  Ledger ledger;  // main currency, known customers
  FirstOrderTraits first_traits;
  // Only where the rules ask for them:
  std::vector<Reject> rejects;              // by file and line
  std::vector<std::string> customer_names;  // by customer of the ledger, UTF-8
};

class OrderCollector {
 public:
  explicit OrderCollector(CollectingRules rules) : rules_(std::move(rules)) {}

  // The number of a currency code (any case); "" is 0. Beyond 255 currencies all others share one
  // number.
  std::uint32_t intern_currency(std::string_view code);

  // Rows of the file that is read will carry this trait.
  void expect_trait(Trait trait) { is_trait_read_[static_cast<std::size_t>(trait)] = true; }

  // The label of a text, as LabelTable::find_or_add; `name()` gives it in UTF-8.
  template <class Folded, class Name>
  std::uint16_t label_of(Trait trait, std::uint64_t spelling, const Folded& folded,
                         const Name& name) {
    return labels_[static_cast<std::size_t>(trait)].find_or_add(spelling, folded, name);
  }

  void add(const OrderRow& row);

  // The row at `place` belongs to the order of the row that was added last, and says nothing new. The
  // same as to add it, without reading it. Precondition: that row has an order id.
  void repeat(const Place& place);

  // The order `refund` pays back a part of the order `order`, both by the hashes of their ids. Where both are in the files, in
  // whichever order, and are of one currency, the refund is taken off that order; otherwise it stays a refund in a row of its
  // own.
  void refer(std::uint64_t refund, std::uint64_t order) { references_.push_back({refund, order}); }

  [[nodiscard]] bool names_customers() const { return rules_.names_customers; }

  // What the file calls the customer of that hash; the first name stays. Only where names are kept.
  void name_customer(std::uint64_t customer_hash, const std::string& name) {
    names_.try_emplace(customer_hash, name);
  }

  // A row that never became an order; `column` as in Reject.
  void exclude(Exclusion exclusion, const Place& place, std::uint16_t column = Reject::kNoColumn);

  // Ends the collecting; call once.
  OrderSummary finish();

 private:
  // 32 bytes, because every order of the file waits in one for rows that may still come.
  struct OpenOrder {
    Amount amount = 0;
    Amount refund = 0;
    std::uint32_t customer = 0;
    std::uint32_t line = 0;  // of its first row
    std::int32_t day : 23 = 0;
    std::uint32_t has_day : 1 = 0;
    std::uint32_t has_customer : 1 = 0;
    std::uint32_t has_amount : 1 = 0;
    std::uint32_t has_refund : 1 = 0;
    std::uint32_t exclusion : 5 = static_cast<std::uint32_t>(Exclusion::none);
    std::uint32_t currency : 8 = 0;
    std::uint32_t rows : 24 = 0;  // kMostRows: the others are in more_rows_; 0: taken off another
  };
  static_assert(sizeof(OpenOrder) == 32);
  static_assert(kExclusionCount < 32, "an exclusion has five bits");
  static constexpr std::uint32_t kMostRows = (1U << 24U) - 1;

  // The orders of one file are numbered without a gap.
  struct FileBegin {
    std::uint32_t file;
    std::uint32_t first_order;
  };

  // An order to which no row can be added any more.
  struct ClosedOrder {
    const OpenOrder& order;
    Place place;
    std::uint64_t rows;
    TraitLabels traits{};
  };

  // A row, or only the place of one that repeats the order of the row before it.
  struct WaitingRow {
    OrderRow row;
    bool is_repeat = false;
  };

  // By hashes of ids.
  struct Reference {
    std::uint64_t refund;
    std::uint64_t order;
  };

  // Of one customer.
  struct FirstOrder {
    std::int32_t day = 0;
    bool is_known = false;
    TraitLabels traits{};
  };

  WaitingRow& next_waiting();
  void fetch_ids(const OrderRow& row) const;
  void take_waiting();
  void take(const OrderRow& row);
  void take_repeat(const Place& place);
  void count_row(std::uint32_t order);
  std::uint32_t order_of(const OrderRow& row, std::uint64_t hash);
  void merge(OpenOrder& order, const OrderRow& row);
  [[nodiscard]] bool merge_refund(OpenOrder& order, const OrderRow& row) const;
  void close(const ClosedOrder& closed);
  void count(const ClosedOrder& closed, CurrencyTotals& totals);
  [[nodiscard]] bool reads_traits() const;
  void merge_traits(std::uint32_t order, const TraitLabels& traits);
  void keep_first_order(const OpenOrder& order, const TraitLabels& traits);
  FirstOrderTraits take_first_traits(std::uint32_t customers);
  [[nodiscard]] Exclusion exclusion_by_day(DayNumber day) const;
  void take_refunds_off();
  void close_all();
  void leave_out(const ClosedOrder& closed, Exclusion exclusion, bool is_order);
  void list_reject(const Place& place, Exclusion exclusion, std::uint16_t column);
  [[nodiscard]] bool repeats_earlier_file(const OrderRow& row);
  std::vector<Purchase> take_purchases(std::uint32_t currency);
  [[nodiscard]] std::uint32_t choose_main_currency() const;
  std::vector<Reject> take_rejects(std::uint32_t main_currency);
  std::vector<std::string> take_names();

  CollectingRules rules_;
  // Rows wait for one another, so that what the tables hold about them is fetched for all of them at once.
  std::array<WaitingRow, 32> waiting_;
  std::size_t waiting_count_ = 0;
  IdTable customer_ids_;
  IdTable order_ids_;
  BlockList<OpenOrder> open_orders_;  // by order index
  std::vector<FileBegin> files_;
  std::vector<Reference> references_;
  std::map<std::uint32_t, std::uint64_t> more_rows_;  // by order index
  std::array<LabelTable, kTraitCount> labels_;
  std::array<bool, kTraitCount> is_trait_read_{};
  BlockList<TraitLabels> open_traits_;    // by order index; may be shorter
  std::vector<FirstOrder> first_orders_;  // by customer; may be shorter
  // Lines of one order mostly stand together: the last order needs no look into the table.
  std::uint64_t last_order_hash_ = 0;
  std::uint32_t last_order_ = 0;
  BlockList<Purchase> purchases_;
  std::vector<CurrencyTotals> currencies_{CurrencyTotals{}};
  ExclusionTallies excluded_;
  RepeatedRows repeated_rows_;
  std::vector<Reject> rejects_;
  std::unordered_map<std::uint64_t, std::string> names_;  // by hash
  std::vector<std::uint64_t> customer_hashes_;            // by customer, where names are kept
  // By currency, while nobody knows which of them is the main one.
  std::vector<std::vector<Reject>> counted_by_currency_;
  std::uint64_t orders_in_file_ = 0;
  std::uint64_t order_lines_ = 0;
};

}  // namespace clv::orders

// What is known when every row of all files was seen.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "core/orders/amount.h"
#include "core/orders/exclusion.h"
#include "core/orders/label_table.h"
#include "core/orders/ledger.h"
#include "core/orders/reject.h"
#include "core/orders/repeated_totals.h"
#include "core/orders/trait.h"

namespace clv::orders {

// One currency of the files; others are added to the main one where a rate is known.
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

  // Adds what another currency has. One unit of that is `rate` of this one; sums are exchanged as sums, which may differ from
  // the exchanged orders by the rounding of each to a ten-thousandth.
  void add_exchanged(const CurrencyTotals& other, double rate);
};

// How much there is of one currency, whether it is counted or not.
struct CurrencyShare {
  std::string code;  // as CurrencyTotals::code
  std::uint64_t orders = 0;
  std::uint64_t rows = 0;
  std::vector<Place> places;  // the first ones
  double rate = 0;            // of one unit in the main currency, which has 1; 0: left out
};

// What first orders said; empty where no file has such columns.
struct FirstOrderTraits {
  std::vector<TraitLabels> of_customer;                     // by customer of the ledger
  std::array<std::vector<std::string>, kTraitCount> names;  // by number in LabelTable less 1, UTF-8
  std::array<bool, kTraitCount> is_read{};                  // some file has a column for it
};

// Of one file, whether its rows repeat their order's total.
struct FileTotals {
  std::uint32_t file;  // as in Place
  RepeatedTotals totals;
};

// Orders of one file that their rows give to several customers; the first of them stays.
struct SharedOrders {
  std::uint32_t file;  // as in Place
  std::uint64_t orders = 0;
  std::vector<std::uint32_t> lines;  // of the first rows that name another customer
};

struct OrderSummary {
  // With a date and an amount, those left out for another reason too.
  std::uint64_t orders_in_file = 0;
  std::uint64_t order_lines = 0;  // their rows
  std::uint32_t customers_in_file = 0;
  CurrencyTotals main;  // what counts, in the main currency
  std::vector<std::string> other_currencies;
  ExclusionTallies excluded;
  Ledger ledger;  // what counts, of known customers, in the main currency
  FirstOrderTraits first_traits;
  std::vector<FileTotals> totals;  // of files whose rows might repeat them, in reading order
  std::vector<SharedOrders> shared_orders;  // in reading order; of files that have any
  std::vector<CurrencyShare> currencies;    // with counted orders or refunds, the main one first
  // Only where the rules ask for them:
  std::vector<Reject> rejects;              // by file and line
  std::vector<std::string> customer_names;  // by customer of the ledger, UTF-8
};

}  // namespace clv::orders

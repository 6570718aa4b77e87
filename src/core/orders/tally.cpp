#include "core/orders/tally.h"

#include <cstddef>

namespace clv::orders {
namespace {

struct Window {
  DayNumber first;
  DayNumber last;
  [[nodiscard]] bool holds(DayNumber day) const { return day >= first && day <= last; }
};

class CustomerPass {
 public:
  CustomerPass(Tally& tally, const Window& last_year, const Window& year_before)
      : tally_(tally), last_year_(last_year), year_before_(year_before) {}

  void take(std::span<const Purchase> purchases) {
    seen_ = {};
    for (const Purchase& purchase : purchases) {
      if (purchase.is_refund == 0) take_order(purchase.day);
      tally_.customer_revenue = add(tally_.customer_revenue, purchase.net);
      if (year_before_.holds(purchase.day)) {
        tally_.revenue_year_before = add(tally_.revenue_year_before, purchase.net);
        tally_.orders_year_before += purchase.is_refund == 0 ? 1 : 0;
      }
      if (!last_year_.holds(purchase.day)) continue;
      tally_.orders_last_year += purchase.is_refund == 0 ? 1 : 0;
      tally_.revenue_last_year = add(tally_.revenue_last_year, purchase.net);
      if (seen_.days > 0 && purchase.day != seen_.first) {
        tally_.returning_revenue_last_year = add(tally_.returning_revenue_last_year, purchase.net);
      }
    }
    if (seen_.days > 0) close();
  }

 private:
  struct Seen {
    std::uint32_t days = 0;
    DayNumber first = 0;
    DayNumber second = 0;
    DayNumber last = 0;
    bool active_last_year = false;
    bool active_year_before = false;
  };

  void take_order(DayNumber day) {
    ++tally_.customer_orders;
    if (seen_.days > 0 && day == seen_.last) return;
    if (seen_.days > 0) count_gap(day - seen_.last);
    if (seen_.days == 0) seen_.first = day;
    if (seen_.days == 1) seen_.second = day;
    ++seen_.days;
    seen_.last = day;
    if (last_year_.holds(day)) {
      ++tally_.purchase_days_last_year;
      seen_.active_last_year = true;
    }
    if (year_before_.holds(day)) seen_.active_year_before = true;
  }

  void count_gap(DayNumber days) {
    const auto index = static_cast<std::size_t>(days);
    if (index >= tally_.gaps_by_days.size()) tally_.gaps_by_days.resize(index + 1);
    ++tally_.gaps_by_days[index];
  }

  void close() {
    ++tally_.customers;
    tally_.purchase_days += seen_.days;
    tally_.repeat_customers += seen_.days >= 2 ? 1 : 0;
    if (tally_.as_of - seen_.first >= kDaysPerYearWindow) {
      ++tally_.observed_a_year;
      const bool soon = seen_.days >= 2 && seen_.second - seen_.first <= kDaysPerYearWindow;
      tally_.repeated_within_a_year += soon ? 1 : 0;
    }
    tally_.active_last_year += seen_.active_last_year ? 1 : 0;
    tally_.active_year_before += seen_.active_year_before ? 1 : 0;
    tally_.active_both_years += seen_.active_last_year && seen_.active_year_before ? 1 : 0;
  }

  Tally& tally_;
  Window last_year_;
  Window year_before_;
  Seen seen_;
};

}  // namespace

Tally tally_orders(const OrderSummary& summary, DayNumber as_of) {
  const CurrencyTotals& totals = summary.main;
  Tally tally;
  tally.as_of = as_of;
  tally.history_days = as_of - totals.first_day.value_or(as_of) + 1;
  tally.orders = totals.orders;
  tally.gross = totals.gross;
  tally.refunds = totals.refunds;
  tally.refunds_in_file = add(totals.refunds, totals.refunds_excluded);
  const Window last_year{.first = as_of - kDaysPerYearWindow + 1, .last = as_of};
  const Window year_before{.first = last_year.first - kDaysPerYearWindow,
                           .last = last_year.first - 1};
  CustomerPass pass(tally, last_year, year_before);
  for (std::uint32_t customer = 0; customer < summary.ledger.customer_count(); ++customer) {
    pass.take(summary.ledger.of_customer(customer));
  }
  return tally;
}

}  // namespace clv::orders

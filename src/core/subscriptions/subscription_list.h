// Subscriptions as a list names them, one row each, and which of them can be followed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "core/orders/amount.h"
#include "core/orders/exclusion.h"
#include "core/subscriptions/billing_interval.h"

namespace clv::subscriptions {

enum class SubscriptionStatus : std::uint8_t {
  not_said,  // the dates decide
  running,  // also one that will not renew: until it ends it runs, and a date in the past is that of the request
  ended,
  paused,
  never_started,
};

struct SubscriptionRow {
  orders::Place place;
  std::uint64_t id_hash = 0;  // 0: the list has no ids of subscriptions
  DayNumber start = 0;
  std::optional<DayNumber> end;  // of the paid time, or of the request where that is all there is
  SubscriptionStatus status = SubscriptionStatus::not_said;
  BillingInterval interval;              // not known: the row does not say
  std::optional<orders::Amount> amount;  // per interval
  std::string currency;                  // upper case; empty: the row does not say
};

struct Subscription {
  DayNumber start = 0;
  std::optional<DayNumber> end;          // may lie ahead; nothing: no end is known
  std::optional<orders::Amount> amount;  // in the main currency

  // Precondition: not before the start.
  [[nodiscard]] bool runs_on(DayNumber day) const { return !end || *end > day; }
};

// Those that can be followed, up to one day.
struct Subscriptions {
  DayNumber as_of = 0;                  // not before any start
  BillingInterval interval = kMonthly;  // of all of them
  bool is_interval_assumed = false;     // no row says how often it is paid
  std::string currency;                 // the most frequent one; empty: no row names any
  std::vector<Subscription> followed;
};

struct SelectionRules {
  std::optional<DayNumber> as_of{};  // nothing: the last day on which anything starts or ends
  std::optional<DayNumber> today{};  // starts after it are mistakes, ends after it lie ahead
};

class SubscriptionList {
 public:
  void add(SubscriptionRow row);

  // Those that can be followed: of the interval that most are paid in, one row per id (an ended one says more than a
  // running one, otherwise the first). `exclude` is told of each other row and the reason.
  [[nodiscard]] Subscriptions select(
      const SelectionRules& rules,
      const std::function<void(orders::Exclusion, const orders::Place&)>& exclude) const;

 private:
  std::vector<SubscriptionRow> rows_;
};

}  // namespace clv::subscriptions

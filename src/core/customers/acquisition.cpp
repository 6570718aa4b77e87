#include "core/customers/acquisition.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include "base/sorted_order.h"
#include "base/text.h"
#include "core/customers/customer_totals.h"
#include "core/customers/period.h"

namespace clv::customers {
namespace {

constexpr std::int32_t kLongestMonths = 60;

// Customers of one channel, or of all, in the months of its costs.
class ChannelCounter {
 public:
  explicit ChannelCounter(std::string name) { channel_.name = std::move(name); }

  // `time` lies within what is counted.
  void spend(const DaySpan& whole, orders::Amount amount, const DaySpan& time) {
    for (DayNumber day = time.first; day <= time.last;) {
      const DaySpan part{.first = day,
                         .last = std::min(time.last, last_day_of_period(day, Period::month))};
      const orders::Amount spent = spend_of_days(whole, amount, part);
      channel_.spend = orders::add(channel_.spend, spent);
      orders::Amount& sum = by_month_[period_number(day, Period::month)].spend;
      sum = orders::add(sum, spent);
      day = part.last + 1;
    }
  }

  void take(std::span<const orders::Purchase> purchases, const CustomerTotals& totals,
            DayNumber as_of) {
    const auto found = by_month_.find(period_number(totals.first_day, Period::month));
    if (found == by_month_.end()) return;
    ++found->second.new_customers;
    ++channel_.new_customers;
    follow(purchases, totals, as_of);
  }

  AcquisitionChannel finish(double gross_margin) {
    channel_.cac = cost_of(channel_.spend, channel_.new_customers);
    for (auto& [month, counted] : by_month_) {
      counted.month = month;
      counted.cac = cost_of(counted.spend, counted.new_customers);
      channel_.months.push_back(counted);
    }
    channel_.payback_months = payback(gross_margin);
    return std::move(channel_);
  }

 private:
  static Number cost_of(orders::Amount spend, std::uint32_t customers) {
    if (customers == 0) return undefined("no_new_customers");
    return orders::to_major_units(spend) / customers;
  }

  // Adds what this customer brought in each elapsed month that is over.
  void follow(std::span<const orders::Purchase> purchases, const CustomerTotals& totals,
              DayNumber as_of) {
    std::size_t next = 0;
    const auto brought_until = [&](DayNumber last) {
      orders::Amount brought = 0;
      for (; next < purchases.size() && purchases[next].day <= last; ++next)
        brought = orders::add(brought, purchases[next].net);
      return brought;
    };
    const orders::Amount first_day = brought_until(totals.first_day);
    first_day_ = orders::add(first_day_, first_day);
    for (std::int32_t month = 0; month < kLongestMonths; ++month) {
      const DayNumber last = totals.first_day + last_elapsed_day(month, Period::month);
      if (last > as_of) return;
      Followed& followed = followed_[static_cast<std::size_t>(month)];
      ++followed.customers;
      followed.revenue = orders::add(followed.revenue, brought_until(last));
      if (month == 0) followed.revenue = orders::add(followed.revenue, first_day);
    }
  }

  // Each month's mean is of those who could be followed through it: adding up means, and not the sums of ever fewer
  // and older customers, keeps the curve from jumping where the younger ones end.
  [[nodiscard]] Number payback(double gross_margin) const {
    if (!channel_.cac) return std::unexpected(channel_.cac.error());
    const auto mean = [&](orders::Amount revenue, std::uint32_t customers) {
      return orders::to_major_units(revenue) * gross_margin / customers;
    };
    if (mean(first_day_, channel_.new_customers) >= *channel_.cac) return 0.0;
    double brought = 0;
    for (std::size_t month = 0; month < followed_.size(); ++month) {
      if (followed_[month].customers == 0) break;
      brought += mean(followed_[month].revenue, followed_[month].customers);
      if (brought >= *channel_.cac) return static_cast<double>(month + 1);
    }
    return undefined("not_paid_back_yet");
  }

  struct Followed {
    std::uint32_t customers = 0;
    orders::Amount revenue = 0;  // of those, in that month
  };

  AcquisitionChannel channel_;
  std::map<std::int32_t, AcquisitionMonth> by_month_;
  orders::Amount first_day_ = 0;
  std::array<Followed, kLongestMonths> followed_{};
};

// Dollars that nobody named are those of the orders, where these are some.
bool is_same_currency(const std::string& of_costs, const std::string& of_orders) {
  constexpr std::array<std::string_view, 8> kDollars{"USD", "CAD", "AUD", "NZD",
                                                     "SGD", "HKD", "MXN", "$"};
  return of_costs.empty() || of_orders.empty() || of_costs == of_orders ||
         (of_costs == "$" && std::ranges::contains(kDollars, std::string_view(of_orders)));
}

// One amount of the list as it counts.
struct CountedSpend {
  std::string channel;  // in lower case
  DaySpan whole;        // that it was spent in
  orders::Amount spend = 0;
};

void leave_out(std::optional<LeftOutSpend>& all, const CountedSpend& entry, const DaySpan& time) {
  const auto part = common_days(entry.whole, time);
  const orders::Amount spend = part ? spend_of_days(entry.whole, entry.spend, *part) : 0;
  if (!part || spend == 0) return;
  if (!all) all = LeftOutSpend{.time = *part, .spend = 0};
  all->time = {.first = std::min(all->time.first, part->first),
               .last = std::max(all->time.last, part->last)};
  all->spend = orders::add(all->spend, spend);
}

std::vector<CountedSpend> convert(const MarketingCosts& costs, const AcquisitionTerms& terms,
                                  std::vector<CurrencySpend>& without_rate) {
  std::vector<CountedSpend> converted;
  std::map<std::string, orders::Amount> others;
  for (const auto& [key, channel] : costs.channels()) {
    for (const auto& [what, spend] : channel.spending) {
      const auto& [currency, time] = what;
      const auto rate = terms.exchange_rates.find(currency);
      if (is_same_currency(currency, terms.currency)) {
        converted.push_back({.channel = key, .whole = time, .spend = spend});
      } else if (rate != terms.exchange_rates.end()) {
        converted.push_back(
            {.channel = key, .whole = time, .spend = orders::exchanged(spend, rate->second)});
      } else {
        orders::Amount& sum = others[currency];
        sum = orders::add(sum, spend);
      }
    }
  }
  for (const auto& [currency, spend] : others)
    without_rate.push_back({.currency = currency, .spend = spend});
  return converted;
}

}  // namespace

Acquisition measure_acquisition(const orders::Ledger& ledger,
                                const orders::FirstOrderTraits& traits, const MarketingCosts& costs,
                                const AcquisitionTerms& terms) {
  constexpr auto kChannel = static_cast<std::size_t>(orders::Trait::channel);
  const bool by_channel =
      traits.is_read[kChannel] &&
      std::ranges::any_of(costs.channels(), [](const auto& entry) { return !entry.first.empty(); });
  Acquisition acquisition;
  ChannelCounter total{std::string()};
  std::map<std::string, ChannelCounter> counters;
  for (const auto& [key, channel] : costs.channels()) counters.try_emplace(key, channel.name);
  const std::vector<CountedSpend> spending = convert(costs, terms, acquisition.without_rate);
  std::optional<DaySpan>
      counted;  // from the first to the last day of the list that orders tell about
  for (const CountedSpend& entry : spending) {
    leave_out(acquisition.before_orders, entry,
              {.first = entry.whole.first, .last = terms.orders_time.first - 1});
    leave_out(acquisition.after_orders, entry,
              {.first = terms.orders_time.last + 1, .last = entry.whole.last});
    const auto time = common_days(entry.whole, terms.orders_time);
    if (!time) continue;
    counted = DaySpan{.first = counted ? std::min(counted->first, time->first) : time->first,
                      .last = counted ? std::max(counted->last, time->last) : time->last};
    total.spend(entry.whole, entry.spend, *time);
    counters.find(entry.channel)->second.spend(entry.whole, entry.spend, *time);
  }
  // The counter of each label of the orders, looked up once.
  std::vector<ChannelCounter*> of_label(orders::LabelTable::kOther + 1U, nullptr);
  const std::vector<std::string>& names = traits.names[kChannel];
  for (std::size_t label = 1; by_channel && label <= names.size(); ++label) {
    const auto found = counters.find(to_lower_ascii(names[label - 1]));
    if (found != counters.end()) of_label[label] = &found->second;
  }
  for (std::uint32_t customer = 0; counted && customer < ledger.customer_count(); ++customer) {
    const auto purchases = seen_until(ledger.of_customer(customer), terms.as_of);
    const CustomerTotals totals = total_purchases(purchases);
    if (!totals.is_customer() || !counted->holds(totals.first_day)) continue;
    total.take(purchases, totals, terms.as_of);
    ChannelCounter* const counter =
        by_channel ? of_label[traits.of_customer[customer][kChannel]] : nullptr;
    if (counter != nullptr) counter->take(purchases, totals, terms.as_of);
  }
  acquisition.total = total.finish(terms.gross_margin);
  if (!counted) {
    acquisition.total.cac =
        undefined(spending.empty() ? "costs_in_other_currency" : "costs_outside_orders");
    acquisition.total.payback_months = acquisition.total.cac;
    return acquisition;
  }
  for (const NotNewMonth& month :
       find_not_new_months(ledger, terms.orders_time.first, terms.as_of)) {
    if (std::ranges::contains(acquisition.total.months, month.month, &AcquisitionMonth::month))
      acquisition.not_new.push_back(month);
  }
  if (!by_channel) return acquisition;
  for (auto& [key, counter] : counters)
    acquisition.channels.push_back(counter.finish(terms.gross_margin));
  sort_by(acquisition.channels, [](const AcquisitionChannel& channel) { return -channel.spend; });
  return acquisition;
}

}  // namespace clv::customers

#include "core/customers/acquisition.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

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

  void spend(std::int32_t month, orders::Amount amount) {
    channel_.spend = orders::add(channel_.spend, amount);
    orders::Amount& sum = by_month_[month].spend;
    sum = orders::add(sum, amount);
  }

  void take(std::int32_t month, std::span<const orders::Purchase> purchases,
            const CustomerTotals& totals, DayNumber as_of) {
    const auto found = by_month_.find(month);
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

}  // namespace

Acquisition measure_acquisition(const orders::Ledger& ledger,
                                const orders::FirstOrderTraits& traits, const MarketingCosts& costs,
                                DayNumber as_of, double gross_margin) {
  constexpr auto kChannel = static_cast<std::size_t>(orders::Trait::channel);
  const bool by_channel =
      traits.is_read[kChannel] &&
      std::ranges::any_of(costs.channels(), [](const auto& entry) { return !entry.first.empty(); });
  ChannelCounter total{std::string()};
  std::map<std::string, ChannelCounter> counters;
  for (const auto& [key, channel] : costs.channels()) {
    ChannelCounter& counter = counters.try_emplace(key, channel.name).first->second;
    for (const auto& [month, spend] : channel.by_month) {
      counter.spend(month, spend);
      total.spend(month, spend);
    }
  }
  // The counter of each label of the orders, looked up once.
  std::vector<ChannelCounter*> of_label(orders::LabelTable::kOther + 1U, nullptr);
  const std::vector<std::string>& names = traits.names[kChannel];
  for (std::size_t label = 1; by_channel && label <= names.size(); ++label) {
    const auto found = counters.find(to_lower_ascii(names[label - 1]));
    if (found != counters.end()) of_label[label] = &found->second;
  }
  for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer) {
    const auto purchases = seen_until(ledger.of_customer(customer), as_of);
    const CustomerTotals totals = total_purchases(purchases);
    if (!totals.is_customer()) continue;
    const std::int32_t month = period_number(totals.first_day, Period::month);
    total.take(month, purchases, totals, as_of);
    ChannelCounter* const counter =
        by_channel ? of_label[traits.of_customer[customer][kChannel]] : nullptr;
    if (counter != nullptr) counter->take(month, purchases, totals, as_of);
  }
  Acquisition acquisition{.total = total.finish(gross_margin), .channels = {}};
  if (!by_channel) return acquisition;
  for (auto& [key, counter] : counters)
    acquisition.channels.push_back(counter.finish(gross_margin));
  std::ranges::stable_sort(acquisition.channels, std::ranges::greater{},
                           &AcquisitionChannel::spend);
  return acquisition;
}

}  // namespace clv::customers

#include "core/customers/groups.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>
#include <utility>

#include "base/sorted_order.h"
#include "base/text.h"
#include "core/customers/customer_totals.h"

namespace clv::customers {
namespace {

using orders::Trait;

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

// Counts of one label.
struct Counted {
  std::uint16_t label = 0;
  Group group;
};

std::string name_of(Trait trait, std::uint16_t label, const std::vector<std::string>& names) {
  if (trait == Trait::discount) return label == 0 ? "" : "yes";
  return label == 0 || label > names.size() ? std::string() : names[label - 1U];
}

class Grouper {
 public:
  Grouper(const orders::FirstOrderTraits& traits, Trait trait) : traits_(traits), trait_(trait) {}

  Grouping count(std::span<const CustomerTotals> customers) {
    place_of_label_.assign(orders::LabelTable::kOther + 1U, kNowhere);
    for (std::uint32_t customer = 0; customer < customers.size(); ++customer)
      take(customer, customers[customer]);
    // Equal ones in the order in which they first appear; what is no group of its own goes last.
    const auto rank_of = [this](std::uint32_t i) {
      const bool is_own = counted_[i].label != orders::LabelTable::kOther;
      return std::pair(is_own, counted_[i].group.customers);
    };
    const std::vector<std::uint32_t> order = sorted_order(
        counted_.size(), [&](std::uint32_t a, std::uint32_t b) { return rank_of(a) > rank_of(b); });
    Grouping grouping{.trait = trait_, .groups = {}};
    group_of_place_.assign(counted_.size(), 0);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      const Counted& counted = counted_[order[rank]];
      const bool is_own = counted.label != orders::LabelTable::kOther &&
                          (rank < kMostGroups || order.size() == kMostGroups + 1);
      if (is_own) {
        grouping.groups.push_back(counted.group);
      } else if (grouping.groups.empty() || !grouping.groups.back().is_rest) {
        grouping.groups.push_back(counted.group);
        grouping.groups.back().name.clear();
        grouping.groups.back().is_rest = true;
      } else {
        add(grouping.groups.back(), counted.group);
      }
      group_of_place_[order[rank]] = static_cast<std::uint32_t>(grouping.groups.size() - 1);
    }
    return grouping;
  }

  // The purchases of one counted group, its customers numbered anew.
  [[nodiscard]] orders::Ledger part_of(const orders::Ledger& ledger, std::size_t group) const {
    std::vector<orders::Purchase> purchases;
    std::uint32_t customers = 0;
    for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer) {
      const std::uint32_t place = place_of_label_[label_of(customer)];
      if (place == kNowhere || group_of_place_[place] != group) continue;
      for (orders::Purchase purchase : ledger.of_customer(customer)) {
        purchase.customer = customers;
        purchases.push_back(purchase);
      }
      ++customers;
    }
    return {std::move(purchases), customers};
  }

 private:
  [[nodiscard]] std::uint16_t label_of(std::uint32_t customer) const {
    return traits_.of_customer[customer][static_cast<std::size_t>(trait_)];
  }

  void take(std::uint32_t customer, const CustomerTotals& totals) {
    if (!totals.is_customer()) return;
    const std::uint16_t label = label_of(customer);
    std::uint32_t& place = place_of_label_[label];
    if (place == kNowhere) {
      place = static_cast<std::uint32_t>(counted_.size());
      Counted& added = counted_.emplace_back();
      added.label = label;
      added.group.name = name_of(trait_, label, traits_.names[static_cast<std::size_t>(trait_)]);
    }
    Group one;
    one.customers = 1;
    one.orders = totals.orders;
    one.repeat_customers = totals.purchase_days >= 2 ? 1 : 0;
    one.revenue = totals.revenue;
    add(counted_[place].group, one);
  }

  static void add(Group& sum, const Group& more) {
    sum.customers += more.customers;
    sum.orders += more.orders;
    sum.repeat_customers += more.repeat_customers;
    sum.revenue = orders::add(sum.revenue, more.revenue);
  }

  const orders::FirstOrderTraits& traits_;
  Trait trait_;
  std::vector<Counted> counted_;
  std::vector<std::uint32_t> place_of_label_;  // in counted_
  std::vector<std::uint32_t> group_of_place_;  // in the grouping
};

models::NewCustomer forecast_of(const orders::Ledger& ledger, DayNumber as_of,
                                const models::ForecastTerms& terms,
                                const models::PurchaseModel* model) {
  if (model == nullptr) return models::NewCustomer::none("verdict_insufficient");
  const models::Forecast forecast =
      models::make_forecast(ledger, as_of, terms, std::span(&model, 1));
  if (forecast.verdict.level == models::VerdictLevel::insufficient)
    return models::NewCustomer::none("verdict_insufficient");
  return models::forecast_new_customer(forecast, terms);
}

}  // namespace

Number channel_clv(const std::vector<Grouping>& groupings, std::string_view channel) {
  for (const Grouping& grouping : groupings) {
    if (grouping.trait != Trait::channel) continue;
    for (const Group& group : grouping.groups) {
      if (!group.is_rest && equals_ignoring_case(group.name, channel))
        return group.new_customer.clv;
    }
  }
  return undefined("too_few_customers");
}

std::vector<Grouping> group_customers(const orders::Ledger& ledger,
                                      const orders::FirstOrderTraits& traits, DayNumber as_of,
                                      const models::ForecastTerms& terms,
                                      const models::PurchaseModel* model) {
  std::vector<Grouping> groupings;
  if (std::ranges::find(traits.is_read, true) == traits.is_read.end()) return groupings;
  std::vector<CustomerTotals> customers;
  customers.reserve(ledger.customer_count());
  for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer)
    customers.push_back(total_purchases(seen_until(ledger.of_customer(customer), as_of)));
  for (std::size_t i = 0; i < orders::kTraitCount; ++i) {
    if (!traits.is_read[i]) continue;
    Grouper grouper(traits, static_cast<Trait>(i));
    Grouping grouping = grouper.count(customers);
    if (grouping.groups.size() < 2) continue;
    for (std::size_t group = 0; group < grouping.groups.size(); ++group) {
      Group& one = grouping.groups[group];
      if (one.is_rest) {
        one.new_customer = models::NewCustomer::none("group_is_mixed");
      } else if (one.customers >= kLeastForecastCustomers) {
        one.new_customer = forecast_of(grouper.part_of(ledger, group), as_of, terms, model);
      }
    }
    groupings.push_back(std::move(grouping));
  }
  return groupings;
}

}  // namespace clv::customers

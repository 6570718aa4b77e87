#include "core/customers/earlier_history.h"

#include <algorithm>
#include <cstddef>

#include "core/customers/customer_totals.h"
#include "core/customers/period.h"

namespace clv::customers {
namespace {

constexpr DayNumber kPartDays = 30;
constexpr std::size_t kFewestParts = 6;
constexpr std::uint32_t kFewestCustomers = 20;

// Those who look new in each part after a cut, and those of them who had ordered before it.
struct LooksNew {
  std::uint32_t customers = 0;
  std::uint32_t not_new = 0;
  [[nodiscard]] double share() const {
    return customers == 0 ? 0 : static_cast<double>(not_new) / customers;
  }
};

struct PartCounts {
  std::vector<std::uint32_t> new_customers;  // by part of the file
  std::vector<LooksNew> after_cut;           // by part after its middle
};

PartCounts count_parts(const orders::Ledger& ledger, DayNumber first_day, std::size_t parts) {
  const std::size_t middle = parts / 2;
  PartCounts counted{.new_customers = std::vector<std::uint32_t>(parts, 0),
                     .after_cut = std::vector<LooksNew>(parts - middle)};
  const DayNumber end = first_day + static_cast<DayNumber>(parts) * kPartDays;
  const DayNumber cut = first_day + static_cast<DayNumber>(middle) * kPartDays;
  const auto part_of = [](DayNumber day, DayNumber begin) {
    return static_cast<std::size_t>((day - begin) / kPartDays);
  };
  for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer) {
    const auto purchases = seen_until(ledger.of_customer(customer), end - 1);
    const CustomerTotals totals = total_purchases(purchases);
    if (!totals.is_customer() || totals.first_day < first_day) continue;
    ++counted.new_customers[part_of(totals.first_day, first_day)];
    const auto after = std::ranges::find_if(purchases, [&](const orders::Purchase& purchase) {
      return purchase.is_refund == 0 && purchase.day >= cut;
    });
    if (after == purchases.end()) continue;
    LooksNew& part = counted.after_cut[part_of(after->day, cut)];
    ++part.customers;
    part.not_new += totals.first_day < cut ? 1 : 0;
  }
  return counted;
}

// Precondition: not empty.
double median(std::vector<std::uint32_t> counts) {
  const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
  std::ranges::nth_element(counts, middle);
  return *middle;
}

}  // namespace

std::vector<NotNewMonth> find_not_new_months(const orders::Ledger& ledger, DayNumber first_day,
                                             DayNumber as_of) {
  if (as_of < first_day) return {};
  const auto parts = static_cast<std::size_t>((as_of - first_day + 1) / kPartDays);
  if (parts < kFewestParts) return {};
  const PartCounts counted = count_parts(ledger, first_day, parts);
  const LooksNew& first = counted.after_cut.front();
  const double usual =
      median({counted.new_customers.begin() + static_cast<std::ptrdiff_t>(parts / 2),
              counted.new_customers.end()});
  const double in_first = counted.new_customers.front();
  if (first.customers < kFewestCustomers || usual < kFewestCustomers) return {};
  if (first.share() < kNotNewShare || in_first * (1 - first.share() / 2) < usual) return {};
  std::vector<NotNewMonth> months;
  for (std::size_t part = 0; part < counted.after_cut.size(); ++part) {
    const LooksNew& looks_new = counted.after_cut[part];
    if (looks_new.customers < kFewestCustomers || looks_new.share() < kNotNewShare) break;
    // The calendar month that holds the middle of the part.
    const DayNumber middle = first_day + static_cast<DayNumber>(part) * kPartDays + kPartDays / 2;
    const std::int32_t month = period_number(middle, Period::month);
    if (months.empty() && month > period_number(first_day, Period::month))
      months.push_back({.month = month - 1, .not_new_share = looks_new.share()});
    if (months.empty() || months.back().month != month)
      months.push_back({.month = month, .not_new_share = looks_new.share()});
  }
  return months;
}

}  // namespace clv::customers

#include "core/models/purchase_table.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/assert.h"

namespace clv::models {
namespace {

constexpr double kLongestAge = 10.0;  // in time units
constexpr int kTimeBits = 22;
constexpr std::uint64_t kTimeMask = (1U << kTimeBits) - 1U;
constexpr double kMostWholeTimes = 65536.0;

// The index of each time. Whole times, such as days, are their own index until those that do not
// occur are squeezed out; others are looked up.
class TimeIndex {
 public:
  explicit TimeIndex(std::span<const CustomerSummary> customers) {
    whole_ = std::ranges::all_of(customers, [](const CustomerSummary& c) {
      return c.age < kMostWholeTimes && c.age == std::floor(c.age) &&
             c.recency == std::floor(c.recency);
    });
    if (whole_) {
      collect_whole(customers);
    } else {
      collect(customers);
    }
    CLV_ASSERT(times_.size() <= kTimeMask, "at most 2^22 different times");
  }

  [[nodiscard]] std::uint64_t of(double time) const {
    if (whole_) return place_[static_cast<std::size_t>(time)];
    return static_cast<std::uint64_t>(std::ranges::lower_bound(times_, time) - times_.begin());
  }

  std::vector<double> take() { return std::move(times_); }

 private:
  void collect_whole(std::span<const CustomerSummary> customers) {
    double longest = 0.0;
    for (const CustomerSummary& c : customers) longest = std::max(longest, c.age);
    place_.assign(static_cast<std::size_t>(longest) + 1, 0);
    for (const CustomerSummary& c : customers) {
      place_[static_cast<std::size_t>(c.age)] = 1;
      place_[static_cast<std::size_t>(c.recency)] = 1;
    }
    for (std::size_t time = 0; time < place_.size(); ++time) {
      if (place_[time] == 0) continue;
      place_[time] = static_cast<std::uint32_t>(times_.size());
      times_.push_back(static_cast<double>(time));
    }
  }

  void collect(std::span<const CustomerSummary> customers) {
    // Doubles from 0 on have the order of their bits, so the sort of the keys below serves here too.
    std::vector<std::uint64_t> bits;
    bits.reserve(customers.size() * 2);
    for (const CustomerSummary& c : customers) {
      bits.push_back(std::bit_cast<std::uint64_t>(c.age));
      bits.push_back(std::bit_cast<std::uint64_t>(c.recency));
    }
    std::ranges::sort(bits);
    const auto rest = std::ranges::unique(bits);
    bits.erase(rest.begin(), rest.end());
    times_.reserve(bits.size());
    for (const std::uint64_t each : bits) times_.push_back(std::bit_cast<double>(each));
  }

  bool whole_ = false;
  std::vector<std::uint32_t> place_;
  std::vector<double> times_;
};

// Frequency, age, recency in one number, so that sorting compares once.
std::vector<std::uint64_t> sorted_keys(std::span<const CustomerSummary> customers,
                                       const TimeIndex& index) {
  std::vector<std::uint64_t> keys;
  keys.reserve(customers.size());
  for (const CustomerSummary& c : customers) {
    CLV_ASSERT(c.recency >= 0.0 && c.recency <= c.age, "recency lies between 0 and age");
    CLV_ASSERT(c.frequency < (1U << 20U), "at most 2^20 repeat purchases");
    keys.push_back(std::uint64_t{c.frequency} << (2 * kTimeBits) | index.of(c.age) << kTimeBits |
                   index.of(c.recency));
  }
  std::ranges::sort(keys);
  return keys;
}

void append(PurchaseTable& table, double frequency, const PurchaseRow& row) {
  if (table.groups.empty() || table.groups.back().frequency != frequency) {
    const auto begin = static_cast<std::uint32_t>(table.rows.size());
    table.groups.push_back({.frequency = frequency, .begin = begin, .end = begin, .weight = 0.0});
  }
  table.rows.push_back(row);
  table.groups.back().end = static_cast<std::uint32_t>(table.rows.size());
  table.groups.back().weight += row.weight;
  table.customers += row.weight;
  table.repeats += row.weight * frequency;
}

}  // namespace

PurchaseTable make_purchase_table(std::span<const CustomerSummary> customers) {
  TimeIndex index(customers);
  const std::vector<std::uint64_t> keys = sorted_keys(customers, index);
  PurchaseTable table;
  for (std::size_t i = 0; i < keys.size();) {
    std::size_t next = i + 1;
    while (next < keys.size() && keys[next] == keys[i]) ++next;
    append(table, static_cast<double>(keys[i] >> (2 * kTimeBits)),
           {.recency = static_cast<std::uint32_t>(keys[i] & kTimeMask),
            .age = static_cast<std::uint32_t>(keys[i] >> kTimeBits & kTimeMask),
            .weight = static_cast<double>(next - i)});
    i = next;
  }
  table.times = index.take();
  if (!table.times.empty() && table.times.back() > 0.0) {
    table.time_unit = table.times.back() / kLongestAge;
    for (double& time : table.times) time /= table.time_unit;
    for (const CustomerSummary& c : customers) table.log_gap_sum += c.log_gap_sum;
    table.log_gap_sum -= table.repeats * std::log(table.time_unit);
  }
  return table;
}

PurchaseTable thin_out(const PurchaseTable& table, std::size_t rows) {
  if (table.rows.size() <= rows) return table;
  const std::size_t stride = (table.rows.size() + rows - 1) / rows;
  const auto light = static_cast<double>(stride);
  PurchaseTable thin;
  thin.times = table.times;
  thin.time_unit = table.time_unit;
  thin.log_gap_sum = table.log_gap_sum;
  std::size_t seen = 0;
  for (const FrequencyGroup& group : table.groups) {
    for (const PurchaseRow& row : table.rows_of(group)) {
      if (row.weight >= light) {
        append(thin, group.frequency, row);
      } else if (seen++ % stride == stride / 2) {
        append(thin, group.frequency,
               {.recency = row.recency, .age = row.age, .weight = row.weight * light});
      }
    }
  }
  return thin;
}

}  // namespace clv::models

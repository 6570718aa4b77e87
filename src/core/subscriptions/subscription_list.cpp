#include "core/subscriptions/subscription_list.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace clv::subscriptions {
namespace {

using orders::Exclusion;

// Nothing where it is said to run, whatever date stands beside it.
std::optional<DayNumber> end_of(const SubscriptionRow& row) {
  return row.status == SubscriptionStatus::running ? std::nullopt : row.end;
}

// What a row's own cells say against it.
Exclusion objection(const SubscriptionRow& row, const SelectionRules& rules) {
  if (row.status == SubscriptionStatus::never_started) return Exclusion::never_started;
  if (row.status == SubscriptionStatus::paused) return Exclusion::paused;
  if (row.status == SubscriptionStatus::ended && !row.end) return Exclusion::ended_without_date;
  if (const auto end = end_of(row); end && *end < row.start) return Exclusion::end_before_start;
  if (rules.today && row.start > *rules.today) return Exclusion::future_date;
  if (rules.as_of && row.start > *rules.as_of) return Exclusion::after_as_of;
  return Exclusion::none;
}

// The key with the largest count; of several, the smallest. Nothing of no counts.
template <class Key>
std::optional<Key> most_frequent(const std::map<Key, std::uint64_t>& counts) {
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() ? std::nullopt : std::optional(most->first);
}

// By row: true for the row that speaks for its id.
std::vector<bool> speakers(const std::vector<SubscriptionRow>& rows) {
  std::vector<bool> speaks(rows.size(), true);
  std::unordered_map<std::uint64_t, std::size_t> speaker_of;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].id_hash == 0) continue;
    const auto [entry, is_first] = speaker_of.try_emplace(rows[i].id_hash, i);
    if (is_first) continue;
    const bool says_more = end_of(rows[i]) && !end_of(rows[entry->second]);
    speaks[says_more ? std::exchange(entry->second, i) : i] = false;
  }
  return speaks;
}

DayNumber last_known_day(const std::vector<const SubscriptionRow*>& rows,
                         const SelectionRules& rules) {
  if (rules.as_of) return *rules.as_of;
  std::optional<DayNumber> last;
  const auto include = [&](DayNumber day) {
    if (!rules.today || day <= *rules.today) last = std::max(last.value_or(day), day);
  };
  for (const SubscriptionRow* row : rows) {
    include(row->start);
    if (const auto end = end_of(*row)) include(*end);
  }
  return last.value_or(0);
}

}  // namespace

void SubscriptionList::add(SubscriptionRow row) { rows_.push_back(std::move(row)); }

Subscriptions SubscriptionList::select(
    const SelectionRules& rules,
    const std::function<void(Exclusion, const orders::Place&)>& exclude) const {
  std::vector<const SubscriptionRow*> usable;
  std::map<BillingInterval, std::uint64_t> intervals;
  std::map<std::string, std::uint64_t> currencies;
  const std::vector<bool> speaks = speakers(rows_);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const SubscriptionRow& row = rows_[i];
    const Exclusion reason = speaks[i] ? objection(row, rules) : Exclusion::duplicate_subscription;
    if (reason != Exclusion::none) {
      exclude(reason, row.place);
      continue;
    }
    usable.push_back(&row);
    if (row.interval.is_known()) ++intervals[row.interval];
    if (!row.currency.empty()) ++currencies[row.currency];
  }
  Subscriptions found;
  found.as_of = last_known_day(usable, rules);
  found.interval = most_frequent(intervals).value_or(kMonthly);
  found.is_interval_assumed = intervals.empty();
  found.currency = most_frequent(currencies).value_or(std::string());
  for (const SubscriptionRow* row : usable) {
    if (row->interval.is_known() && row->interval != found.interval) {
      exclude(Exclusion::other_interval, row->place);
      continue;
    }
    Subscription& kept = found.followed.emplace_back();
    kept.start = row->start;
    kept.end = end_of(*row);
    if (row->currency.empty() || row->currency == found.currency) kept.amount = row->amount;
  }
  return found;
}

}  // namespace clv::subscriptions

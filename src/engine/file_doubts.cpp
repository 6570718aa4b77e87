#include "engine/file_doubts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "core/doubts/doubt_table.h"
#include "core/doubts/sightings.h"

namespace clv::engine {
namespace {

using doubts::Doubt;
using doubts::DoubtCode;
using orders::FileKind;

// "50.75"; the sentence writes it as its language does.
std::string amount_text(orders::Amount amount) {
  constexpr MinorUnits kPerMajor = 100;
  const MinorUnits minor = orders::to_minor(amount);
  const std::string cents = std::to_string(std::abs(minor) % kPerMajor);
  return (minor < 0 ? "-" : "") + std::to_string(std::abs(minor) / kPerMajor) +
         (cents.size() < 2 ? ".0" : ".") + cents;
}

std::string column_of(const protocol::SourceBody& source, std::string_view role) {
  const auto found =
      std::ranges::find(source.columns, role, &std::pair<std::string, std::string>::first);
  return found == source.columns.end() ? std::string() : found->second;
}

// Of the only file of that kind, its name and the header of that role; nothing where there are several.
void place_in_only_file(Doubt& doubt, Sources sources, FileKind kind, std::string_view role) {
  if (std::ranges::count(sources, kind, &protocol::SourceBody::kind) != 1) return;
  const auto& source = *std::ranges::find(sources, kind, &protocol::SourceBody::kind);
  doubt.file = source.file;
  doubt.column = column_of(source, role);
}

std::string currency_text(const orders::CurrencyShare& share) {
  return share.code.empty() ? "–" : share.code;
}

}  // namespace

std::vector<Doubt> doubts_of_file(const protocol::FileBody& file, std::vector<Doubt> doubts) {
  for (Doubt& doubt : doubts) {
    doubt.file = file.name;
    const bool is_accepted =
        std::ranges::contains(file.mapping.accept, doubts::row_of(doubt.code).name);
    if (!is_accepted || doubt.severity == doubts::DoubtSeverity::stop) continue;
    doubt.severity = doubts::DoubtSeverity::tell;
    doubt.accepted = true;
  }
  return doubts;
}

std::vector<Doubt> doubts_of_orders(const orders::OrderSummary& orders, Sources sources,
                                    std::uint32_t file) {
  std::vector<Doubt> all;
  for (const orders::FileTotals& of_file : orders.totals) {
    const orders::RepeatedTotals& totals = of_file.totals;
    if (of_file.file != file || (!totals.are_repeated() && !totals.are_nearly_repeated())) continue;
    Doubt& doubt = all.emplace_back(doubts::make_doubt(
        totals.are_repeated() ? DoubtCode::totals_repeated : DoubtCode::totals_nearly_repeated));
    doubt.column = column_of(sources[file], "amount");
    doubt.rows = totals.equal_orders();
    doubt.lines = totals.lines();
    for (const orders::Amount amount : totals.amounts())
      doubt.values.push_back(amount_text(amount));
    doubt.evidence = {{"once", amount_text(totals.counted_once())},
                      {"added", amount_text(totals.added_up())}};
  }
  for (const orders::SharedOrders& shared : orders.shared_orders) {
    if (shared.file != file) continue;
    Doubt& doubt = all.emplace_back(doubts::make_doubt(DoubtCode::orders_shared));
    doubt.column = column_of(sources[file], "order_id");
    doubt.rows = shared.orders;
    doubt.lines = shared.lines;
    const double share = static_cast<double>(shared.orders) /
                         static_cast<double>(std::max<std::uint64_t>(orders.orders_in_file, 1));
    if (share >= doubts::row_of(doubt.code).threshold.ask_share)
      doubt.severity = doubts::DoubtSeverity::ask;
  }
  return all;
}

std::vector<Doubt> doubts_of_all_orders(const orders::OrderSummary& orders, Sources sources) {
  if (orders.currencies.size() < 2) return {};
  const auto order_files =
      std::ranges::count(sources, FileKind::orders, &protocol::SourceBody::kind);
  const auto& first = *std::ranges::find(sources, FileKind::orders, &protocol::SourceBody::kind);
  if (order_files == 1 && first.platform != "generic") return {};
  Doubt doubt = doubts::make_doubt(DoubtCode::currencies_mixed);
  place_in_only_file(doubt, sources, FileKind::orders, "currency");
  const auto is_left_out = [](const orders::CurrencyShare& share) { return share.rate <= 0; };
  if (std::ranges::none_of(orders.currencies, is_left_out)) return {};
  const orders::CurrencyShare& counted = orders.currencies.front();
  std::uint64_t all = 0;
  for (const orders::CurrencyShare& share : orders.currencies) {
    constexpr std::size_t kMostNamed = 5;
    if (doubt.values.size() < kMostNamed)
      doubt.values.push_back(currency_text(share) + ": " + std::to_string(share.orders));
    all += share.orders;
    if (!is_left_out(share)) continue;
    doubt.rows += share.rows;
    for (const orders::Place& place : share.places) {
      if (doubt.lines.size() < doubts::DoubtEvidence::kKept) doubt.lines.push_back(place.line);
    }
  }
  const auto others = static_cast<double>(all - counted.orders) / static_cast<double>(all + 1);
  if (others >= doubts::row_of(doubt.code).threshold.ask_share)
    doubt.severity = doubts::DoubtSeverity::ask;
  doubt.evidence = {{"currency", currency_text(counted)},
                    {"orders", std::to_string(counted.orders)}};
  return {std::move(doubt)};
}

std::vector<Doubt> doubts_of_copies(const orders::OrderSummary& orders, Sources sources,
                                    const std::vector<bool>& has_zeros) {
  std::vector<Doubt> all;
  for (const orders::Exclusion reason :
       {orders::Exclusion::duplicate_order, orders::Exclusion::duplicate_row}) {
    const orders::ExclusionTally& tally = orders.excluded[static_cast<std::size_t>(reason)];
    if (tally.places.empty()) continue;
    const std::uint32_t file = tally.places.front().file;
    const auto before = std::next(has_zeros.begin(), static_cast<std::ptrdiff_t>(file));
    if (!std::ranges::contains(has_zeros.begin(), before, !has_zeros[file])) continue;
    Doubt& doubt = all.emplace_back(doubts::make_doubt(DoubtCode::rows_in_both));
    doubt.file = sources[file].file;
    doubt.column = column_of(
        sources[file], reason == orders::Exclusion::duplicate_order ? "order_id" : "customer_id");
    doubt.rows = tally.rows;
    for (const orders::Place& place : tally.places) {
      if (place.file == file && doubt.lines.size() < doubts::DoubtEvidence::kKept)
        doubt.lines.push_back(place.line);
    }
  }
  return all;
}

std::vector<Doubt> doubts_of_acquisition(const customers::Acquisition& acquisition,
                                         Sources sources) {
  std::vector<Doubt> all;
  const auto raise = [&](DoubtCode code) -> Doubt& {
    Doubt& doubt = all.emplace_back(doubts::make_doubt(code));
    place_in_only_file(doubt, sources, FileKind::marketing_costs, "spend");
    return doubt;
  };
  if (!acquisition.without_rate.empty()) {
    Doubt& doubt = raise(DoubtCode::costs_without_rate);
    for (const customers::CurrencySpend& other : acquisition.without_rate)
      doubt.values.push_back(other.currency + " " + amount_text(other.spend));
  }
  for (const auto& left_out : {acquisition.before_orders, acquisition.after_orders}) {
    if (!left_out) continue;
    raise(DoubtCode::costs_outside_orders).evidence = {
        {"from", format_iso_date(left_out->time.first)},
        {"to", format_iso_date(left_out->time.last)},
        {"spend", amount_text(left_out->spend)}};
  }
  if (acquisition.not_new.empty()) return all;
  Doubt& doubt = all.emplace_back(doubts::make_doubt(DoubtCode::months_not_new));
  for (const customers::NotNewMonth& month : acquisition.not_new) {
    const CivilDate first{.year = month.month / 12, .month = month.month % 12 + 1, .day = 1};
    const std::string name = format_iso_date(to_day_number(first)).substr(0, 7);
    doubt.values.push_back(name + ": " + std::to_string(std::lround(month.not_new_share * 100)) +
                           " %");
  }
  return all;
}

}  // namespace clv::engine

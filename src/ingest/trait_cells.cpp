#include "ingest/trait_cells.h"

#include <cstddef>

#include "base/hash.h"
#include "base/text.h"

namespace clv::ingest {
namespace {

constexpr std::uint16_t kWithDiscount = 1;
constexpr std::size_t kLongestLabel = 80;  // bytes

}  // namespace

TraitCells::TraitCells(RowCells& cells, const AmountCells& amounts, orders::OrderCollector& orders)
    : cells_(cells), amounts_(amounts), orders_(orders) {
  for (std::size_t i = 0; i < orders::kTraitCount; ++i) {
    const auto trait = static_cast<orders::Trait>(i);
    if (!cells.plan().roles[role_of(trait)]) continue;
    orders.expect_trait(trait);
    has_any_ = true;
  }
}

orders::TraitLabels TraitCells::read(const csv::RowView& row,
                                     const std::optional<std::uint64_t>& order_hash) {
  orders::TraitLabels labels{};
  if (!has_any_ || (order_hash && order_hash == last_order_)) return labels;
  last_order_ = order_hash;
  for (std::size_t i = 0; i < orders::kTraitCount; ++i) {
    const auto trait = static_cast<orders::Trait>(i);
    const std::string_view text = cells_.of(row, role_of(trait));
    if (text.empty()) continue;
    labels[i] = last_[i].of(text, [&](std::string_view cell) { return label_of(trait, cell); });
  }
  return labels;
}

std::uint16_t TraitCells::label_of(orders::Trait trait, std::string_view text) {
  if (trait == orders::Trait::discount) {
    // A code, or an amount that is not nothing.
    const auto amount = amounts_.parse(text);
    return amount && *amount == 0 ? 0 : kWithDiscount;
  }
  const auto folded = [&] {
    lower_.assign(text);
    make_lower_ascii(lower_);
    return hash_text(lower_);
  };
  return orders_.label_of(trait, hash_text(text), folded, [&] {
    const std::string name = csv::to_utf8(text, cells_.plan().encoding);
    return std::string(cut_utf8(name, kLongestLabel));
  });
}

}  // namespace clv::ingest

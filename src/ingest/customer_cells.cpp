#include "ingest/customer_cells.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "ingest/id_hash.h"

namespace clv::ingest {
namespace {

bool is_one_of(const std::vector<std::string>& lower_case_words, std::string_view text) {
  return std::ranges::any_of(
      lower_case_words, [&](const std::string& word) { return equals_ignoring_case(word, text); });
}

}  // namespace

CustomerCells::CustomerCells(RowCells& cells, orders::OrderCollector& orders)
    : cells_(cells), orders_(orders) {
  for (const auto* words :
       {&cells.plan().preset->missing_customer, &generic_preset().missing_customer}) {
    for (const std::string& word : *words) longest_nobody_ = std::max(longest_nobody_, word.size());
  }
}

bool CustomerCells::means_nobody(std::string_view id) const {
  if (id.size() > longest_nobody_) return false;
  return id.empty() || is_one_of(cells_.plan().preset->missing_customer, id) ||
         is_one_of(generic_preset().missing_customer, id);
}

std::optional<std::uint64_t> CustomerCells::read(const csv::RowView& row, RowType type) {
  const bool email_is_the_shops =
      type == RowType::refund && cells_.plan().preset->refund_email_is_the_shops;
  for (const ColumnRole role :
       {ColumnRole::customer_id, ColumnRole::email, ColumnRole::customer_name}) {
    if (role == ColumnRole::email && email_is_the_shops) continue;
    const std::string_view id = cells_.id_of(row, role);
    if (means_nobody(id)) continue;
    const std::uint64_t hashed = last_.of(id, [this](std::string_view text) { return hash(text); });
    if (orders_.names_customers())
      orders_.name_customer(hashed, csv::to_utf8(id, cells_.plan().encoding));
    return hashed;
  }
  return std::nullopt;
}

std::uint64_t CustomerCells::hash(std::string_view id) {
  const bool is_email = has_byte(id, '@');
  if (!is_email) return hash_id(id, IdKind::customer);
  if (!has_upper_ascii(id)) return hash_id(id, IdKind::email);
  lower_.assign(id);
  make_lower_ascii(lower_);
  return hash_id(lower_, IdKind::email);
}

}  // namespace clv::ingest

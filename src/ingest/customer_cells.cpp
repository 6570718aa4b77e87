#include "ingest/customer_cells.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "ingest/id_hash.h"
#include "ingest/spreadsheet_id.h"

namespace clv::ingest {
namespace {

bool is_one_of(const std::vector<std::string>& lower_case_words, std::string_view text) {
  return std::ranges::any_of(
      lower_case_words, [&](const std::string& word) { return equals_ignoring_case(word, text); });
}

}  // namespace

CustomerCells::CustomerCells(RowCells& cells, orders::OrderCollector& orders, PlanChecks& checks)
    : cells_(cells), orders_(orders), checks_(checks) {
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
  if (cells_.plan().tells_by_name) {
    if (const auto named = read_name(row)) return named;
  }
  const bool email_is_the_shops =
      type == RowType::refund && cells_.plan().preset->refund_email_is_the_shops;
  for (const ColumnRole role :
       {ColumnRole::customer_id, ColumnRole::email, ColumnRole::customer_name}) {
    if (role == ColumnRole::email && email_is_the_shops) continue;
    const std::string_view id = cells_.id_of(row, role);
    if (means_nobody(id)) continue;
    const Known& known = last_.of(id, [this](std::string_view text) { return know(text); });
    if (orders_.names_customers())
      orders_.name_customer(known.hash, csv::to_utf8(id, cells_.plan().encoding));
    if (known.kind == IdForm::usual) return known.hash;
    const std::uint64_t hash = known.hash;
    if (known.kind == IdForm::relay) {
      note(row, role, doubts::DoubtCode::relay_addresses);
      return hash;
    }
    const bool has_address =
        !email_is_the_shops && has_byte(cells_.id_of(row, ColumnRole::email), '@');
    note(row, role,
         has_address ? doubts::DoubtCode::customer_ids_shared
                     : doubts::DoubtCode::customer_ids_collapsed);
    if (!has_address) return hash;
  }
  return std::nullopt;
}

// People write both with capitals and blanks as they like. Who left one of them empty is told apart as usual.
std::optional<std::uint64_t> CustomerCells::read_name(const csv::RowView& row) {
  const std::string name(cells_.of(row, ColumnRole::customer_name));
  const std::string_view postcode = cells_.of(row, ColumnRole::postcode);
  if (name.empty() || postcode.empty()) return std::nullopt;
  std::string key;
  for (const std::string_view part : {std::string_view(name), std::string_view("\n"), postcode}) {
    for (const char letter : part) {
      if (letter != ' ') key += letter;
    }
  }
  make_lower_ascii(key);
  const std::uint64_t hash = hash_id(key, IdKind::customer);
  if (orders_.names_customers())
    orders_.name_customer(
        hash, csv::to_utf8(name + ", " + std::string(postcode), cells_.plan().encoding));
  return hash;
}

void CustomerCells::note(const csv::RowView& row, ColumnRole role, doubts::DoubtCode code) {
  checks_.sightings().note(code, {.line = row.line() + cells_.plan().lines_before,
                                  .column = cells_.plan().roles.required(role),
                                  .value = cells_.id_of(row, role)});
}

// Where the first thousand addresses are people's own, one of sixteen is looked at until one is not: they count from a tenth
// of the rows on.
bool CustomerCells::is_relay(std::string_view address) {
  constexpr std::uint32_t kAll = 1000;
  constexpr std::uint32_t kOneOf = 16;
  ++addresses_;
  if (!has_relays_ && addresses_ > kAll && addresses_ % kOneOf != 0) return false;
  const bool is_one = is_relay_address(address);
  has_relays_ = has_relays_ || is_one;
  return is_one;
}

CustomerCells::Known CustomerCells::know(std::string_view id) {
  const auto of_address = [this](std::string_view address) {
    return Known{.hash = hash_id(address, IdKind::email),
                 .kind = is_relay(address) ? IdForm::relay : IdForm::usual};
  };
  if (!has_byte(id, '@')) {
    const std::string_view plain = without_leading_zeros(id);
    has_leading_zeros_ = has_leading_zeros_ || plain.size() < id.size();
    return {.hash = hash_id(plain, IdKind::customer),
            .kind = is_scientific_id(id) ? IdForm::collapsed : IdForm::usual};
  }
  if (!has_upper_ascii(id)) return of_address(id);
  lower_.assign(id);
  make_lower_ascii(lower_);
  return of_address(lower_);
}

}  // namespace clv::ingest

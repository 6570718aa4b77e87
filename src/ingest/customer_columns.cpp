#include "ingest/customer_columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "ingest/sample_columns.h"

namespace clv::ingest {

bool are_ids_collapsed(const Sample& sample, std::uint32_t id_column, std::uint32_t email_column) {
  constexpr std::size_t kEmailsPerId = 2;
  constexpr std::size_t kMostOfAPerson = 2;
  std::map<std::string_view, std::set<std::string_view>> emails_by_id;
  std::set<std::string_view> emails;
  for (const csv::TableRow& row : sample.rows) {
    const std::string_view id = cell_of(row, id_column);
    const std::string_view email = cell_of(row, email_column);
    if (id.empty() || !email.contains('@')) continue;
    emails_by_id[id].insert(email);
    emails.insert(email);
  }
  return emails.size() >= kEmailsPerId * emails_by_id.size() &&
         std::ranges::any_of(emails_by_id,
                             [](const auto& id) { return id.second.size() > kMostOfAPerson; });
}

void choose_customer_columns(const Sample& sample, const Choices& choices, RoleColumns& roles) {
  const auto drop = [&](ColumnRole role) {
    if (!choices.chooses(role)) roles[role].reset();
  };
  const auto id = roles[ColumnRole::customer_id];
  const auto email = roles[ColumnRole::email];
  if (!id || !email) return;
  const bool id_is_rare = filled_share(sample, *id) * 2 < filled_share(sample, *email);
  if (id_is_rare || are_ids_collapsed(sample, *id, *email)) drop(ColumnRole::customer_id);
}

}  // namespace clv::ingest

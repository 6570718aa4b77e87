#include "ingest/customer_columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "ingest/sample_columns.h"
#include "ingest/sample_doubt.h"

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

void choose_customer_columns(const Sample& sample, const Choices& choices, ReadingPlan& plan) {
  const auto id = plan.roles[ColumnRole::customer_id];
  const auto email = plan.roles[ColumnRole::email];
  if (!id || !email || choices.chooses(ColumnRole::customer_id)) return;
  const bool id_is_rare = filled_share(sample, *id) * 2 < filled_share(sample, *email);
  const bool are_collapsed = are_ids_collapsed(sample, *id, *email);
  if (!id_is_rare && !are_collapsed) return;
  plan.roles[ColumnRole::customer_id].reset();
  if (are_collapsed)
    plan.doubts.push_back(doubt_about_column(sample, doubts::DoubtCode::customer_ids_shared, *id));
}

}  // namespace clv::ingest

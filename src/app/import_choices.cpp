#include "app/import_choices.h"

#include <algorithm>
#include <array>

#include "app/doubt_answers.h"
#include "core/orders/column_role.h"

namespace clv::app {
namespace {

using protocol::Mapping;
using protocol::PreviewBody;
using protocol::PreviewColumnBody;

void put_role(Mapping& mapping, std::string_view role, const std::optional<std::string>& header) {
  const auto found =
      std::ranges::find(mapping.columns, role, [](const auto& entry) { return entry.first; });
  if (found == mapping.columns.end()) {
    mapping.columns.emplace_back(role, header);
  } else {
    found->second = header;
  }
}

// Calls `change` with the file and each file of the same header.
template <class Change>
void for_same_header(Reading& reading, std::size_t file, Change change) {
  const std::string header = header_signature(reading.files[file].preview);
  for (FileReading& one : reading.files) {
    if (header_signature(one.preview) == header) change(one);
  }
}

bool has_role(const PreviewBody& preview, std::string_view role) {
  return column_of(preview, role).has_value();
}

void add_new(const std::vector<std::string>& currencies, std::vector<std::string>& all) {
  for (const std::string& currency : currencies) {
    if (std::ranges::find(all, currency) == all.end()) all.push_back(currency);
  }
}

}  // namespace

std::string header_signature(const PreviewBody& preview) {
  std::string signature;
  for (const PreviewColumnBody& column : preview.columns) signature += column.header + '\x1F';
  return signature;
}

std::optional<std::size_t> column_of(const PreviewBody& preview, std::string_view role) {
  const auto found = std::ranges::find(preview.columns, role, &PreviewColumnBody::role);
  if (found == preview.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - preview.columns.begin());
}

void set_role(Reading& reading, std::size_t file, std::size_t column, std::string_view role) {
  if (file >= reading.files.size() || column >= reading.files[file].preview.columns.size()) return;
  for_same_header(reading, file, [&](FileReading& one) {
    const PreviewColumnBody& chosen = one.preview.columns[column];
    // Those of a list with one row per customer are not the mapping's.
    if (orders::find_role(chosen.role)) put_role(one.mapping, chosen.role, std::nullopt);
    if (!role.empty()) put_role(one.mapping, role, chosen.header);
  });
}

void set_mapping_text(Reading& reading, std::size_t file, std::string Mapping::* member,
                      const std::string& text) {
  if (file >= reading.files.size()) return;
  for_same_header(reading, file, [&](FileReading& one) { one.mapping.*member = text; });
}

std::vector<std::string_view> needed_roles(const PreviewBody& preview) {
  const auto has = [&](std::string_view role) { return has_role(preview, role); };
  const std::string_view problem =
      preview.problem ? std::string_view(preview.problem->code) : std::string_view();
  std::vector<std::string_view> needed;
  if (preview.kind == orders::FileKind::customer_summary) return needed;
  if (!has("date") || problem == "no_readable_dates") needed.emplace_back("date");
  const bool has_amount = has("amount") || (has("unit_price") && has("quantity"));
  if (!has_amount || problem == "no_readable_amounts") needed.emplace_back("amount");
  if (!has("customer_id") && !has("email") && !has("customer_name"))
    needed.emplace_back("customer_id");
  return needed;
}

bool is_cost_list(const FileReading& one) {
  return one.preview.kind == orders::FileKind::marketing_costs;
}

bool is_certain(const Reading& reading) {
  return std::ranges::all_of(reading.files,
                             [](const FileReading& one) { return one.preview.certain; });
}

bool can_be_read(const ImportDraft& draft) {
  return !is_stopped(draft) &&
         std::ranges::none_of(draft.reading.files, [](const FileReading& one) {
           return one.preview.problem.has_value() || one.preview.asks_date_order;
         });
}

bool only_costs(const Reading& reading) { return std::ranges::all_of(reading.files, is_cost_list); }

std::vector<std::string> currencies_of(const Reading& reading) {
  std::vector<std::string> all;
  for (const FileReading& one : reading.files) {
    if (!is_cost_list(one)) add_new(one.preview.currencies, all);
  }
  return all;
}

std::string counted_currency(const Reading& reading) {
  if (!reading.counting.currency.empty()) return reading.counting.currency;
  const std::vector<std::string> currencies = currencies_of(reading);
  return currencies.empty() ? std::string() : currencies.front();
}

std::vector<std::string> foreign_currencies(const Reading& reading) {
  std::vector<std::string> all;
  const std::string counted = counted_currency(reading);
  if (counted.empty()) return all;
  for (const FileReading& one : reading.files) add_new(one.preview.currencies, all);
  std::erase(all, counted);
  return all;
}

bool any_names_zone(const Reading& reading) {
  return std::ranges::any_of(reading.files,
                             [](const FileReading& one) { return one.preview.dates_name_zone; });
}

bool any_has(const Reading& reading, std::string_view role) {
  return std::ranges::any_of(reading.files,
                             [&](const FileReading& one) { return has_role(one.preview, role); });
}

bool all_have(const Reading& reading, std::string_view role) {
  return std::ranges::all_of(reading.files,
                             [&](const FileReading& one) { return has_role(one.preview, role); });
}

void remember(std::vector<RememberedChoices>& remembered, const Reading& reading) {
  for (const FileReading& one : reading.files) {
    const std::string header = header_signature(one.preview);
    std::erase_if(remembered, [&](const auto& old) { return old.header == header; });
    if (one.mapping == Mapping{} && reading.counting == CountingChoices{}) continue;
    remembered.push_back({.header = header, .mapping = one.mapping, .counting = reading.counting});
  }
}

bool recall(const std::vector<RememberedChoices>& remembered, Reading& reading) {
  bool found_any = false;
  const bool counting_is_open = reading.counting == CountingChoices{};
  for (FileReading& one : reading.files) {
    const auto found =
        std::ranges::find(remembered, header_signature(one.preview), &RememberedChoices::header);
    if (found == remembered.end()) continue;
    if (one.mapping == Mapping{} && found->mapping != Mapping{}) {
      one.mapping = found->mapping;
      found_any = true;
    }
    if (!counting_is_open || reading.counting != CountingChoices{}) continue;
    reading.counting = found->counting;
    // A currency that is not in these files would leave nothing to count.
    const std::vector<std::string> currencies = currencies_of(reading);
    if (std::ranges::find(currencies, reading.counting.currency) == currencies.end()) {
      reading.counting.currency.clear();
      reading.counting.exchange_rates.clear();
    }
    const std::vector<std::string> foreign = foreign_currencies(reading);
    std::erase_if(reading.counting.exchange_rates, [&](const auto& rate) {
      return std::ranges::find(foreign, rate.first) == foreign.end();
    });
    found_any = found_any || reading.counting != CountingChoices{};
  }
  return found_any;
}

std::string names_of(const Reading& reading) {
  std::string names;
  for (const FileReading& one : reading.files) {
    if (!names.empty()) names += ", ";
    names += one.file.name;
  }
  return names;
}

}  // namespace clv::app

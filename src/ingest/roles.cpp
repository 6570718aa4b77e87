#include "ingest/roles.h"

#include <algorithm>
#include <utility>

#include "ingest/amount_text.h"
#include "ingest/date_text.h"
#include "ingest/header_key.h"

namespace clv::ingest {
namespace {

bool is_date(std::string_view cell) {
  return parse_date(cell, DateOrder::kDayMonthYear) || parse_date(cell, DateOrder::kMonthDayYear);
}

bool is_amount(std::string_view cell) { return parse_amount(cell, '.') || parse_amount(cell, ','); }

bool is_email(std::string_view cell) { return cell.find('@') != std::string_view::npos; }

// At least half of the filled cells; a column without any fits too.
bool cells_fit(const Sample& sample, std::uint32_t column,
               bool (*is_right_kind)(std::string_view)) {
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  const auto right = std::ranges::count_if(cells, is_right_kind);
  return static_cast<std::size_t>(right) * 2 >= cells.size();
}

bool fits_role(const Sample& sample, std::uint32_t column, Role role) {
  switch (role) {
    case Role::kDate:
      return cells_fit(sample, column, is_date);
    case Role::kAmount:
    case Role::kUnitPrice:
    case Role::kQuantity:
      return cells_fit(sample, column, is_amount);
    case Role::kEmail:
      return cells_fit(sample, column, is_email);
    default:
      return true;
  }
}

class Assignment {
 public:
  explicit Assignment(const Sample& sample) : sample_(sample), taken_(sample.header.size(), false) {
    for (const std::string& name : sample.header)
      short_keys_.push_back(header_key_without_note(name));
  }

  std::optional<std::uint32_t> find(const std::vector<std::string>& names, Role role) {
    for (const std::vector<std::string>* keys :
         {&sample_.header_keys, &std::as_const(short_keys_)}) {
      for (const std::string& name : names) {
        for (std::uint32_t column = 0; column < keys->size(); ++column) {
          if (taken_[column] || (*keys)[column] != name || !fits_role(sample_, column, role))
            continue;
          taken_[column] = true;
          return column;
        }
      }
    }
    return std::nullopt;
  }

 private:
  const Sample& sample_;
  std::vector<std::string> short_keys_;
  std::vector<bool> taken_;
};

}  // namespace

const Preset& recognise_preset(const Sample& sample) {
  const auto is_there = [&](const std::string& key) {
    return std::ranges::find(sample.header_keys, key) != sample.header_keys.end();
  };
  for (const Preset& preset : all_presets()) {
    if (std::ranges::all_of(preset.recognised_by, is_there)) return preset;
  }
  return generic_preset();
}

RoleColumns assign_roles(const Sample& sample, const Preset& preset) {
  RoleColumns roles;
  Assignment assignment(sample);
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    roles.columns[i] = assignment.find(preset.columns[i], static_cast<Role>(i));
  }
  if (roles[Role::kCustomerId] || roles[Role::kEmail]) roles[Role::kCustomerName].reset();
  if (roles[Role::kAmount]) {
    roles[Role::kUnitPrice].reset();
    roles[Role::kQuantity].reset();
  }
  return roles;
}

std::optional<std::uint32_t> find_misfit(const Sample& sample, const Preset& preset, Role role) {
  for (const std::string& name : preset.columns[static_cast<std::size_t>(role)]) {
    const auto found = std::ranges::find(sample.header_keys, name);
    if (found == sample.header_keys.end()) continue;
    const auto column = static_cast<std::uint32_t>(found - sample.header_keys.begin());
    if (!fits_role(sample, column, role)) return column;
  }
  return std::nullopt;
}

std::size_t count_named_roles(const std::vector<std::string>& cells) {
  std::vector<std::string> keys;
  for (const std::string& cell : cells) {
    keys.push_back(header_key(cell));
    keys.push_back(header_key_without_note(cell));
  }
  const auto named = [&](const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) {
      return std::ranges::find(keys, name) != keys.end();
    });
  };
  std::size_t most = 0;
  for (const Preset& preset : all_presets()) {
    most = std::max(most, static_cast<std::size_t>(std::ranges::count_if(preset.columns, named)));
  }
  return most;
}

}  // namespace clv::ingest

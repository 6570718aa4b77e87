#include "ingest/roles.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "base/sorted_order.h"
#include "ingest/amount_text.h"
#include "ingest/customer_columns.h"
#include "ingest/date_text.h"
#include "ingest/event_column.h"
#include "ingest/header_key.h"
#include "ingest/money_columns.h"
#include "ingest/sample_columns.h"
#include "ingest/sample_doubt.h"

namespace clv::ingest {
namespace {

bool is_date(std::string_view cell) {
  return std::ranges::any_of(kAllDateOrders,
                             [&](DateOrder order) { return parse_date(cell, order).has_value(); });
}

bool is_amount(std::string_view cell) { return parse_amount(cell, '.') || parse_amount(cell, ','); }

bool is_amount_or_percent(std::string_view cell) {
  return is_amount(cell) || parse_percent(cell, '.') || parse_percent(cell, ',');
}

bool is_email(std::string_view cell) { return cell.find('@') != std::string_view::npos; }

using CellTest = bool (*)(std::string_view);

// What the cells of a role must be; nothing where anything may stand.
CellTest cell_test(ColumnRole role) {
  switch (role) {
    case ColumnRole::date:
      return is_date;
    case ColumnRole::amount:
    case ColumnRole::unit_price:
    case ColumnRole::quantity:
    case ColumnRole::refund:
    case ColumnRole::shipping:
      return is_amount;
    case ColumnRole::tax:
      return is_amount_or_percent;
    case ColumnRole::email:
      return is_email;
    default:
      return nullptr;
  }
}

double share_of(const std::vector<std::string_view>& cells, CellTest is_right) {
  return static_cast<double>(std::ranges::count_if(cells, is_right)) /
         static_cast<double>(cells.size());
}

bool is_money(ColumnRole role) {
  return role == ColumnRole::amount || role == ColumnRole::unit_price || role == ColumnRole::refund;
}

// At least half of the filled cells; a column without any fits too. Flags are no money.
bool fits_role(const Sample& sample, std::uint32_t column, ColumnRole role) {
  if (is_money(role) && holds_flags(sample, column)) return false;
  return share_of_fitting_cells(sample, column, role).value_or(1) >= 0.5;
}

// What an order is read from; of several names the filled one counts.
bool needs_cells(ColumnRole role) {
  return role == ColumnRole::customer_id || role == ColumnRole::email || role == ColumnRole::date ||
         role == ColumnRole::amount;
}

class Assignment {
 public:
  explicit Assignment(const Sample& sample) : sample_(sample), taken_(sample.header.size(), false) {
    for (const std::string& name : sample.header)
      short_keys_.push_back(header_key_without_note(name));
  }

  // The first name with a filled column; where all of them are empty, the first of those.
  std::optional<std::uint32_t> find(const std::vector<std::string>& names, ColumnRole role) {
    std::optional<std::uint32_t> empty;
    for (const std::vector<std::string>* keys :
         {&sample_.header_keys, &std::as_const(short_keys_)}) {
      for (const std::string& name : names) {
        for (std::uint32_t column = 0; column < keys->size(); ++column) {
          if (taken_[column] || (*keys)[column] != name || !fits_role(sample_, column, role))
            continue;
          if (needs_cells(role) && sample_.filled_cells(column).empty()) {
            if (!empty) empty = column;
            continue;
          }
          taken_[column] = true;
          return column;
        }
      }
    }
    if (empty) taken_[*empty] = true;
    return empty;
  }

  void take(std::uint32_t column) { taken_[column] = true; }
  [[nodiscard]] bool is_taken(std::uint32_t column) const { return taken_[column]; }

  // Whether the generic names know the column, in whatever role.
  [[nodiscard]] bool is_named(std::uint32_t column) const {
    return std::ranges::any_of(generic_preset().columns, [&](const auto& names) {
      return std::ranges::find(names, sample_.header_keys[column]) != names.end() ||
             std::ranges::find(names, short_keys_[column]) != names.end();
    });
  }

 private:
  const Sample& sample_;
  std::vector<std::string> short_keys_;
  std::vector<bool> taken_;
};

// A bare whole number may be anything: a day or an amount without a telling name must look like one.
bool is_plain_date(std::string_view cell) {
  return cell.find_first_of("-/. ") != std::string_view::npos &&
         (parse_date(cell, DateOrder::day_month_year) ||
          parse_date(cell, DateOrder::month_day_year));
}

bool is_plain_amount(std::string_view cell) {
  return (cell.find_first_of(".,") != std::string_view::npos ||
          !currency_in_amount(cell).empty()) &&
         is_amount(cell);
}

std::optional<std::uint32_t> find_by_content(const Sample& sample, const Assignment& assignment,
                                             CellTest is_right) {
  constexpr double kNearlyAll = 0.9;
  std::optional<std::uint32_t> only;
  for (std::uint32_t column = 0; column < sample.header.size(); ++column) {
    if (assignment.is_taken(column) || assignment.is_named(column)) continue;
    const std::vector<std::string_view> cells = sample.filled_cells(column);
    if (cells.empty() || share_of(cells, is_right) < kNearlyAll) continue;
    if (only) return std::nullopt;
    only = column;
  }
  return only;
}

// A name that a preset knows for a role.
struct PresetColumn {
  std::string_view name;
  std::size_t preset = 0;  // index into all_presets()
  std::size_t role = 0;
};

// All of them, by name: a header is looked up in a thousand names at once.
std::span<const PresetColumn> preset_columns() {
  static const std::vector<PresetColumn> columns = [] {
    std::vector<PresetColumn> all;
    const std::span<const Preset> presets = all_presets();
    for (std::size_t preset = 0; preset < presets.size(); ++preset) {
      for (std::size_t role = 0; role < kRoleCount; ++role) {
        for (const std::string& name : presets[preset].columns[role])
          all.push_back({.name = name, .preset = preset, .role = role});
      }
    }
    sort_by(all, &PresetColumn::name);
    return all;
  }();
  return columns;
}

using Decided = std::array<bool, kRoleCount>;  // by a person

void assign_by_content(const Sample& sample, const Decided& is_decided, Assignment& assignment,
                       ReadingPlan& plan) {
  const auto give = [&](ColumnRole role, CellTest is_right) {
    if (is_decided[static_cast<std::size_t>(role)]) return;
    const std::optional<std::uint32_t> column = find_by_content(sample, assignment, is_right);
    if (!column) return;
    assignment.take(*column);
    plan.roles[role] = column;
    plan.reasons[static_cast<std::size_t>(role)] = RoleReason::content;
    plan.doubts.push_back(doubt_about_column(sample, doubts::DoubtCode::column_guessed, *column));
    plan.doubts.back().evidence = {{"role", std::string(role_name(role))}};
  };
  const RoleColumns& roles = plan.roles;
  if (!roles[ColumnRole::date]) give(ColumnRole::date, is_plain_date);
  if (!roles[ColumnRole::customer_id] && !roles[ColumnRole::email] &&
      !roles[ColumnRole::customer_name])
    give(ColumnRole::email, is_email);
  if (!roles[ColumnRole::amount] && !(roles[ColumnRole::unit_price] && roles[ColumnRole::quantity]))
    give(ColumnRole::amount, is_plain_amount);
}

// Two people may share a name, though hardly a postcode too.
void drop_customer_name(const Choices& choices, ReadingPlan& plan) {
  RoleColumns& roles = plan.roles;
  plan.can_tell_by_name = roles[ColumnRole::customer_name] && roles[ColumnRole::postcode];
  plan.tells_by_name = plan.can_tell_by_name && choices.customers_by_name;
  if (plan.tells_by_name) return;
  roles[ColumnRole::postcode].reset();
  const bool has_better = roles[ColumnRole::customer_id] || roles[ColumnRole::email];
  if (has_better && !choices.chooses(ColumnRole::customer_name))
    roles[ColumnRole::customer_name].reset();
}

// A price times a quantity is only the second best amount.
void drop_second_best(const Choices& choices, RoleColumns& roles) {
  if (!roles[ColumnRole::amount]) return;
  for (const ColumnRole role : {ColumnRole::unit_price, ColumnRole::quantity}) {
    if (!choices.chooses(role)) roles[role].reset();
  }
}

}  // namespace

std::optional<double> share_of_fitting_cells(const Sample& sample, std::uint32_t column,
                                             ColumnRole role) {
  const CellTest is_right = cell_test(role);
  if (is_right == nullptr) return std::nullopt;
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  if (cells.empty()) return std::nullopt;
  return share_of(cells, is_right);
}

std::optional<std::uint32_t> find_column(const Sample& sample, std::string_view header) {
  // As written first: two columns may differ only in punctuation.
  const auto exact = std::ranges::find(sample.header, header);
  if (exact != sample.header.end())
    return static_cast<std::uint32_t>(exact - sample.header.begin());
  const auto found = std::ranges::find(sample.header_keys, header_key(header));
  if (found == sample.header_keys.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - sample.header_keys.begin());
}

const PresetForm* recognise_form(const Preset& preset, const Sample& sample) {
  const auto is_there = [&](const std::string& key) {
    return std::ranges::find(sample.header_keys, key) != sample.header_keys.end();
  };
  const PresetForm* best = nullptr;
  for (const PresetForm& form : preset.recognised_by) {
    if (best != nullptr && form.names.size() <= best->names.size()) continue;
    if (std::ranges::all_of(form.names, is_there)) best = &form;
  }
  return best;
}

const Preset& recognise_preset(const Sample& sample) {
  // The more names must be there, the less likely is a chance.
  const Preset* best = &generic_preset();
  std::size_t best_names = 0;
  for (const Preset& preset : all_presets()) {
    const PresetForm* const form = recognise_form(preset, sample);
    if (form == nullptr || form->names.size() <= best_names) continue;
    best = &preset;
    best_names = form->names.size();
  }
  return *best;
}

void assign_roles(const Sample& sample, const Choices& choices, ReadingPlan& plan) {
  Assignment assignment(sample);
  Decided is_decided{};
  for (const auto& [role, header] : choices.columns) {
    const auto index = static_cast<std::size_t>(role);
    is_decided[index] = true;
    plan.reasons[index] = RoleReason::choice;
    const std::optional<std::uint32_t> column =
        header ? find_column(sample, *header) : std::optional<std::uint32_t>();
    plan.roles[role] = column;
    if (column) assignment.take(*column);
  }
  const bool is_generic = plan.preset == &generic_preset();
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    if (is_decided[i]) continue;
    const auto role = static_cast<ColumnRole>(i);
    // What customers are grouped by, and where they live, is called alike everywhere.
    const bool is_alike = is_trait(role) || role == ColumnRole::postcode;
    const Preset& named =
        is_alike && plan.preset->columns[i].empty() ? generic_preset() : *plan.preset;
    plan.roles.columns[i] = assignment.find(named.columns[i], role);
    plan.reasons[i] = is_generic ? RoleReason::name : RoleReason::preset;
  }
  if (is_generic) {
    tell_price_from_amount(sample, choices, plan.roles);
    tell_gross_from_net(sample, choices, plan);
    choose_customer_columns(sample, choices, plan);
    const auto row_type = plan.roles[ColumnRole::row_type];
    if (row_type && !choices.chooses(ColumnRole::row_type) && !tells_rows_apart(sample, *row_type))
      plan.roles[ColumnRole::row_type].reset();
  }
  drop_customer_name(choices, plan);
  drop_second_best(choices, plan.roles);
  if (is_generic) assign_by_content(sample, is_decided, assignment, plan);
}

std::optional<std::uint32_t> find_misfit(const Sample& sample, const Preset& preset,
                                         ColumnRole role) {
  for (const std::string& name : preset.columns[static_cast<std::size_t>(role)]) {
    const auto found = std::ranges::find(sample.header_keys, name);
    if (found == sample.header_keys.end()) continue;
    const auto column = static_cast<std::uint32_t>(found - sample.header_keys.begin());
    if (!fits_role(sample, column, role)) return column;
  }
  return std::nullopt;
}

std::size_t count_named_roles(const std::vector<std::string>& cells) {
  const std::span<const PresetColumn> known = preset_columns();
  std::vector<std::bitset<kRoleCount>> found(all_presets().size());
  const auto mark = [&](const std::string& key) {
    for (const PresetColumn& column :
         std::ranges::equal_range(known, std::string_view(key), {}, &PresetColumn::name))
      found[column.preset].set(column.role);
  };
  for (const std::string& cell : cells) {
    mark(header_key(cell));
    mark(header_key_without_note(cell));
  }
  std::size_t most = 0;
  for (const std::bitset<kRoleCount>& roles : found) most = std::max(most, roles.count());
  return most;
}

}  // namespace clv::ingest

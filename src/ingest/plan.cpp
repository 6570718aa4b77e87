#include "ingest/plan.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "ingest/amount_text.h"
#include "ingest/roles.h"

namespace clv::ingest {
namespace {

// A column of that name whose cells are something else is another mistake than no such column.
std::unexpected<Error> explain_missing(const Sample& sample, const Preset& preset, Role role) {
  const std::optional<std::uint32_t> misfit = find_misfit(sample, preset, role);
  if (!misfit) {
    return fail(role == Role::kDate ? "no_date_column" : "no_amount_column",
                {{"columns", list_for_people(sample.header)}});
  }
  const std::string example = csv::to_utf8(sample.filled_cells(*misfit).front(), sample.encoding);
  return fail(role == Role::kDate ? "no_readable_dates" : "no_readable_amounts",
              {{"header", sample.header[*misfit]}, {"example", list_for_people({example})}});
}

Result<void> check_roles(const Sample& sample, const Preset& preset, const RoleColumns& roles) {
  if (!roles[Role::kDate]) return explain_missing(sample, preset, Role::kDate);
  if (!roles[Role::kAmount] && !(roles[Role::kUnitPrice] && roles[Role::kQuantity])) {
    return explain_missing(sample, preset, Role::kAmount);
  }
  if (!roles[Role::kCustomerId] && !roles[Role::kEmail] && !roles[Role::kCustomerName]) {
    return fail("no_customer_column", {{"columns", list_for_people(sample.header)}});
  }
  return {};
}

bool header_is_dutch(const Sample& sample) {
  return std::ranges::any_of(generic_preset().dutch_words, [&](const std::string& word) {
    return std::ranges::find(sample.header_keys, word) != sample.header_keys.end();
  });
}

void decide_numbers(const Sample& sample, Plan& plan) {
  const std::uint32_t column =
      plan.roles.required(plan.roles[Role::kAmount] ? Role::kAmount : Role::kUnitPrice);
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  const bool continental = sample.dialect.delimiter == ';' || header_is_dutch(sample);
  const DecimalChoice choice = choose_decimal(cells, continental ? ',' : '.');
  plan.decimal = choice.decimal;
  if (!choice.proven)
    plan.notes.push_back({"decimal_assumed", {{"sign", std::string(1, choice.decimal)}}});
  if (!plan.roles[Role::kCurrency]) {
    const auto named = std::ranges::find_if(
        cells, [](std::string_view cell) { return !currency_in_amount(cell).empty(); });
    if (named != cells.end()) plan.currency = currency_in_amount(*named);
  }
}

void decide_dates(const Sample& sample, Plan& plan) {
  const bool day_first =
      sample.dialect.delimiter == ';' || plan.decimal == ',' || header_is_dutch(sample);
  std::vector<std::string_view> cells = sample.filled_cells(plan.roles.required(Role::kDate));
  const DateOrder likely =
      day_first || (!cells.empty() && cells.front().find('/') == std::string_view::npos)
          ? DateOrder::kDayMonthYear
          : DateOrder::kMonthDayYear;
  const DateChoice choice = choose_date_order(cells, likely);
  plan.date_order = choice.order;
  plan.date_format = choice.format;
  if (!choice.proven) plan.notes.push_back({"date_order_assumed", {{"format", choice.format}}});
}

// Whether an order's amount stands once for all its rows, seen on the rows after the first of each
// sampled order.
orders::AmountBasis decide_amount_basis(const Sample& sample, const Plan& plan) {
  if (const auto basis = plan.preset->amount_basis) return *basis;
  const std::optional<std::uint32_t> id = plan.roles[Role::kOrderId];
  const std::optional<std::uint32_t> amount = plan.roles[Role::kAmount];
  if (!id || !amount) return orders::AmountBasis::kPerRow;
  std::map<std::string_view, std::string_view> first_amounts;
  std::size_t blank = 0;
  std::size_t equal = 0;
  std::size_t different = 0;
  for (const csv::TableRow& row : sample.rows) {
    if (*id >= row.fields.size() || *amount >= row.fields.size() || row.fields[*id].empty())
      continue;
    const std::string_view cell = trim(row.fields[*amount]);
    const auto [first, is_new] = first_amounts.try_emplace(row.fields[*id], cell);
    if (is_new) continue;
    ++(cell.empty() ? blank : cell == first->second ? equal : different);
  }
  const auto& level = generic_preset().order_level_amounts;
  const bool named_for_orders =
      std::ranges::find(level, sample.header_keys[*amount]) != level.end();
  const bool once = different == 0 && (named_for_orders || (blank > 0 && equal == 0));
  return once ? orders::AmountBasis::kPerOrder : orders::AmountBasis::kPerRow;
}

}  // namespace

Result<Plan> make_plan(const Sample& sample) {
  Plan plan;
  plan.preset = &recognise_preset(sample);
  plan.roles = assign_roles(sample, *plan.preset);
  if (const Result<void> checked = check_roles(sample, *plan.preset, plan.roles); !checked) {
    return std::unexpected(checked.error());
  }
  plan.encoding = sample.encoding;
  plan.dialect = sample.dialect;
  plan.first_byte = sample.first_byte;
  plan.lines_before = sample.lines_before;
  plan.header_line = sample.header_line;
  plan.header = sample.header;
  decide_numbers(sample, plan);
  decide_dates(sample, plan);
  plan.amount_basis = decide_amount_basis(sample, plan);
  return plan;
}

}  // namespace clv::ingest

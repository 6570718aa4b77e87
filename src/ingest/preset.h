// How the exports of one shop system are read: a file in assets/presets, compiled in. A new system
// needs no C++; assets/presets/README.md tells what may stand in the file.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/orders/exclusion.h"
#include "core/orders/order_row.h"
#include "ingest/date_text.h"
#include "ingest/role_columns.h"

namespace clv::ingest {

// What a row of a mixed list is.
enum class RowType : std::uint8_t { sale, refund, other };

// One form in which a system writes its header: a version, a language.
struct PresetForm {
  std::vector<std::string> names;       // header keys that all must be there
  std::optional<DateOrder> date_order;  // as documented for it, where the cells leave it open
};

struct Preset {
  std::string id;    // source.platform
  std::string name;  // as people know it
  std::vector<PresetForm> recognised_by;
  std::array<std::vector<std::string>, kRoleCount>
      columns;                                      // header keys per role, the preferred one first
  std::optional<orders::AmountBasis> amount_basis;  // nothing: decided on the rows
  bool amount_includes_tax = true;                  // of a column with the role tax
  bool amount_includes_shipping = true;             // of a column with the role shipping
  bool amounts_in_minor_units = false;              // 5000 is 50.00
  std::optional<DateOrder> date_order;              // the same of all forms
  std::string currency;        // of all amounts, where no column names any; empty: not said
  bool dates_are_utc = false;  // where a cell names no zone of its own
  std::vector<std::pair<std::string, orders::Exclusion>> statuses;  // folded (base/fold.h)
  std::vector<std::string> test_words;                              // lower case
  std::vector<std::pair<std::string, RowType>> row_types;           // lower case
  RowType other_row_type = RowType::sale;  // of words that row_types does not name
  bool negative_sales_are_other = false;   // a sale below 0 is what the shop itself paid
  std::vector<std::string> empty_amounts;  // that stand for no amount
  bool refund_email_is_the_shops =
      false;  // a refund's row names the shop where a sale names the customer
  std::vector<std::string> missing_customer;     // lower case
  std::vector<std::string> order_level_amounts;  // header keys
  std::vector<std::string> totals_words;         // lower case
  // Of the generic preset alone, header keys:
  std::vector<std::string> line_level_amounts;  // of one row, never of the order
  std::vector<std::string> price_names;         // of one piece, beside a quantity
  std::vector<std::string> fee_names;           // of a payment service, a marketplace
  std::vector<std::string> dutch_words;         // header keys
};

// `json` is one object as in assets/presets. A preset that cannot be read is a mistake in the
// repository, found by its unit test: it stops the program.
Preset read_preset(std::string_view json);

// All presets of assets/presets; the generic one, which has no `recognised_by`, comes last.
std::span<const Preset> all_presets();
const Preset& generic_preset();

// What a status (any case) means for the order, by the preset, then by the generic words; none: it
// counts.
orders::Exclusion exclusion_of_status(const Preset& preset, std::string_view status);

// Whether a cell of the role test_order marks a try-out, by the preset or by the generic words.
bool is_test_word(const Preset& preset, std::string_view cell);

// What a cell of the role row_type says, an empty one too; a sale where the preset knows no such word.
RowType row_type_of(const Preset& preset, std::string_view cell);

}  // namespace clv::ingest

// What a person decided about a file instead of leaving it to the recognition.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/models/time_unit.h"
#include "core/orders/file_kind.h"
#include "core/orders/order_row.h"
#include "csv/encoding.h"
#include "ingest/date_text.h"
#include "ingest/role_columns.h"
#include "ingest/time_zone.h"

namespace clv::ingest {

// Of one file. What is absent is recognised.
struct Choices {
  std::optional<orders::FileKind> kind;  // of list
  std::optional<csv::Encoding> encoding;
  std::optional<char> delimiter;
  std::optional<char> quote;
  // Header names, compared as in header_key.h; no name: the role has no column.
  std::vector<std::pair<ColumnRole, std::optional<std::string>>> columns;
  std::optional<DateOrder> date_order;
  std::optional<char> decimal;
  std::optional<orders::AmountBasis> amount_basis;
  std::optional<models::TimeUnit> time_unit;  // of a list with one row per customer
  bool customers_by_name = false;             // and postcode, where the file has both

  // Whether a person said which column has the role.
  [[nodiscard]] bool chooses(ColumnRole role) const {
    return std::ranges::any_of(columns, [&](const auto& choice) {
      return choice.first == role && choice.second.has_value();
    });
  }

  // Who says which column is what has orders in mind, unless they say what the list is.
  [[nodiscard]] bool allow(orders::FileKind asked) const {
    return kind ? *kind == asked : asked == orders::FileKind::orders || columns.empty();
  }
};

// How amounts and days are counted, in every file of an import.
struct CountingRules {
  bool without_tax = false;        // the tax column is taken off, or the rate where there is none
  std::optional<double> vat_rate;  // above 0, at most 1
  bool without_shipping = false;
  std::optional<TimeZone> zone;  // nothing: days as they are written
};

}  // namespace clv::ingest

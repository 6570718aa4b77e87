#include "ingest/list_layout.h"

#include <algorithm>

#include "base/text.h"
#include "csv/unquote.h"
#include "ingest/header_key.h"
#include "ingest/preset.h"

namespace clv::ingest {
namespace {

bool is_continental(const ListLayout& layout) { return layout.dialect.delimiter == ';'; }

}  // namespace

ListLayout layout_of(const Sample& sample) {
  return {.encoding = sample.encoding,
          .dialect = sample.dialect,
          .first_byte = sample.first_byte,
          .lines_before = sample.lines_before,
          .header_line = sample.header_line,
          .header = sample.header};
}

char usual_decimal(const ListLayout& layout) { return is_continental(layout) ? ',' : '.'; }

DateOrder usual_date_order(const ListLayout& layout) {
  return is_continental(layout) || layout.decimal == ',' ? DateOrder::day_month_year
                                                         : DateOrder::month_day_year;
}

std::optional<std::uint32_t> find_named(const Sample& sample,
                                        std::span<const std::string_view> names) {
  std::vector<std::string> keys;
  keys.reserve(sample.header.size());
  for (const std::string& name : sample.header) keys.push_back(header_key_without_note(name));
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(keys, name);
    if (found != keys.end()) return static_cast<std::uint32_t>(found - keys.begin());
  }
  return std::nullopt;
}

std::optional<std::uint32_t> find_role_column(const Sample& sample, ColumnRole role) {
  const std::vector<std::string>& names = generic_preset().columns[static_cast<std::size_t>(role)];
  const auto found = std::ranges::find_if(sample.header_keys, [&](const std::string& key) {
    return std::ranges::contains(names, key);
  });
  if (found == sample.header_keys.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - sample.header_keys.begin());
}

std::string ListRow::cell(std::optional<std::uint32_t> column) const {
  if (!column || *column >= row_.size()) return {};
  std::string scratch;
  return std::string(trim(csv::unquote(row_.raw(*column), layout_.dialect, scratch)));
}

}  // namespace clv::ingest

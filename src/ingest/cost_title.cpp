#include "ingest/cost_title.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "ingest/cost_words.h"

namespace clv::ingest {
namespace {

constexpr std::array<std::pair<std::string_view, CostUnit>, 8> kUnitWords{{
    {"daily", CostUnit::day},
    {"weekly", CostUnit::week},
    {"monthly", CostUnit::month},
    {"dagelijks", CostUnit::day},
    {"wekelijks", CostUnit::week},
    {"maandelijks", CostUnit::month},
    {"monatlich", CostUnit::month},
    {"mensuel", CostUnit::month},
}};

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// One line: its label, where it has one, and the rest; the cells of a line that its own commas parted are one again.
struct TitleLine {
  std::string text;
  std::string label;  // cost_key
  std::string value;
};

TitleLine read_line(const csv::TableRow& row, csv::Encoding encoding) {
  TitleLine line;
  for (const std::string& field : row.fields) {
    const std::string cell = csv::to_utf8(trim(field), encoding);
    if (cell.empty()) continue;
    if (!line.text.empty()) line.text += ", ";
    line.text += cell;
  }
  const std::size_t end = line.text.find_first_of(":,");
  if (end == std::string::npos || has_digit(std::string_view(line.text).substr(0, end))) {
    line.value = line.text;
    return line;
  }
  line.label = cost_key(std::string_view(line.text).substr(0, end));
  line.value = trim(std::string_view(line.text).substr(end + 1));
  return line;
}

}  // namespace

CostTitle read_cost_title(std::span<const csv::TableRow> lines, csv::Encoding encoding,
                          DateOrder likely) {
  CostTitle title;
  const std::array orders{likely, likely == DateOrder::month_day_year ? DateOrder::day_month_year
                                                                      : DateOrder::month_day_year};
  std::array<std::optional<std::string>, 2> ends;
  for (const csv::TableRow& row : lines) {
    const TitleLine line = read_line(row, encoding);
    const std::string key = cost_key(line.value);
    for (const auto& [word, unit] : kUnitWords) {
      if (key == word) title.unit = unit;
    }
    if (is_cost_word(key, CostWord::all_time)) {
      title.says_all_time = true;
      title.period_text = line.value;
    }
    if (title.period) continue;
    for (const DateOrder order : orders) {
      title.period = parse_day_range(line.text, order);
      if (title.period) break;
    }
    if (!title.period) title.period = parse_month(line.value);
    if (title.period) title.period_text = line.value;
    if (is_cost_word(line.label, CostWord::start_label)) ends[0] = line.value;
    if (is_cost_word(line.label, CostWord::end_label)) ends[1] = line.value;
  }
  if (title.period || !ends[0] || !ends[1]) return title;
  for (const DateOrder order : orders) {
    const auto first = parse_date(*ends[0], order);
    const auto last = parse_date(*ends[1], order);
    if (!first || !last || *first > *last) continue;
    title.period = DaySpan{.first = *first, .last = *last};
    title.period_text = *ends[0] + " - " + *ends[1];
    break;
  }
  return title;
}

}  // namespace clv::ingest

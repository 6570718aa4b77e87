#include "app/preview_text.h"

#include <array>
#include <charconv>

#include "app/import_choices.h"

namespace clv::app {
namespace {

using enum texts::TextKey;

// The sentence of a code that came as data, or the code itself.
std::string sentence_or(texts::Language language, std::string_view prefix, std::string_view code) {
  const auto key = texts::find_key(std::string(prefix) + std::string(code));
  return std::string(key ? texts::text(language, *key) : code);
}

std::string_view delimiter_code(std::string_view delimiter) {
  if (delimiter == ";") return "semicolon";
  if (delimiter == "\t") return "tab";
  if (delimiter == "|") return "bar";
  return "comma";
}

std::string encoding_text(std::string_view encoding) {
  if (encoding.starts_with("utf-8")) return "UTF-8";
  if (encoding.starts_with("utf-16")) return "UTF-16";
  return "Windows-1252";
}

// "3-4-2024 10:15" -> 3, 4, 2024, and where the year ends.
struct DateParts {
  std::array<int, 3> numbers{};
  std::size_t length = 0;
};
std::optional<DateParts> split_date(std::string_view text) {
  DateParts parts;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int& number : parts.numbers) {
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc{} || number < 0) return std::nullopt;
    at = next;
    if (&number == &parts.numbers.back()) break;
    if (at == end || std::string_view("-/. ").find(*at) == std::string_view::npos)
      return std::nullopt;
    ++at;
  }
  parts.length = static_cast<std::size_t>(at - text.data());
  if (parts.numbers[2] < 100) parts.numbers[2] += parts.numbers[2] < 70 ? 2000 : 1900;
  return parts;
}

}  // namespace

std::string role_text(texts::Language language, std::string_view role) {
  return sentence_or(language, "role.", role.empty() ? "none" : role);
}

std::string confidence_text(const texts::Locale& locale, const protocol::PreviewBody& preview,
                            const protocol::PreviewColumnBody& column) {
  if (column.role.empty()) return {};
  const auto key = texts::find_key("preview.because_" + column.reason);
  if (!key) return {};
  std::string said = texts::text(locale.language, *key, {{"platform", preview.platform_name}});
  // All of them, or a kind of cell that everything fits, needs no word.
  if (!column.fitting_share || *column.fitting_share >= 1) return said;
  const int decimals = *column.fitting_share > 0.99 ? 1 : 0;
  return said + ", " +
         texts::text(locale.language, preview_fitting,
                     {{"percent", texts::format_percent(locale, *column.fitting_share, decimals)}});
}

std::string column_name(texts::Language language, const protocol::PreviewBody& preview,
                        std::size_t column) {
  const std::string& header = preview.columns[column].header;
  if (!header.empty()) return header;
  return texts::text(language, preview_unnamed_column, {{"number", std::to_string(column + 1)}});
}

std::string delimiter_text(texts::Language language, std::string_view delimiter) {
  return sentence_or(language, "delimiter.", delimiter_code(delimiter));
}

std::string form_text(const texts::Locale& locale, const protocol::PreviewBody& preview) {
  return texts::text(locale.language, preview_form,
                     {{"encoding", encoding_text(preview.encoding)},
                      {"delimiter", delimiter_text(locale.language, preview.delimiter)},
                      {"line", texts::format_integer(locale, preview.header_line)}});
}

std::string exclusion_text(texts::Language language, std::string_view exclusion) {
  return sentence_or(language, "exclusion.", exclusion);
}

std::string time_unit_text(texts::Language language, std::string_view unit) {
  return sentence_or(language, "time_unit.", unit);
}

std::string date_order_text(texts::Language language, std::string_view order) {
  return sentence_or(language, "date_order.", order);
}

std::string period_text(const texts::Locale& locale, DayNumber first, DayNumber last) {
  return texts::text(
      locale.language, data_period,
      {{"first", texts::format_date(locale, first)}, {"last", texts::format_date(locale, last)}});
}

std::optional<AmbiguousDate> ambiguous_date(const protocol::PreviewBody& preview) {
  const auto column = column_of(preview, "date");
  if (!column) return std::nullopt;
  for (const std::string& example : preview.columns[*column].examples) {
    const auto parts = split_date(example);
    if (!parts) continue;
    const auto [first, second, year] = parts->numbers;
    const CivilDate day_first{.year = year, .month = second, .day = first};
    const CivilDate month_first{.year = year, .month = first, .day = second};
    if (first == second || !is_valid(day_first) || !is_valid(month_first)) continue;
    return AmbiguousDate{.text = example.substr(0, parts->length),
                         .day_first = to_day_number(day_first),
                         .month_first = to_day_number(month_first)};
  }
  return std::nullopt;
}

}  // namespace clv::app

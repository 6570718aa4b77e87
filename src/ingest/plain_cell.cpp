#include "ingest/plain_cell.h"

#include <cstddef>

namespace clv::ingest {
namespace {

constexpr std::size_t kDateLength = 10;
constexpr std::size_t kMostWholeDigits = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<DayNumber> parse_plain_date(std::string_view text) {
  if (text.size() < kDateLength) return std::nullopt;
  if (text.size() > kDateLength) {
    const bool time_follows = text.size() > kDateLength + 1 &&
                              (text[kDateLength] == ' ' || text[kDateLength] == 'T') &&
                              is_digit(text[kDateLength + 1]);
    // The longest date that is read at all is 64 bytes: see `parse_date`.
    if (!time_follows || text.size() > 64) return std::nullopt;
  }
  return parse_iso_date(text.substr(0, kDateLength));
}

std::optional<orders::Amount> parse_plain_amount(std::string_view text, char decimal) {
  orders::Amount units = 0;
  std::size_t i = 0;
  for (; i < text.size() && i <= kMostWholeDigits && is_digit(text[i]); ++i)
    units = units * 10 + (text[i] - '0');
  if (i == 0 || i > kMostWholeDigits) return std::nullopt;
  if (i == text.size()) return units * orders::kAmountPerMajor;
  if (text[i] != decimal) return std::nullopt;
  const std::size_t decimals = text.size() - ++i;
  if (decimals == 0 || decimals > orders::kAmountDigits) return std::nullopt;
  for (; i < text.size(); ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    units = units * 10 + (text[i] - '0');
  }
  for (std::size_t k = decimals; k < orders::kAmountDigits; ++k) units *= 10;
  return units;
}

}  // namespace clv::ingest

#include "ingest/amount_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/text.h"

namespace clv::ingest {
namespace {

using orders::Amount;

constexpr std::size_t kLongestAmount = 48;
constexpr std::size_t kMostLetters = 4;  // of a currency: "EUR", "zł", "CHF"

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

struct Parts {
  std::string_view before;
  std::string_view number;  // first to last digit, with a leading decimal sign
  std::string_view after;
};

std::optional<Parts> split(std::string_view text, char decimal) {
  const auto first = std::ranges::find_if(text, is_digit);
  if (first == text.end() || text.size() > kLongestAmount) return std::nullopt;
  auto begin = static_cast<std::size_t>(first - text.begin());
  std::size_t end = text.size();
  while (!is_digit(text[end - 1])) --end;
  if (begin > 0 && text[begin - 1] == decimal) --begin;
  return Parts{text.substr(0, begin), text.substr(begin, end - begin), text.substr(end)};
}

struct Surroundings {
  bool negative = false;
  bool opened = false;
  bool closed = false;
};

// What may stand around a number: a sign, a currency, parentheses, spaces, an apostrophe put there
// against spreadsheets.
bool read_surroundings(std::string_view text, Surroundings& out) {
  std::size_t letters = 0;
  std::size_t minuses = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '-') ++minuses;
    if (text.substr(i).starts_with("\xE2\x88\x92")) ++minuses;  // U+2212
    if (c == '(') out.opened = true;
    if (c == ')') out.closed = true;
    if (is_letter(c)) ++letters;
    const bool dot_of_abbreviation = c == '.' && i > 0 && is_letter(text[i - 1]);
    const bool allowed = is_letter(c) || is_beyond_ascii(c) || dot_of_abbreviation ||
                         std::string_view(" \t-+()$'").find(c) != std::string_view::npos;
    if (!allowed) return false;
  }
  if (minuses > 0) out.negative = !out.negative;
  return letters <= kMostLetters && minuses <= 1;
}

// The size of a sign between groups of digits at the front of `text`, or 0.
std::size_t group_sign_size(std::string_view text, char decimal) {
  const char other = decimal == '.' ? ',' : '.';
  for (const std::string_view sign : {" ", "'", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x99"}) {
    if (text.starts_with(sign)) return sign.size();
  }
  // A lone 0xA0 is the no-break space of Windows-1252.
  return text.front() == other || text.front() == '\xA0' ? 1 : 0;
}

class DigitReader {
 public:
  bool take_whole(char digit) {
    units_ = units_ * 10 + (digit - '0');
    return units_ <= orders::kLargestAmount / orders::kAmountPerMajor;
  }

  void take_decimal(char digit) {
    if (decimals_ < orders::kAmountDigits) {
      units_ = units_ * 10 + (digit - '0');
    } else if (decimals_ == orders::kAmountDigits) {
      next_ = digit - '0';
    } else {
      beyond_ = beyond_ || digit != '0';
    }
    ++decimals_;
  }

  Amount finish() {
    for (int i = decimals_; i < orders::kAmountDigits; ++i) units_ *= 10;
    const bool half = next_ == 5 && !beyond_;
    const bool up = half ? units_ % 2 != 0 : next_ >= 5;
    return units_ + (up ? 1 : 0);
  }

 private:
  Amount units_ = 0;
  int decimals_ = 0;
  int next_ = 0;
  bool beyond_ = false;
};

std::optional<Amount> read_number(std::string_view text, char decimal) {
  DigitReader digits;
  std::size_t i = 0;
  std::size_t run = 0;  // digits since the last group sign
  bool grouped = false;
  while (i < text.size() && text[i] != decimal) {
    if (is_digit(text[i])) {
      if (!digits.take_whole(text[i])) return std::nullopt;
      ++run;
      ++i;
      continue;
    }
    const std::size_t sign = group_sign_size(text.substr(i), decimal);
    if (sign == 0 || run == 0 || run > 3 || (grouped && run != 3)) return std::nullopt;
    grouped = true;
    run = 0;
    i += sign;
  }
  if (grouped && run != 3) return std::nullopt;
  if (i < text.size()) ++i;
  for (; i < text.size(); ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    digits.take_decimal(text[i]);
  }
  return digits.finish();
}

// Votes of one sample for the sign that is its decimal.
struct Votes {
  std::uint32_t dot = 0;
  std::uint32_t comma = 0;
  std::uint32_t undecided = 0;
  std::uint32_t undecided_dots = 0;  // among them
  std::uint32_t bare = 0;            // without any sign, below 1,000
  bool has_bare_thousands = false;
};

void vote(std::string_view sample, Votes& votes) {
  const std::size_t last = sample.find_last_of(".,");
  const std::optional<Parts> parts =
      split(sample, last == std::string_view::npos ? '.' : sample[last]);
  if (!parts) return;
  const std::string_view number = parts->number;
  if (last == std::string_view::npos) {
    constexpr std::size_t kDigitsBelowThousand = 3;
    ++votes.bare;
    votes.has_bare_thousands = votes.has_bare_thousands || number.size() > kDigitsBelowThousand;
    return;
  }
  const auto dots = std::ranges::count(number, '.');
  const auto commas = std::ranges::count(number, ',');
  const std::string_view after = sample.substr(last + 1);
  const auto digits_after =
      static_cast<std::size_t>(std::ranges::find_if_not(after, is_digit) - after.begin());
  const bool last_is_dot = sample[last] == '.';
  const auto for_sign = [&](bool is_dot) { ++(is_dot ? votes.dot : votes.comma); };
  if (dots > 0 && commas > 0) {
    for_sign(last_is_dot);
  } else if (dots + commas > 1) {
    for_sign(!last_is_dot);  // it repeats: a group
  } else if (dots + commas == 1) {
    const std::size_t before = number.find(sample[last]);
    const bool may_be_group =
        digits_after == 3 && before >= 1 && before <= 3 && number.front() != '0';
    if (may_be_group) {
      ++votes.undecided;
      votes.undecided_dots += last_is_dot ? 1 : 0;
    } else {
      for_sign(last_is_dot);
    }
  } else if (digits_after == 0 && after.starts_with("-") && !number.empty()) {
    for_sign(last_is_dot);  // "12,-"
  }
}

// "2,8k", "1.2 M": what a dashboard writes for thousands and millions, at the front of what follows a number; it is taken off.
Amount take_multiplier(std::string_view& after) {
  struct Word {
    std::string_view word;
    Amount times;
  };
  static constexpr Word kWords[] = {{"k", 1000},       {"K", 1000},      {"Tsd.", 1000},
                                    {"tsd", 1000},     {"m", 1000000},   {"M", 1000000},
                                    {"mln", 1000000},  {"Mln", 1000000}, {"mio", 1000000},
                                    {"Mio.", 1000000}, {"Mio", 1000000}};
  std::string_view rest = after;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.empty() || std::string_view("kKmMtT").find(rest.front()) == std::string_view::npos)
    return 1;
  for (const Word& entry : kWords) {
    if (!rest.starts_with(entry.word)) continue;
    std::string_view behind = rest.substr(entry.word.size());
    // "kr", "Kč" and "MXN" are currencies.
    if (!behind.empty() && (is_letter(behind.front()) || is_beyond_ascii(behind.front()))) continue;
    after = behind;
    return entry.times;
  }
  return 1;
}

}  // namespace

std::optional<orders::Amount> parse_amount(std::string_view text, char decimal) {
  const std::optional<Parts> parts = split(text, decimal);
  if (!parts) return std::nullopt;
  std::string_view after = parts->after;
  Surroundings around;
  // "12,-": no cents, not a minus.
  if (after.starts_with(decimal))
    after.remove_prefix(after.starts_with(decimal == '.' ? ".-" : ",-") ? 2 : 1);
  const Amount times = after.empty() ? 1 : take_multiplier(after);
  if (!read_surroundings(parts->before, around) || !read_surroundings(after, around))
    return std::nullopt;
  if (around.opened != around.closed) return std::nullopt;
  std::optional<Amount> amount = read_number(parts->number, decimal);
  if (!amount || *amount > orders::kLargestAmount / times) return std::nullopt;
  *amount *= times;
  return around.negative || around.opened ? -*amount : *amount;
}

std::optional<double> parse_percent(std::string_view text, char decimal) {
  text = trim(text);
  for (const std::string_view sign : {"%", "pct", "procent", "percent"}) {
    if (!text.ends_with(sign)) continue;
    const std::optional<Amount> percent =
        parse_amount(trim(text.substr(0, text.size() - sign.size())), decimal);
    constexpr Amount kAll = 100 * orders::kAmountPerMajor;
    if (!percent || *percent < 0 || *percent > kAll) return std::nullopt;
    return static_cast<double>(*percent) / static_cast<double>(kAll);
  }
  return std::nullopt;
}

DecimalChoice choose_decimal(std::span<const std::string_view> samples, char fallback) {
  Votes votes;
  for (const std::string_view sample : samples) vote(sample, votes);
  if (votes.dot == 0 && votes.comma == 0) {
    const bool is_one_sign = votes.undecided_dots == 0 || votes.undecided_dots == votes.undecided;
    // Decimals would now and then be one or two, and their whole numbers a thousand or more.
    constexpr std::uint32_t kEnough = 3;
    if (is_one_sign && votes.undecided >= kEnough && votes.bare >= kEnough &&
        !votes.has_bare_thousands)
      return {.decimal = votes.undecided_dots > 0 ? ',' : '.', .evident = true};
    return {.decimal = fallback, .proven = votes.undecided == 0};
  }
  const bool disagree = votes.dot > 0 && votes.comma > 0;
  return {.decimal = votes.comma > votes.dot ? ',' : '.',
          .proven = !disagree,
          .evident = true,
          .disagree = disagree};
}

std::string_view currency_in_amount(std::string_view text) {
  struct Sign {
    std::string_view sign;
    std::string_view code;
  };
  static constexpr Sign kSigns[] = {{"\xE2\x82\xAC", "EUR"}, {"EUR", "EUR"}, {"\xC2\xA3", "GBP"},
                                    {"GBP", "GBP"},          {"USD", "USD"}, {"CHF", "CHF"},
                                    {"z\xC5\x82", "PLN"},    {"PLN", "PLN"}, {"SEK", "SEK"},
                                    {"DKK", "DKK"},          {"NOK", "NOK"}};
  for (const Sign& entry : kSigns) {
    if (text.find(entry.sign) != std::string_view::npos) return entry.code;
  }
  return {};
}

}  // namespace clv::ingest

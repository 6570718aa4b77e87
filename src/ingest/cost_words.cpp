#include "ingest/cost_words.h"

#include <algorithm>
#include <array>
#include <bitset>

#include <nlohmann/json.hpp>

#include "base/assert.h"
#include "ingest/amount_text.h"
#include "ingest/embedded_presets.h"
#include "ingest/header_key.h"

namespace clv::ingest {
namespace {

using Json = nlohmann::ordered_json;  // as in messages: one JSON in the program
using AllWords = std::array<std::vector<std::string>, kCostWordKinds>;

constexpr std::array<const char*, kCostWordKinds> kNames{
    "spend",     "day",    "week",     "month",        "quarter",   "date",
    "start",     "end",    "currency", "channel",      "campaign",  "marks",
    "not_costs", "totals", "all_time", "start_labels", "end_labels"};

AllWords read_words() {
  const Json object = Json::parse(embedded_cost_words().front(), nullptr, false);
  CLV_ASSERT(object.is_object(), "the words of marketing costs are a JSON object");
  AllWords words;
  for (std::size_t kind = 0; kind < kCostWordKinds; ++kind) {
    const auto list = object.find(kNames[kind]);
    CLV_ASSERT(list != object.end() && list->is_array(), "each kind of words is a list");
    for (const Json& word : *list) {
      CLV_ASSERT(word.is_string(), "a word is a text");
      words[kind].push_back(cost_key(word.get_ref<const std::string&>()));
    }
  }
  return words;
}

// "eur", "€"; "$" for dollars that nobody names.
std::string currency_of(std::string_view text) {
  std::string upper(text);
  std::ranges::transform(upper, upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  const std::string_view named = currency_in_amount(upper);
  if (!named.empty()) return std::string(named);
  const bool is_code =
      upper.size() == 3 && std::ranges::all_of(upper, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (is_code) return upper;
  return upper == "$" || upper == "US$" ? upper == "$" ? "$" : "USD" : "";
}

// Currencies that stand at a name's end without brackets: any three letters would be too many.
constexpr std::array<std::string_view, 14> kCodes{"eur", "usd", "gbp", "chf", "sek", "nok", "dkk",
                                                  "pln", "czk", "cad", "aud", "nzd", "jpy", "inr"};

}  // namespace

const std::vector<std::string>& cost_words(CostWord kind) {
  static const AllWords words = read_words();
  return words[static_cast<std::size_t>(kind)];
}

bool is_cost_word(std::string_view key, CostWord kind) {
  return std::ranges::contains(cost_words(kind), key);
}

std::string cost_key(std::string_view name) {
  std::string key = header_key_without_note(name);
  // Latin capitals with an accent, in UTF-8.
  for (std::size_t i = 1; i < key.size(); ++i) {
    const auto byte = static_cast<unsigned char>(key[i]);
    if (key[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
      key[i] = static_cast<char>(byte + 0x20U);
  }
  for (const std::string_view sign : {"\xE2\x80\x99", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x82\xAC"}) {
    for (std::size_t at = key.find(sign); at != std::string::npos; at = key.find(sign, at))
      key.erase(at, sign.size());
  }
  return key;
}

SpendName read_spend_name(std::string_view name) {
  SpendName read{.key = cost_key(name), .currency = {}};
  if (const std::size_t open = name.find_first_of("([");
      open != std::string_view::npos && name.size() > open + 1) {
    const std::string_view inside = name.substr(open + 1);
    read.currency = currency_of(inside.substr(0, inside.find_first_of(")]")));
  }
  if (!read.currency.empty() || is_cost_word(read.key, CostWord::spend)) {
    if (read.currency.empty()) read.currency = currency_in_amount(name);
    if (read.currency.empty() && name.contains('$')) read.currency = "$";
    return read;
  }
  for (const std::string_view code : kCodes) {
    if (!read.key.ends_with(code)) continue;
    std::string rest = read.key.substr(0, read.key.size() - code.size());
    if (!is_cost_word(rest, CostWord::spend) && rest.ends_with("in")) rest.resize(rest.size() - 2);
    if (is_cost_word(rest, CostWord::spend))
      return {.key = std::move(rest), .currency = currency_of(code)};
  }
  return read;
}

std::size_t count_cost_names(const std::vector<std::string>& cells) {
  std::bitset<kCostWordKinds> found;
  std::size_t marks = 0;
  for (const std::string& cell : cells) {
    if (is_cost_word(read_spend_name(cell).key, CostWord::spend))
      found.set(static_cast<std::size_t>(CostWord::spend));
    const std::string key = cost_key(cell);
    if (key.empty()) continue;
    marks += is_cost_word(key, CostWord::mark) ? 1 : 0;
    for (auto kind = static_cast<std::size_t>(CostWord::day);
         kind <= static_cast<std::size_t>(CostWord::campaign); ++kind) {
      if (is_cost_word(key, static_cast<CostWord>(kind))) found.set(kind);
    }
  }
  return found.test(static_cast<std::size_t>(CostWord::spend)) ? found.count() + marks : 0;
}

}  // namespace clv::ingest

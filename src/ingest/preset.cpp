#include "ingest/preset.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/assert.h"
#include "base/fold.h"
#include "base/text.h"
#include "ingest/embedded_presets.h"
#include "ingest/header_key.h"

namespace clv::ingest {
namespace {

using Json = nlohmann::ordered_json;  // as in messages: one JSON in the program

std::vector<std::string> read_words(const Json& object, const char* key,
                                    std::string (*normalise)(std::string_view)) {
  std::vector<std::string> words;
  const auto list = object.find(key);
  if (list == object.end()) return words;
  CLV_ASSERT(list->is_array(), "a preset's words are a list");
  for (const Json& word : *list) {
    CLV_ASSERT(word.is_string(), "a preset's word is a text");
    words.push_back(normalise(word.get_ref<const std::string&>()));
  }
  return words;
}

std::string read_text(const Json& object, const char* key) {
  const auto text = object.find(key);
  CLV_ASSERT(text != object.end() && text->is_string(), "a preset has an id and a name");
  return text->get<std::string>();
}

std::optional<DateOrder> read_date_order(const Json& object) {
  const auto order = object.find("date_order");
  if (order == object.end()) return std::nullopt;
  const std::optional<DateOrder> found = find_date_order(order->get_ref<const std::string&>());
  CLV_ASSERT(found.has_value(), "a preset names a known date order");
  return found;
}

// One list of words, or a list of forms: each a list of words, or an object with them as "names".
std::vector<PresetForm> read_forms(const Json& object, const char* key) {
  const auto list = object.find(key);
  if (list == object.end() || list->empty()) return {};
  if (list->front().is_string())
    return {{.names = read_words(object, key, header_key), .date_order = std::nullopt}};
  std::vector<PresetForm> forms;
  for (const Json& form : *list) {
    const Json described = form.is_object() ? form : Json{{"names", form}};
    forms.push_back({.names = read_words(described, "names", header_key),
                     .date_order = read_date_order(described)});
  }
  return forms;
}

bool read_flag(const Json& object, const char* key, bool otherwise) {
  const auto flag = object.find(key);
  if (flag == object.end()) return otherwise;
  CLV_ASSERT(flag->is_boolean(), "a preset's flag is true or false");
  return flag->get<bool>();
}

void read_row_types(const Json& row_types, Preset& preset) {
  for (const auto& [word, type] : row_types.items()) {
    CLV_ASSERT(type == "sale" || type == "refund" || type == "other",
               "a row type is sale, refund or other");
    preset.row_types.emplace_back(to_lower_ascii(word), type == "sale"     ? RowType::sale
                                                        : type == "refund" ? RowType::refund
                                                                           : RowType::other);
  }
}

void read_columns(const Json& columns, Preset& preset) {
  for (const auto& [name, unused] : columns.items()) {
    const std::optional<ColumnRole> role = find_role(name);
    CLV_ASSERT(role.has_value(), "a preset names only known roles");
    preset.columns[static_cast<std::size_t>(*role)] = read_words(columns, name.c_str(), header_key);
  }
}

void read_statuses(const Json& statuses, Preset& preset) {
  for (const auto& [status, exclusion] : statuses.items()) {
    CLV_ASSERT(exclusion.is_string(), "a preset's status names an exclusion");
    const orders::Exclusion found = orders::find_exclusion(exclusion.get_ref<const std::string&>());
    CLV_ASSERT(found != orders::Exclusion::none || exclusion == "none",
               "a preset's status names a known exclusion");
    preset.statuses.emplace_back(fold_letters(status), found);
  }
}

std::vector<Preset> read_embedded_presets() {
  std::vector<Preset> presets;
  for (const std::string_view json : embedded_presets()) presets.push_back(read_preset(json));
  std::ranges::stable_partition(presets,
                                [](const Preset& preset) { return !preset.recognised_by.empty(); });
  CLV_ASSERT(!presets.empty() && presets.back().id == "generic", "there is a generic preset");
  return presets;
}

std::optional<orders::Exclusion> find_status(const Preset& preset, std::string_view status) {
  const std::string folded = fold_letters(status);
  const auto found = std::ranges::find_if(preset.statuses,
                                          [&](const auto& entry) { return entry.first == folded; });
  return found == preset.statuses.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

Preset read_preset(std::string_view json) {
  const Json object = Json::parse(json, nullptr, false);
  CLV_ASSERT(object.is_object(), "a preset is a JSON object");
  Preset preset;
  preset.id = read_text(object, "id");
  preset.name = read_text(object, "name");
  preset.recognised_by = read_forms(object, "recognised_by");
  if (const auto columns = object.find("columns"); columns != object.end())
    read_columns(*columns, preset);
  if (const auto statuses = object.find("status"); statuses != object.end())
    read_statuses(*statuses, preset);
  if (const auto basis = object.find("amount_basis"); basis != object.end()) {
    CLV_ASSERT(*basis == "per_order" || *basis == "per_row",
               "amount_basis is per_order or per_row");
    preset.amount_basis =
        *basis == "per_order" ? orders::AmountBasis::per_order : orders::AmountBasis::per_row;
  }
  preset.date_order = read_date_order(object);
  if (object.contains("currency")) preset.currency = read_text(object, "currency");
  preset.amount_includes_tax = read_flag(object, "amount_includes_tax", true);
  preset.amount_includes_shipping = read_flag(object, "amount_includes_shipping", true);
  preset.amounts_in_minor_units = read_flag(object, "amounts_in_minor_units", false);
  preset.dates_are_utc = read_flag(object, "dates_are_utc", false);
  preset.test_words = read_words(object, "test_words", to_lower_ascii);
  if (const auto types = object.find("row_types"); types != object.end())
    read_row_types(*types, preset);
  preset.negative_sales_are_other = read_flag(object, "negative_sales_are_other", false);
  preset.empty_amounts = read_words(object, "empty_amounts", to_lower_ascii);
  preset.refund_email_is_the_shops = read_flag(object, "refund_email_is_the_shops", false);
  preset.missing_customer = read_words(object, "missing_customer", to_lower_ascii);
  preset.order_level_amounts = read_words(object, "order_level_amounts", header_key);
  preset.totals_words = read_words(object, "totals_words", to_lower_ascii);
  preset.line_level_amounts = read_words(object, "line_level_amounts", header_key);
  preset.price_names = read_words(object, "price_names", header_key);
  preset.fee_names = read_words(object, "fee_names", header_key);
  if (read_flag(object, "other_rows_are_no_orders", false)) preset.other_row_type = RowType::other;
  preset.dutch_words = read_words(object, "dutch_words", header_key);
  return preset;
}

std::span<const Preset> all_presets() {
  static const std::vector<Preset> presets = read_embedded_presets();
  return presets;
}

const Preset& generic_preset() { return all_presets().back(); }

bool is_test_word(const Preset& preset, std::string_view cell) {
  const auto is_word = [&](const std::string& word) { return equals_ignoring_case(word, cell); };
  return std::ranges::any_of(preset.test_words, is_word) ||
         std::ranges::any_of(generic_preset().test_words, is_word);
}

RowType row_type_of(const Preset& preset, std::string_view cell) {
  const auto found = std::ranges::find_if(
      preset.row_types, [&](const auto& entry) { return equals_ignoring_case(entry.first, cell); });
  return found == preset.row_types.end() ? preset.other_row_type : found->second;
}

orders::Exclusion exclusion_of_status(const Preset& preset, std::string_view status) {
  if (const auto own = find_status(preset, status)) return *own;
  return find_status(generic_preset(), status).value_or(orders::Exclusion::none);
}

}  // namespace clv::ingest

#include "app/preview_choices.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/import_choices.h"
#include "app/preview_text.h"
#include "base/assert.h"
#include "core/models/time_unit.h"
#include "core/orders/column_role.h"

namespace clv::app {
namespace {

using enum texts::TextKey;
using protocol::Mapping;
using protocol::PreviewBody;

constexpr std::array<std::string_view, 7> kZones{"Europe/Amsterdam",
                                                 "Europe/London",
                                                 "Europe/Berlin",
                                                 "Europe/Paris",
                                                 "America/New_York",
                                                 "America/Los_Angeles",
                                                 "UTC"};

constexpr double kUsualVatRate = 0.21;

const ImportDraft& draft_of(const AppState& state) {
  CLV_ASSERT(state.import.draft.has_value(), "something is looked at");
  return *state.import.draft;
}

const PreviewBody& shown_preview(const AppState& state) {
  const ImportDraft& draft = draft_of(state);
  return draft.reading.files[draft.shown_file].preview;
}

std::string said(const AppState& state, texts::TextKey key) {
  return std::string(texts::text(state.locale.language, key));
}

// Collects the options of one choice; the one that holds now is the chosen one.
class Options {
 public:
  Options(const char* key, texts::TextKey label) {
    choice_.key = key;
    choice_.label = label;
  }
  Options& add(std::string text, StateAction action, bool holds) {
    if (holds) choice_.chosen = choice_.options.size();
    choice_.options.push_back({.text = std::move(text), .action = std::move(action)});
    return *this;
  }
  PreviewChoice take() { return std::move(choice_); }

 private:
  PreviewChoice choice_{};
};

// Each order of day, month and year that reads the file's dates, with the days it leads to.
void add_date_order(const AppState& state, std::vector<PreviewChoice>& choices) {
  const PreviewBody& preview = shown_preview(state);
  if (preview.date_readings.empty()) return;
  Options options("date_order", preview_date_order);
  const auto now = std::ranges::find(preview.date_readings, preview.date_order,
                                     &protocol::DateReadingBody::order);
  for (const protocol::DateReadingBody& reading : preview.date_readings) {
    // 2024-01-31 is the same day in every order.
    const bool is_same = now != preview.date_readings.end() && reading.format == now->format &&
                         reading.first == now->first && reading.last == now->last;
    if (is_same && reading.order != preview.date_order) continue;
    options.add(date_order_text(state.locale.language, reading.order) + ": " +
                    period_text(state.locale, reading.first, reading.last),
                ChooseInMapping{&Mapping::date_order, reading.order},
                reading.order == preview.date_order);
  }
  choices.push_back(options.take());
}

void add_amounts(const AppState& state, std::vector<PreviewChoice>& choices) {
  const PreviewBody& preview = shown_preview(state);
  const auto in_mapping = [](std::string Mapping::* member, const char* text) {
    return ChooseInMapping{member, text};
  };
  choices.push_back(
      Options("decimal", preview_decimal)
          .add(said(state, decimal_comma), in_mapping(&Mapping::decimal_separator, ","),
               preview.decimal_separator == ",")
          .add(said(state, decimal_point), in_mapping(&Mapping::decimal_separator, "."),
               preview.decimal_separator == ".")
          .take());
  if (!column_of(preview, "order_id")) return;
  choices.push_back(
      Options("amount_basis", preview_amount_basis)
          .add(said(state, amount_basis_per_order), in_mapping(&Mapping::amount_basis, "per_order"),
               preview.amount_basis == "per_order")
          .add(said(state, amount_basis_per_row), in_mapping(&Mapping::amount_basis, "per_row"),
               preview.amount_basis == "per_row")
          .take());
}

// A marketplace's addresses make every order a new customer.
void add_customer(const AppState& state, std::vector<PreviewChoice>& choices) {
  const protocol::PreviewBody& preview = shown_preview(state);
  if (!preview.can_tell_by_name) return;
  const auto action = [](const char* text) { return ChooseInMapping{&Mapping::customer_by, text}; };
  choices.push_back(Options("customer", preview_customer)
                        .add(said(state, customer_by_column), action(""), !preview.tells_by_name)
                        .add(said(state, customer_by_name_and_postcode),
                             action("name_and_postcode"), preview.tells_by_name)
                        .take());
}

// What people call a list, as mappings have it.
constexpr std::array<std::string_view, 7> kKinds{
    "orders",        "order_lines",      "payments", "marketing_costs",
    "subscriptions", "customer_summary", "other"};

void add_kind(const AppState& state, std::vector<PreviewChoice>& choices) {
  const ImportDraft& draft = draft_of(state);
  const std::string& said_kind = draft.reading.files[draft.shown_file].mapping.kind;
  const std::string_view now =
      said_kind.empty() ? orders::file_kind_name(shown_preview(state).kind) : said_kind;
  Options options("kind", preview_kind);
  for (const std::string_view kind : kKinds) {
    const auto key = texts::find_key("file_kind." + std::string(kind));
    options.add(said(state, key.value_or(file_kind_other)),
                ChooseInMapping{&Mapping::kind, std::string(kind)}, kind == now);
  }
  choices.push_back(options.take());
}

// Of a list with one row per customer.
void add_time_unit(const AppState& state, std::vector<PreviewChoice>& choices) {
  Options options("time_unit", preview_time_unit);
  for (const std::string_view unit : models::kTimeUnitNames) {
    options.add(time_unit_text(state.locale.language, unit),
                ChooseInMapping{&Mapping::time_unit, std::string(unit)},
                shown_preview(state).time_unit == unit);
  }
  choices.push_back(options.take());
}

// How the bytes became cells. The names of encodings are the same in every language.
void add_file_form(const AppState& state, std::vector<PreviewChoice>& choices) {
  constexpr std::array<const char*, 4> kDelimiters{",", ";", "\t", "|"};
  constexpr std::array<const char*, 4> kEncodings{"utf-8", "windows-1252", "utf-16le", "utf-16be"};
  const PreviewBody& preview = shown_preview(state);
  Options delimiter("delimiter", preview_delimiter);
  for (const char* const sign : kDelimiters) {
    delimiter.add(delimiter_text(state.locale.language, sign),
                  ChooseInMapping{&Mapping::delimiter, sign}, preview.delimiter == sign);
  }
  choices.push_back(delimiter.take());
  Options encoding("encoding", preview_encoding);
  for (const char* name : kEncodings) {
    // "utf-8-bom" is utf-8 too.
    encoding.add(name, ChooseInMapping{&Mapping::encoding, name},
                 preview.encoding.starts_with(name));
  }
  choices.push_back(encoding.take());
}

template <class Change>
StateAction counting_action(const AppState& state, Change change) {
  CountingChoices counting = draft_of(state).reading.counting;
  change(counting);
  return ChooseCounting{std::move(counting)};
}

void add_currency(const AppState& state, std::vector<PreviewChoice>& choices) {
  const Reading& reading = draft_of(state).reading;
  const std::vector<std::string> currencies = currencies_of(reading);
  if (currencies.size() < 2) return;
  const auto action = [&](const std::string& code) {
    return counting_action(state, [&](CountingChoices& counting) {
      if (counting.currency != code) counting.exchange_rates.clear();  // they were in the other one
      counting.currency = code;
    });
  };
  Options options("currency", data_report_currency);
  options.add(said(state, preview_currency_most), action({}), reading.counting.currency.empty());
  for (const std::string& code : currencies)
    options.add(code, action(code), reading.counting.currency == code);
  choices.push_back(options.take());
}

void add_tax_and_shipping(const AppState& state, std::vector<PreviewChoice>& choices) {
  const Reading& reading = draft_of(state).reading;
  const auto tax = [&](bool without) {
    return counting_action(state, [&](CountingChoices& counting) {
      counting.without_tax = without;
      const double usual = state.inputs.vat_rate > 0 ? state.inputs.vat_rate : kUsualVatRate;
      counting.vat_rate.reset();
      if (without && !all_have(reading, "tax")) counting.vat_rate = usual;
    });
  };
  choices.push_back(
      Options("tax", preview_tax)
          .add(said(state, preview_tax_as_is), tax(false), !reading.counting.without_tax)
          .add(said(state, preview_tax_off), tax(true), reading.counting.without_tax)
          .take());
  if (!any_has(reading, "shipping")) return;
  const auto shipping = [&](bool without) {
    return counting_action(state,
                           [&](CountingChoices& counting) { counting.without_shipping = without; });
  };
  choices.push_back(
      Options("shipping", preview_shipping)
          .add(said(state, preview_shipping_in), shipping(false),
               !reading.counting.without_shipping)
          .add(said(state, preview_shipping_off), shipping(true), reading.counting.without_shipping)
          .take());
}

void add_time_zone(const AppState& state, std::vector<PreviewChoice>& choices) {
  const Reading& reading = draft_of(state).reading;
  if (!any_names_zone(reading)) return;
  const std::string& now = reading.counting.time_zone;
  const auto action = [&](std::string_view zone) {
    return counting_action(state, [&](CountingChoices& counting) { counting.time_zone = zone; });
  };
  Options options("time_zone", preview_time_zone);
  options.add(said(state, preview_zone_written), action({}), now.empty());
  const std::string& own = state.visitor_zone;
  if (!own.empty()) {
    options.add(texts::text(state.locale.language, preview_zone_own, {{"zone", own}}), action(own),
                now == own);
  }
  for (const std::string_view zone : kZones) {
    if (zone != own) options.add(std::string(zone), action(zone), now == zone);
  }
  choices.push_back(options.take());
}

}  // namespace

std::vector<PreviewChoice> preview_choices(const AppState& state) {
  std::vector<PreviewChoice> choices;
  add_kind(state, choices);
  if (shown_preview(state).kind == orders::FileKind::customer_summary) {
    add_time_unit(state, choices);
    add_file_form(state, choices);
    return choices;
  }
  add_date_order(state, choices);
  add_customer(state, choices);
  add_amounts(state, choices);
  add_currency(state, choices);
  add_tax_and_shipping(state, choices);
  add_time_zone(state, choices);
  add_file_form(state, choices);
  return choices;
}

PreviewChoice role_choice(const AppState& state, std::size_t column) {
  const std::string& now = shown_preview(state).columns[column].role;
  Options options("role", preview_role);
  // A role of a list with one row per customer is only left by choosing one of orders.
  const bool is_of_orders = now.empty() || orders::find_role(now);
  if (!is_of_orders) {
    options.add(role_text(state.locale.language, now), ShowPreviewFile{draft_of(state).shown_file},
                true);
  }
  options.add(role_text(state.locale.language, {}), ChooseRole{column, {}}, now.empty());
  for (const std::string_view role : orders::kRoleNames) {
    options.add(role_text(state.locale.language, role), ChooseRole{column, std::string(role)},
                now == role);
  }
  return options.take();
}

PreviewChoice column_choice(const AppState& state, std::string_view role) {
  const PreviewBody& preview = shown_preview(state);
  const auto label = role == "date"     ? question_column_date
                     : role == "amount" ? question_column_amount
                                        : question_column_customer;
  const char* const key = role == "date" ? "date" : role == "amount" ? "amount" : "customer";
  const auto now = column_of(preview, role);
  Options options(key, label);
  // Chosen as long as nothing is: it leaves all as it is.
  if (!now) {
    options.add(said(state, question_choose), ShowPreviewFile{draft_of(state).shown_file}, true);
  }
  for (std::size_t i = 0; i < preview.columns.size(); ++i) {
    options.add(column_name(state.locale.language, preview, i), ChooseRole{i, std::string(role)},
                now == i);
  }
  return options.take();
}

bool needs_vat_rate(const AppState& state) {
  const Reading& reading = draft_of(state).reading;
  return reading.counting.without_tax && !all_have(reading, "tax");
}

}  // namespace clv::app

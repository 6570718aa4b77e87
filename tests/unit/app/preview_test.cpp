// What a preview says and offers.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/preview_choices.h"
#include "app/preview_text.h"
#include "app/reduce.h"
#include "core/orders/column_role.h"

using namespace clv;
using namespace clv::app;

namespace {

AppState looking_at(protocol::PreviewBody preview) {
  AppState state = initial_state({});
  ImportDraft draft;
  draft.open = true;
  draft.reading.files.push_back({.file = {}, .mapping = {}, .preview = std::move(preview)});
  state.import.draft = std::move(draft);
  return state;
}

protocol::PreviewColumnBody column_of_role(const char* header, const char* role) {
  protocol::PreviewColumnBody column;
  column.header = header;
  column.role = role;
  column.reason = "name";
  return column;
}

// The days that an order leads to differ from those of another.
protocol::DateReadingBody reading_of(const char* order, DayNumber first) {
  protocol::DateReadingBody reading;
  reading.order = order;
  reading.first = first;
  return reading;
}

protocol::PreviewBody with_dates(std::vector<std::string> examples) {
  protocol::PreviewBody preview;
  preview.columns.push_back(column_of_role("Datum", "date"));
  preview.columns.back().examples = std::move(examples);
  return preview;
}

DayNumber day(const char* iso) { return parse_iso_date(iso).value_or(0); }

std::vector<std::string> keys_of(const std::vector<PreviewChoice>& choices) {
  std::vector<std::string> keys;
  for (const PreviewChoice& choice : choices) keys.emplace_back(choice.key);
  return keys;
}

}  // namespace

TEST_CASE("the example of an ambiguous date is one that differs") {
  const auto date = ambiguous_date(with_dates({"04-04-2024", "3-4-2024 10:15", "5-6-2024"}));
  REQUIRE(date);
  CHECK(date->text == "3-4-2024");
  CHECK(date->day_first == day("2024-04-03"));
  CHECK(date->month_first == day("2024-03-04"));
  const auto two_digits = ambiguous_date(with_dates({"3/4/24"}));
  REQUIRE(two_digits);
  CHECK(two_digits->day_first == day("2024-04-03"));
  CHECK(!ambiguous_date(with_dates({"04-04-2024", "2024-03-04", "31-12-2024", "gisteren", ""})));
  CHECK(!ambiguous_date(protocol::PreviewBody{}));
}

TEST_CASE("confidence in words") {
  const texts::Locale dutch;
  protocol::PreviewBody preview;
  preview.platform_name = "Shopify";
  protocol::PreviewColumnBody column = column_of_role("Total", "amount");
  column.reason = "preset";
  CHECK(confidence_text(dutch, preview, column) == "herkend in een export van Shopify");
  column.reason = "content";
  column.fitting_share = 0.98;
  CHECK(confidence_text(dutch, preview, column) == "herkend aan de inhoud, 98\u00a0% leesbaar");
  column.fitting_share = 0.9991;
  CHECK(confidence_text(dutch, preview, column) == "herkend aan de inhoud, 99,9\u00a0% leesbaar");
  column.fitting_share = 1;
  column.reason = "choice";
  CHECK(confidence_text(dutch, preview, column) == "jouw keuze");
  column.role.clear();
  CHECK(confidence_text(dutch, preview, column).empty());
}

TEST_CASE("only what makes a difference is offered") {
  protocol::PreviewBody preview = with_dates({});
  CHECK(keys_of(preview_choices(looking_at(preview))) ==
        std::vector<std::string>{"kind", "decimal", "tax", "delimiter", "encoding"});
  preview.columns.push_back(column_of_role("Nr", "order_id"));
  preview.columns.push_back(column_of_role("Porto", "shipping"));
  preview.date_readings = {reading_of("day_month_year", 1), reading_of("month_day_year", 2)};
  preview.currencies = {"EUR", "USD"};
  preview.dates_name_zone = true;
  const AppState state = looking_at(preview);
  CHECK(keys_of(preview_choices(state)) ==
        std::vector<std::string>{"kind", "date_order", "decimal", "amount_basis", "currency", "tax",
                                 "shipping", "time_zone", "delimiter", "encoding"});
}

TEST_CASE("an order of the date that reads the same days is not offered") {
  protocol::PreviewBody preview = with_dates({});
  preview.date_order = "year_month_day";
  preview.date_readings = {reading_of("year_month_day", 1), reading_of("day_month_year", 1),
                           reading_of("month_day_year", 1)};
  CHECK(preview_choices(looking_at(preview))[1].options.size() == 1);
}

TEST_CASE("an option does what it says") {
  protocol::PreviewBody preview = with_dates({});
  preview.date_order = "month_day_year";
  preview.date_readings = {reading_of("day_month_year", 1), reading_of("month_day_year", 2)};
  AppState state = looking_at(preview);
  const PreviewChoice dates = preview_choices(state)[1];
  CHECK(dates.chosen == 1);
  reduce(state, dates.options[0].action);
  CHECK(state.import.draft->reading.files[0].mapping.date_order == "day_month_year");

  CHECK(!needs_vat_rate(state));
  const std::vector<PreviewChoice> choices = preview_choices(state);
  const PreviewChoice tax =
      *std::ranges::find(choices, texts::TextKey::preview_tax, &PreviewChoice::label);
  reduce(state, tax.options[1].action);
  CHECK(state.import.draft->reading.counting.without_tax);
  CHECK(state.import.draft->reading.counting.vat_rate == 0.21);
  CHECK(needs_vat_rate(state));
}

TEST_CASE("a file that was read with the wrong sign or encoding is read with another") {
  protocol::PreviewBody preview = with_dates({});
  preview.delimiter = ";";
  preview.encoding = "utf-8-bom";
  AppState state = looking_at(preview);
  const std::vector<PreviewChoice> choices = preview_choices(state);
  const PreviewChoice delimiter =
      *std::ranges::find(choices, texts::TextKey::preview_delimiter, &PreviewChoice::label);
  CHECK(delimiter.options[delimiter.chosen].text == "puntkomma’s");
  reduce(state, delimiter.options[2].action);
  CHECK(state.import.draft->reading.files[0].mapping.delimiter == "\t");
  const PreviewChoice encoding =
      *std::ranges::find(choices, texts::TextKey::preview_encoding, &PreviewChoice::label);
  CHECK(encoding.chosen == 0);
  reduce(state, encoding.options[1].action);
  CHECK(state.import.draft->reading.files[0].mapping.encoding == "windows-1252");
}

TEST_CASE("roles and columns to choose from") {
  protocol::PreviewBody preview = with_dates({});
  preview.columns.push_back(column_of_role("", ""));
  AppState state = looking_at(preview);
  const PreviewChoice role = role_choice(state, 0);
  CHECK(role.options.size() == orders::kRoleCount + 1);
  CHECK(role.options[role.chosen].text == "besteldatum");
  const PreviewChoice amount = column_choice(state, "amount");
  REQUIRE(amount.options.size() == 3);
  CHECK(amount.options[amount.chosen].text == "Kies een kolom");
  CHECK(amount.options[2].text == "kolom 2");
  reduce(state, amount.options[0].action);
  CHECK(state.import.draft->reading.files[0].mapping == protocol::Mapping{});
  reduce(state, amount.options[1].action);
  CHECK(state.import.draft->reading.files[0].mapping.columns.size() == 2);
}

TEST_CASE(
    "of a list with one row per customer the unit of its times can be chosen, and nothing about "
    "orders") {
  protocol::PreviewBody preview;
  preview.kind = orders::FileKind::customer_summary;
  preview.time_unit = "week";
  preview.delimiter = ";";
  preview.columns.push_back(column_of_role("t_x", "recency"));
  AppState state = looking_at(preview);
  const std::vector<PreviewChoice> choices = preview_choices(state);
  CHECK(keys_of(choices) == std::vector<std::string>{"kind", "time_unit", "delimiter", "encoding"});
  CHECK(choices[1].options[choices[1].chosen].text == "weken");
  CHECK(choices[2].options[choices[2].chosen].text == "puntkomma’s");
  reduce(state, choices[1].options[0].action);
  CHECK(state.import.draft->reading.files[0].mapping.time_unit == "day");

  // Its own role, then those of orders: choosing one of them reads the file as orders.
  state = looking_at(preview);
  const PreviewChoice role = role_choice(state, 0);
  CHECK(role.chosen == 0);
  CHECK(role.options[0].text == "eerste tot laatste aankoop");
  reduce(state, role.options[0].action);
  CHECK(state.import.draft->reading.files[0].mapping == protocol::Mapping{});
  const auto date = std::ranges::find(role.options, "besteldatum", &PreviewOption::text);
  REQUIRE(date != role.options.end());
  reduce(state, date->action);
  const auto& columns = state.import.draft->reading.files[0].mapping.columns;
  REQUIRE(columns.size() == 1);
  CHECK(columns[0].first == "date");
}

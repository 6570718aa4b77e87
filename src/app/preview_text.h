// What a preview says in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "protocol/preview_json.h"
#include "texts/format.h"

namespace clv::app {

// "bestelnummer"; of no role: "telt niet mee".
std::string role_text(texts::Language language, std::string_view role);

// Why the column plays its role, and how many of its cells can be read: "aan de inhoud, 98 % leesbaar". Empty for a
// column without a role.
std::string confidence_text(const texts::Locale& locale, const protocol::PreviewBody& preview,
                            const protocol::PreviewColumnBody& column);

// The column's name, or "kolom 3".
std::string column_name(texts::Language language, const protocol::PreviewBody& preview,
                        std::size_t column);

// "puntkomma’s", of the sign between fields.
std::string delimiter_text(texts::Language language, std::string_view delimiter);

// "tekens: UTF-8 · velden gescheiden door komma's · kolomnamen op regel 1"
std::string form_text(const texts::Locale& locale, const protocol::PreviewBody& preview);

// "datum niet te lezen"; the name itself where it has no sentence.
std::string exclusion_text(texts::Language language, std::string_view exclusion);

// "weken", of the word of a mapping.
std::string time_unit_text(texts::Language language, std::string_view unit);

// "dag eerst"
std::string date_order_text(texts::Language language, std::string_view order);

// "3 jan 2023 – 30 nov 2024"
std::string period_text(const texts::Locale& locale, DayNumber first, DayNumber last);

// A date of the file that is one day when the day comes first and another one when the month does.
struct AmbiguousDate {
  std::string text;  // as written, without a time
  DayNumber day_first = 0;
  DayNumber month_first = 0;
};
std::optional<AmbiguousDate> ambiguous_date(const protocol::PreviewBody& preview);

}  // namespace clv::app

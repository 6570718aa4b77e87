#include "protocol/preview_json.h"

#include <nlohmann/json.hpp>

#include "protocol/doubts_json.h"
#include "protocol/json_fields.h"

namespace clv::protocol {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json number_or_null(const std::optional<double>& number) {
  return number ? Json(json_number(*number)) : Json(nullptr);
}

Json write_columns(const PreviewBody& preview) {
  Json list = Json::array();
  for (const PreviewColumnBody& column : preview.columns) {
    list.push_back({{"header", column.header},
                    {"role", text_or_null(column.role)},
                    {"reason", text_or_null(column.reason)},
                    {"fitting_share", number_or_null(column.fitting_share)},
                    {"examples", column.examples}});
  }
  return list;
}

Json write_rows(const PreviewBody& preview) {
  Json list = Json::array();
  for (const PreviewRowBody& row : preview.rows) {
    list.push_back({{"line", row.line},
                    {"exclusion", text_or_null(row.exclusion)},
                    {"order_id", row.order_id},
                    {"customer", row.customer},
                    {"day", row.day ? Json(format_iso_date(*row.day)) : Json(nullptr)},
                    {"amount", number_or_null(row.amount)},
                    {"refund", number_or_null(row.refund)},
                    {"currency", row.currency}});
  }
  return list;
}

Json write_date_readings(const PreviewBody& preview) {
  Json list = Json::array();
  for (const DateReadingBody& reading : preview.date_readings) {
    list.push_back({{"order", reading.order},
                    {"format", reading.format},
                    {"first", format_iso_date(reading.first)},
                    {"last", format_iso_date(reading.last)},
                    {"readable_share", json_number(reading.readable_share)}});
  }
  return list;
}

Json write_preview(const PreviewBody& preview) {
  Json asks = Json::array();
  if (preview.asks_date_order) asks.push_back("date_order");
  Json out;
  out["file"] = preview.file;
  out["kind"] = orders::file_kind_name(preview.kind);
  out["time_unit"] = text_or_null(preview.time_unit);
  out["certain"] = preview.certain;
  out["problem"] = preview.problem
                       ? write_coded_text(preview.problem->code, preview.problem->arguments)
                       : Json(nullptr);
  out["platform"] = preview.platform;
  out["platform_name"] = preview.platform_name;
  out["encoding"] = preview.encoding;
  out["delimiter"] = preview.delimiter;
  out["quote"] = preview.quote;
  out["decimal_separator"] = preview.decimal_separator;
  out["date_order"] = preview.date_order;
  out["date_format"] = preview.date_format;
  out["dates_name_zone"] = preview.dates_name_zone;
  out["asks"] = std::move(asks);
  out["amount_basis"] = preview.amount_basis;
  out["can_tell_by_name"] = preview.can_tell_by_name;
  out["tells_by_name"] = preview.tells_by_name;
  out["header_line"] = preview.header_line;
  out["columns"] = write_columns(preview);
  out["rows"] = write_rows(preview);
  out["rows_looked_at"] = preview.rows_looked_at;
  out["rows_left_out"] = preview.rows_left_out;
  out["date_readings"] = write_date_readings(preview);
  out["currencies"] = preview.currencies;
  out["doubts"] = write_doubts(preview.doubts);
  return out;
}

std::vector<std::string> texts_of(const nlohmann::json& list) {
  std::vector<std::string> texts;
  for (const nlohmann::json& text : list) {
    if (text.is_string()) texts.push_back(text.get<std::string>());
  }
  return texts;
}

void read_columns(const nlohmann::json& list, PreviewBody& preview) {
  for (const nlohmann::json& column : list) {
    preview.columns.push_back({.header = text_of(column, "header"),
                               .role = text_of(column, "role"),
                               .reason = text_of(column, "reason"),
                               .fitting_share = number_of(column, "fitting_share"),
                               .examples = texts_of(child(column, "examples"))});
  }
}

void read_rows(const nlohmann::json& list, PreviewBody& preview) {
  for (const nlohmann::json& row : list) {
    preview.rows.push_back({.line = static_cast<std::uint32_t>(count_of(row, "line")),
                            .exclusion = text_of(row, "exclusion"),
                            .order_id = text_of(row, "order_id"),
                            .customer = text_of(row, "customer"),
                            .day = parse_iso_date(text_of(row, "day")),
                            .amount = number_of(row, "amount"),
                            .refund = number_of(row, "refund"),
                            .currency = text_of(row, "currency")});
  }
}

void read_date_readings(const nlohmann::json& list, PreviewBody& preview) {
  for (const nlohmann::json& reading : list) {
    preview.date_readings.push_back(
        {.order = text_of(reading, "order"),
         .format = text_of(reading, "format"),
         .first = parse_iso_date(text_of(reading, "first")).value_or(0),
         .last = parse_iso_date(text_of(reading, "last")).value_or(0),
         .readable_share = number_of(reading, "readable_share").value_or(1)});
  }
}

PreviewBody read_preview(const nlohmann::json& file) {
  PreviewBody preview;
  preview.file = text_of(file, "file");
  preview.kind = orders::find_file_kind(text_of(file, "kind"));
  preview.time_unit = text_of(file, "time_unit");
  preview.certain = flag_of(file, "certain");
  const nlohmann::json& problem = child(file, "problem");
  if (problem.is_object()) {
    preview.problem = {.code = text_of(problem, "code"),
                       .arguments = read_arguments(child(problem, "arguments"))};
  }
  preview.platform = text_of(file, "platform");
  preview.platform_name = text_of(file, "platform_name");
  preview.encoding = text_of(file, "encoding");
  preview.delimiter = text_of(file, "delimiter");
  preview.quote = text_of(file, "quote");
  preview.decimal_separator = text_of(file, "decimal_separator");
  preview.date_order = text_of(file, "date_order");
  preview.date_format = text_of(file, "date_format");
  preview.dates_name_zone = flag_of(file, "dates_name_zone");
  preview.can_tell_by_name = flag_of(file, "can_tell_by_name");
  preview.tells_by_name = flag_of(file, "tells_by_name");
  for (const std::string& question : texts_of(child(file, "asks")))
    preview.asks_date_order = preview.asks_date_order || question == "date_order";
  preview.amount_basis = text_of(file, "amount_basis");
  preview.header_line = static_cast<std::uint32_t>(count_of(file, "header_line"));
  read_columns(child(file, "columns"), preview);
  read_rows(child(file, "rows"), preview);
  preview.rows_looked_at = static_cast<std::uint32_t>(count_of(file, "rows_looked_at"));
  preview.rows_left_out = static_cast<std::uint32_t>(count_of(file, "rows_left_out"));
  read_date_readings(child(file, "date_readings"), preview);
  preview.currencies = texts_of(child(file, "currencies"));
  preview.doubts = read_doubts(child(file, "doubts"));
  return preview;
}

}  // namespace

std::string write_previews(const std::vector<PreviewBody>& previews) {
  Json files = Json::array();
  for (const PreviewBody& preview : previews) files.push_back(write_preview(preview));
  return compact_json(Json{{"files", std::move(files)}});
}

std::optional<std::vector<PreviewBody>> read_previews(const nlohmann::json& body) {
  if (!body.is_object() || !child(body, "files").is_array()) return std::nullopt;
  std::vector<PreviewBody> previews;
  for (const nlohmann::json& file : body["files"]) previews.push_back(read_preview(file));
  return previews;
}

}  // namespace clv::protocol

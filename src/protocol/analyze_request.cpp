#include "protocol/analyze_request.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace clv::protocol {
namespace {

Result<void> read_day(std::string_view key, const Json& given, std::optional<DayNumber>& out) {
  const std::string text = given.is_string() ? given.get<std::string>() : given.dump();
  out = parse_iso_date(text);
  if (!out) return fail("unreadable_option_date", {{"option", std::string(key)}, {"text", text}});
  return {};
}

Result<void> read_flag(std::string_view key, const Json& given, bool& out) {
  if (!given.is_boolean()) return refuse_choice(key, given);
  out = given.get<bool>();
  return {};
}

Result<void> read_vat_rate(std::string_view key, const Json& given, AnalyzeOptions& options) {
  if (!given.is_number()) return refuse_choice(key, given);
  const double rate = given.get<double>();
  if (!(rate > 0 && rate <= 1)) return refuse_choice(key, given);
  options.vat_rate = rate;
  return {};
}

struct Range {
  double from;
  double to;
};

Result<void> read_number(std::string_view key, const Json& given, const Range& range, double& out) {
  if (!given.is_number()) return refuse_choice(key, given);
  const double number = given.get<double>();
  if (!(number >= range.from && number <= range.to)) return refuse_choice(key, given);
  out = number;
  return {};
}

Result<void> read_time_zone(std::string_view key, const Json& given, AnalyzeOptions& options) {
  const bool has_parts = given.is_object() && given.contains("name") && given["name"].is_string() &&
                         given.contains("periods") && given["periods"].is_array() &&
                         !given["periods"].empty();
  if (!has_parts) return refuse_choice(key, given);
  TimeZoneBody zone{.name = given["name"].get<std::string>(), .periods = {}};
  for (const Json& period : given["periods"]) {
    const bool is_pair = period.is_array() && period.size() == 2 && period[0].is_number_integer() &&
                         period[1].is_number_integer();
    if (!is_pair) return refuse_choice(key, period);
    zone.periods.emplace_back(period[0].get<std::int64_t>(), period[1].get<std::int32_t>());
  }
  if (!std::ranges::is_sorted(zone.periods)) return refuse_choice(key, given["name"]);
  options.time_zone = std::move(zone);
  return {};
}

Result<void> read_rejects(std::string_view key, const Json& given, AnalyzeOptions& options) {
  const bool has_parts = given.is_object() && given.contains("headings") &&
                         given["headings"].is_array() && given.contains("reasons") &&
                         given["reasons"].is_object();
  if (!has_parts) return refuse_choice(key, given);
  RejectTexts texts;
  for (const Json& heading : given["headings"]) {
    if (!heading.is_string()) return refuse_choice(key, heading);
    texts.headings.push_back(heading.get<std::string>());
  }
  for (const auto& [reason, sentence] : given["reasons"].items()) {
    if (!sentence.is_string()) return refuse_choice(key, sentence);
    texts.reasons.emplace_back(reason, sentence.get<std::string>());
  }
  options.rejects = std::move(texts);
  return {};
}

Result<void> read_currency(std::string_view key, const Json& given, AnalyzeOptions& options) {
  if (!given.is_string()) return refuse_choice(key, given);
  options.currency = given.get<std::string>();
  return {};
}

// {"USD": 0.92}
Result<void> read_exchange_rates(std::string_view key, const Json& given, AnalyzeOptions& options) {
  if (!given.is_object()) return refuse_choice(key, given);
  for (const auto& [code, rate] : given.items()) {
    if (!rate.is_number() || !(rate.get<double>() > 0 && rate.get<double>() <= 1e9))
      return refuse_choice(key, rate);
    options.exchange_rates[to_upper_ascii(code)] = rate.get<double>();
  }
  return {};
}

struct Option {
  std::string_view key;
  Result<void> (*read)(std::string_view key, const Json& given, AnalyzeOptions& options);
};

constexpr std::array kOptions{
    Option{"as_of", [](std::string_view key, const Json& given,
                       AnalyzeOptions& options) { return read_day(key, given, options.as_of); }},
    Option{"today", [](std::string_view key, const Json& given,
                       AnalyzeOptions& options) { return read_day(key, given, options.today); }},
    Option{"currency", read_currency},
    Option{"exchange_rates", read_exchange_rates},
    Option{"without_tax",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_flag(key, given, options.without_tax);
           }},
    Option{"vat_rate", read_vat_rate},
    Option{"without_shipping",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_flag(key, given, options.without_shipping);
           }},
    Option{"time_zone", read_time_zone},
    Option{"rejects", read_rejects},
    Option{"customers",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_flag(key, given, options.customers);
           }},
    Option{"win_back",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_flag(key, given, options.win_back);
           }},
    Option{"cohorts",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_flag(key, given, options.cohorts);
           }},
    Option{"forecast",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_flag(key, given, options.forecast);
           }},
    Option{"horizon_months",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_number(key, given, {1, 120}, options.horizon_months);
           }},
    Option{"discount_rate_annual",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_number(key, given, {0, 1}, options.discount_rate_annual);
           }},
    Option{"cac",
           [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_number(key, given, {0, 1e9}, options.cac.emplace(0));
           }},
    Option{"gross_margin", [](std::string_view key, const Json& given, AnalyzeOptions& options) {
             return read_number(key, given, {0, 1}, options.gross_margin);
           }}};

Result<void> read_options(const Json& object, AnalyzeOptions& options) {
  if (!object.is_object()) return fail("bad_request");
  for (const auto& [key, given] : object.items()) {
    if (const Result<void> read = read_analyze_option(key, given, options); !read) return read;
  }
  return {};
}

Result<void> read_files(const Json& files, AnalyzeRequest& request) {
  if (!files.is_array()) return fail("bad_request");
  for (const Json& file : files) {
    const bool named = file.is_object() && file.contains("name") && file["name"].is_string();
    if (!named) return fail("bad_request");
    FileBody& body = request.files.emplace_back();
    body.name = file["name"].get<std::string>();
    if (file.contains("size") && file["size"].is_number_unsigned())
      body.size = file["size"].get<std::uint64_t>();
    body.mapping_may_miss = file.contains("mapping_may_miss") && file["mapping_may_miss"] == true;
    if (!file.contains("mapping") || file["mapping"].is_null()) continue;
    Result<Mapping> mapping = read_mapping(file["mapping"]);
    if (!mapping) return std::unexpected(std::move(mapping.error()));
    body.mapping = std::move(*mapping);
  }
  if (request.files.empty()) return fail("no_files");
  return {};
}

Json write_options(const AnalyzeOptions& options) {
  Json out = Json::object();
  if (options.as_of) out["as_of"] = format_iso_date(*options.as_of);
  if (options.today) out["today"] = format_iso_date(*options.today);
  if (!options.currency.empty()) out["currency"] = options.currency;
  if (options.without_tax) out["without_tax"] = true;
  if (options.vat_rate) out["vat_rate"] = *options.vat_rate;
  if (options.without_shipping) out["without_shipping"] = true;
  if (options.time_zone)
    out["time_zone"] = {{"name", options.time_zone->name}, {"periods", options.time_zone->periods}};
  if (options.rejects) out["rejects"] = write_reject_texts(*options.rejects);
  const AnalyzeOptions usual;
  if (options.customers) out["customers"] = true;
  if (options.win_back) out["win_back"] = true;
  if (options.cohorts) out["cohorts"] = true;
  if (!options.forecast) out["forecast"] = false;
  if (options.horizon_months != usual.horizon_months)
    out["horizon_months"] = options.horizon_months;
  if (options.discount_rate_annual != usual.discount_rate_annual)
    out["discount_rate_annual"] = options.discount_rate_annual;
  if (options.cac) out["cac"] = *options.cac;
  if (options.gross_margin != usual.gross_margin) out["gross_margin"] = options.gross_margin;
  return out;
}

}  // namespace

Result<void> read_analyze_option(std::string_view key, const Json& given, AnalyzeOptions& options) {
  const auto option = std::ranges::find(kOptions, key, &Option::key);
  if (option == kOptions.end()) return fail("unknown_choice", {{"option", std::string(key)}});
  return given.is_null() ? Result<void>{} : option->read(key, given, options);
}

Result<AnalyzeRequest> read_analyze_request(std::string_view json) {
  const Result<Json> parsed = parse_json(json);
  if (!parsed) return fail("bad_request");
  const Json& object = *parsed;
  if (!object.is_object() || !object.contains("files") || !object.contains("kind"))
    return fail("bad_request");
  AnalyzeRequest request;
  if (object["kind"] == "inspect") {
    request.kind = RequestKind::inspect;
  } else if (object["kind"] != "analyze") {
    return fail("bad_request");
  }
  if (object.contains("options")) {
    if (const Result<void> read = read_options(object["options"], request.options); !read)
      return std::unexpected(read.error());
  }
  if (const Result<void> read = read_files(object["files"], request); !read)
    return std::unexpected(read.error());
  return request;
}

std::string write_analyze_request(const AnalyzeRequest& request) {
  Json files = Json::array();
  for (const FileBody& file : request.files) {
    Json body{{"name", file.name}, {"size", file.size}};
    if (file.mapping != Mapping{}) body["mapping"] = write_mapping(file.mapping);
    if (file.mapping_may_miss) body["mapping_may_miss"] = true;
    files.push_back(std::move(body));
  }
  const bool inspects = request.kind == RequestKind::inspect;
  const Json out{{"kind", inspects ? "inspect" : "analyze"},
                 {"options", write_options(request.options)},
                 {"files", std::move(files)}};
  return compact_json(out);
}

}  // namespace clv::protocol

// Each error code once.
#include <algorithm>

#include <doctest/doctest.h>

#include "feed.h"

namespace clv::engine {
namespace {

Error error_of(const std::string& text, const std::string& options = "{}") {
  const Result<std::string> json = analyze({{"orders.csv", text}}, options);
  return json ? Error{"(none)"} : json.error();
}

std::string argument(const Error& error, std::string_view name) {
  const auto found = std::ranges::find(error.arguments, name, &TextArgument::name);
  return found == error.arguments.end() ? "(none)" : found->text;
}

TEST_CASE("files that hold no orders are refused by name") {
  const struct {
    const char* code;
    std::string text;
  } cases[] = {
      {"empty_file", ""},
      {"empty_file", "\n\r\n"},
      {"empty_file", "\xEF\xBB\xBF"},
      {"binary_file", std::string("PK\x03\x04") + std::string(2000, '\0')},
      {"one_column", "email\na@example.com\n"},
      {"no_header", "a@b.nl;2024-01-02;12,50\nc@d.nl;2024-01-03;13,50\n"},
      {"only_header", "klant,datum,bedrag\n"},
      {"no_date_column", "naam,adres,telefoon\nx,y,z\n"},
      {"no_amount_column", "klant,datum\nx,2024-01-01\n"},
      {"no_customer_column", "datum,bedrag\n2024-01-01,5\n"},
      {"no_readable_dates", "klant,datum,bedrag\nx,gisteren,5\n"},
      {"no_readable_amounts", "klant,datum,bedrag\nx,2024-01-01,veel\n"},
      {"no_usable_rows", "klant,datum,bedrag,status\nx,2024-01-01,5,geannuleerd\n"},
  };
  for (const auto& entry : cases) {
    CAPTURE(entry.text);
    const Error error = error_of(entry.text);
    CHECK(error.code == entry.code);
    CHECK(argument(error, "file") == "orders.csv");
  }
}

TEST_CASE("where no row is usable, the reasons are told and listed") {
  Engine engine;
  const std::string text =
      "klant,datum,bedrag,status\nx,2024-01-01,5,geannuleerd\ny,gisteren,5,\nz,2024-01-03,9,"
      "geannuleerd\n";
  const nlohmann::json options{
      {"rejects",
       {{"headings", {"file", "line", "column", "reason"}}, {"reasons", {{"cancelled", "gone"}}}}}};
  REQUIRE(feed(engine, {{"orders.csv", text}}, options, "analyze", [] { return std::size_t{99}; }));
  const Result<std::string> answer = engine.finish();
  REQUIRE(!answer);
  CHECK(answer.error().code == "no_usable_rows");
  const nlohmann::json body = nlohmann::json::parse(engine.error_body(answer.error()));
  CHECK(body["code"] == "no_usable_rows");
  REQUIRE(body["excluded"].size() == 2);
  CHECK(body["excluded"][0]["reason"] == "unreadable_date");
  CHECK(body["excluded"][0]["lines"] == nlohmann::json{3});
  CHECK(body["excluded"][1]["reason"] == "cancelled");
  CHECK(body["excluded"][1]["rows"] == 2);
  CHECK(body["excluded"][1]["lines"] == nlohmann::json{2, 4});
  CHECK(engine.rejects_csv() ==
        "file,line,column,reason\r\norders.csv,2,,gone\r\norders.csv,3,datum,unreadable_date\r\n"
        "orders.csv,4,,gone\r\n");
  // Other errors have no reasons.
  const nlohmann::json other = nlohmann::json::parse(Engine().error_body({"empty_file"}));
  CHECK(!other.contains("excluded"));
}

TEST_CASE("the columns found are told") {
  CHECK(argument(error_of("naam,adres,telefoon\nx,y,z\n"), "columns") == "naam, adres, telefoon");
  CHECK(argument(error_of("klant,datum,bedrag\nx,gisteren,5\n"), "example") == "gisteren");
}

TEST_CASE("a row without end and a row with far too many columns") {
  const std::string head = "klant,datum,bedrag\nx,2024-01-01,5\n";
  CHECK(error_of(head + "\"" + std::string(20U << 20U, 'x')).code == "row_too_long");
  CHECK(error_of(head + std::string(100'000, ',')).code == "too_many_columns");
}

TEST_CASE("a first row without end or with far too many columns") {
  CHECK(error_of("\n\n" + std::string(100'000, ',') + "\n1,2,3\n").code == "too_many_columns");
  CHECK(argument(error_of("\n\n" + std::string(500'000, ';') + "\n"), "line") == "3");
  CHECK(error_of("klant,\"datum" + std::string(1U << 20U, 'x')).code == "row_too_long");
}

TEST_CASE("requests that are not understood") {
  Engine engine;
  for (const char* request :
       {"", "{", "[]", "{}", R"({"kind":"other","files":[{"name":"a"}]})",
        R"({"kind":"analyze","files":7})", R"({"kind":"analyze","files":[7]})",
        R"({"kind":"analyze","options":7,"files":[{"name":"a"}]})"}) {
    CAPTURE(request);
    const Result<void> begun = engine.begin(request);
    REQUIRE(!begun);
    CHECK(begun.error().code == "bad_request");
  }
  CHECK(engine.begin(R"({"kind":"analyze","files":[]})").error().code == "no_files");
}

TEST_CASE("options that do not exist yet are refused, not ignored") {
  const std::string fine = "klant,datum,bedrag\nx,2024-01-01,5\n";
  CHECK(error_of(fine, R"({"horizon":12})").code == "unknown_choice");
  CHECK(error_of(fine, R"({"horizon_months":0})").code == "bad_choice");
  CHECK(error_of(fine, R"({"as_of":"31-12-2024"})").code == "unreadable_option_date");
  CHECK(error_of(fine, R"({"as_of":20241231})").code == "unreadable_option_date");
}

TEST_CASE("an engine is as new after an error") {
  Engine engine;
  REQUIRE(engine.begin(R"({"kind":"analyze","files":[{"name":"a.csv"}]})"));
  engine.begin_file();
  REQUIRE(!engine.end_file());
  REQUIRE(engine.begin(R"({"kind":"analyze","files":[{"name":"b.csv"}]})"));
  engine.begin_file();
  const std::string_view text = "klant,datum,bedrag\nx,2024-01-01,5\n";
  std::memcpy(engine.writable(64).data(), text.data(), text.size());
  REQUIRE(engine.commit(static_cast<std::uint32_t>(text.size())));
  REQUIRE(engine.end_file());
  CHECK(engine.rows() == 1);
  CHECK(engine.finish().has_value());
}

}  // namespace
}  // namespace clv::engine

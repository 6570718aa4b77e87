// Messages of the worker: what is understood becomes an action, everything else nothing.
#include "app/engine_messages.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace clv;
using namespace clv::app;

TEST_CASE("each kind of message") {
  CHECK(std::holds_alternative<EngineReady>(*read_engine_message(R"({"kind":"ready"})")));
  CHECK(std::holds_alternative<EngineFailed>(*read_engine_message(R"({"kind":"failed"})")));
  const auto progress = read_engine_message(
      R"({"id":3,"kind":"progress","body":{"bytes_read":5,"bytes_total":10,"rows":2}})");
  REQUIRE(progress);
  CHECK(std::get<ImportProgressed>(*progress).request == 3);
  CHECK(std::get<ImportProgressed>(*progress).progress.bytes_read == 5);
  const auto done = read_engine_message(
      R"({"id":4,"kind":"done","body":{"report":{"rows":9,"customers":4,"first_order":"1997-01-01","excluded":[
          {"reason":"cancelled","rows":2,"lines":[3,7]}]},"metrics":{"aov":1.5,"retention_annual":null,
          "retention_annual_reason":"history_too_short"}}})");
  REQUIRE(done);
  const protocol::AnalysisView& view = std::get<ImportDone>(*done).analysis;
  CHECK(view.rows == 9);
  CHECK(view.customers == 4);
  CHECK(view.first_order == parse_iso_date("1997-01-01"));
  CHECK(view.excluded_rows() == 2);
  CHECK(view.excluded[0].first_lines == std::vector<std::int64_t>{3, 7});
  CHECK(view.metric("aov").number == 1.5);
  CHECK(!view.metric("retention_annual").number);
  CHECK(view.metric("retention_annual").reason == "history_too_short");
  CHECK(view.metric("unheard_of").reason.empty());
}

TEST_CASE("an error carries its sentence and what is filled in") {
  const auto action = read_engine_message(
      R"({"id":1,"kind":"error","body":{"code":"empty_file","arguments":[{"name":"file","text":"a.csv"}]}})");
  REQUIRE(action);
  const ImportProblem& problem = std::get<ImportFailed>(*action).problem;
  CHECK(texts::key_name(problem.text) == "error.empty_file");
  REQUIRE(problem.arguments.size() == 1);
  CHECK(problem.arguments[0].text == "a.csv");
  const auto unknown =
      read_engine_message(R"({"id":1,"kind":"error","body":{"code":"no_such_code"}})");
  CHECK(std::get<ImportFailed>(*unknown).problem.text == texts::TextKey::error_internal_error);
}

TEST_CASE("where no row was usable, the error tells why") {
  const auto action = read_engine_message(
      R"({"id":1,"kind":"error","body":{"code":"no_usable_rows","arguments":[],"excluded":[
        {"reason":"cancelled","rows":2,"orders":2,"lines":[2,4]},{"reason":"missing_date","rows":1,"lines":[3]}]}})");
  REQUIRE(action);
  const ImportProblem& problem = std::get<ImportFailed>(*action).problem;
  REQUIRE(problem.excluded.size() == 2);
  CHECK(problem.excluded[0].reason == "cancelled");
  CHECK(problem.excluded[0].rows == 2);
  CHECK(problem.excluded[0].first_lines == std::vector<std::int64_t>{2, 4});
}

TEST_CASE("what is not understood is nothing") {
  for (const char* json : {"", "{", "[]", "7", R"({"kind":"party"})", R"({"kind":"done","body":7})",
                           R"({"id":1,"kind":"cancelled"})"}) {
    CAPTURE(json);
    CHECK(!read_engine_message(json));
  }
}

TEST_CASE("what is done shows in the body") {
  const auto previews = read_engine_message(
      R"({"id":5,"kind":"done","body":{"files":[{"file":"a.csv","certain":true,"asks":[]}]}})");
  REQUIRE(previews);
  REQUIRE(std::get<InspectDone>(*previews).previews.size() == 1);
  CHECK(std::get<InspectDone>(*previews).previews[0].certain);
  const auto saved = read_engine_message(R"({"id":6,"kind":"done","body":{"saved":true}})");
  REQUIRE(saved);
  CHECK(std::get<ListDone>(*saved).request == 6);
}

TEST_CASE("chosen files") {
  const ChooseFiles chosen = read_chosen_files(
      R"({"add":true,"files":[{"key":1,"name":"a.csv","size":3},7,{"key":2,"name":"b.csv","size":4}]})");
  CHECK(chosen.add);
  REQUIRE(chosen.files.size() == 2);
  CHECK(chosen.files[1].key == 2);
  CHECK(chosen.files[1].name == "b.csv");
  CHECK(chosen.files[1].size_bytes == 4);
  CHECK(read_chosen_files("nonsense").files.empty());
  CHECK(read_chosen_files("[]").files.empty());
}

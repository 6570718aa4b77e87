// Options from the page: known and good ones are taken, all others change nothing.
#include "app/config.h"

#include <doctest/doctest.h>

using namespace clv;
using namespace clv::app;

TEST_CASE("options are read by name") {
  const Config config = read_config(
      R"({"lang":"en-GB","currency":"gbp","theme":"dark","accent":"#7c3aed","reduced_motion":true,"coarse_pointer":true})",
      {});
  CHECK(config.locale.language == texts::Language::en);
  CHECK(config.locale.currency == "GBP");
  CHECK(config.theme == ThemeKind::dark);
  CHECK(config.accent == Rgb{0x7c3aed});
  CHECK(config.reduced_motion);
  CHECK(config.coarse_pointer);
}

TEST_CASE("unknown and bad options change nothing") {
  Config before;
  before.locale.currency = "USD";
  before.accent = 0x123456;
  for (const char* json :
       {"", "[]", "nonsense", "{\"lang\":", "null", "{}",
        R"({"lang":"xx","currency":"QQQ","theme":"pink","accent":"red;}","reduced_motion":"yes"})",
        R"({"lang":7,"currency":null,"theme":[],"accent":{},"coarse_pointer":1})"}) {
    CAPTURE(json);
    const Config after = read_config(json, before);
    CHECK(after.locale.language == texts::Language::nl);
    CHECK(after.locale.currency == "USD");
    CHECK(after.theme == ThemeKind::light);
    CHECK(after.accent == Rgb{0x123456});
    CHECK(!after.reduced_motion);
    CHECK(!after.coarse_pointer);
  }
}

TEST_CASE("an empty colour takes the page's own back") {
  Config before;
  before.accent = 0x123456;
  ConfigReport report;
  CHECK(!read_config(R"({"accent":""})", before, &report).accent.has_value());
  CHECK(report.ignored.empty());
}

TEST_CASE("colours are three or six hexadecimal digits") {
  CHECK(parse_color("#0F766E") == Rgb{0x0f766e});
  CHECK(parse_color("0f766e") == Rgb{0x0f766e});
  CHECK(parse_color("#abc") == Rgb{0xaabbcc});
  for (const char* text :
       {"", "#", "#12", "#1234", "#12345", "#1234567", "#ggg", "rgb(0,0,0)", "red"}) {
    CAPTURE(text);
    CHECK(!parse_color(text));
  }
}

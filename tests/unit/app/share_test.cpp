// Links to a calculation: round trip, old links, damaged links, and what is never in one.
#include "app/share.h"

#include <string>

#include <doctest/doctest.h>

#include "app/plain_number.h"
#include "app/reduce.h"

using namespace clv;
using namespace clv::app;

namespace {

AppState fresh() { return initial_state({}); }

bool same_inputs(const AppState& a, const AppState& b) {
  for (const finance::InputField& field : finance::input_fields()) {
    const bool same = field.flag != nullptr ? a.inputs.*field.flag == b.inputs.*field.flag
                                            : a.inputs.*field.number == b.inputs.*field.number;
    if (!same) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("what is written is read back") {
  AppState sent = fresh();
  sent.inputs.aov = 79.95;
  sent.inputs.gross_margin = 0.333;
  sent.inputs.prices_include_vat = true;
  sent.inputs.new_customers_per_month = 1'234'567.25;
  sent.locale = {texts::Language::fr, "CHF"};
  sent.retention_delta_pp = 12;
  const std::string link = write_share(sent);
  AppState opened = fresh();
  CHECK(read_share("#" + link, opened) == ShareRead::taken);
  CHECK(same_inputs(sent, opened));
  CHECK(opened.locale.language == texts::Language::fr);
  CHECK(opened.locale.currency == "CHF");
  CHECK(opened.retention_delta_pp == 12);
  CHECK(write_share(opened) == link);
}

TEST_CASE("the largest state fits, in characters that no address escapes") {
  AppState state = fresh();
  for (const finance::InputField& field : finance::input_fields()) {
    if (field.number != nullptr)
      state.inputs.*field.number = field.kind == finance::InputKind::fraction
                                       ? 0.123456789
                                       : finance::maximum_of(field.kind);
  }
  const std::string link = write_share(state);
  CHECK(link.size() < 400);
  CHECK(
      link.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") ==
      std::string::npos);
  AppState opened = fresh();
  CHECK(read_share(link, opened) == ShareRead::taken);
  CHECK(same_inputs(state, opened));
}

// Written down on 22 November 2026; never to be changed. They stand in people's mails.
TEST_CASE("links of version 1 open for ever") {
  AppState opened = fresh();
  CHECK(read_share("#kw1_ia80-g0.5-f3-r0.4-c30-n100-h24-d0.1-u0.05-k4-s2-p0.1-v0.19-i1-t4_lde_cEUR_"
                   "w7_za9cdd2",
                   opened) == ShareRead::taken);
  CHECK(opened.inputs.aov == 80);
  CHECK(opened.inputs.gross_margin == 0.5);
  CHECK(opened.inputs.orders_per_year == 3);
  CHECK(opened.inputs.retention_annual == 0.4);
  CHECK(opened.inputs.cac == 30);
  CHECK(opened.inputs.new_customers_per_month == 100);
  CHECK(opened.inputs.horizon_months == 24);
  CHECK(opened.inputs.discount_rate_annual == 0.1);
  CHECK(opened.inputs.return_rate == 0.05);
  CHECK(opened.inputs.cost_per_order == 4);
  CHECK(opened.inputs.service_cost_per_year == 2);
  CHECK(opened.inputs.referrals_per_year == 0.1);
  CHECK(opened.inputs.vat_rate == 0.19);
  CHECK(opened.inputs.prices_include_vat);
  CHECK(opened.inputs.target_ratio == 4);
  CHECK(opened.locale.language == texts::Language::de);
  CHECK(opened.retention_delta_pp == 7);
}

TEST_CASE("a section of a later program is passed over") {
  AppState opened = fresh();
  CHECK(read_share("kw1_ia70_qsomething.new_len_z68995b", opened) == ShareRead::taken);
  CHECK(opened.inputs.aov == 70);
  CHECK(opened.locale.language == texts::Language::en);
}

TEST_CASE("a link cut anywhere, or with one character changed, is damaged and changes nothing") {
  const std::string link = write_share(fresh());
  AppState changed = fresh();
  changed.inputs.aov = 12;
  const std::string whole = write_share(changed);
  for (std::size_t length = 3; length < whole.size(); ++length) {
    AppState opened = fresh();
    CAPTURE(length);
    CHECK(read_share(whole.substr(0, length), opened) == ShareRead::damaged);
    CHECK(write_share(opened) == link);
  }
  for (std::size_t i = 4; i < whole.size(); ++i) {
    std::string other = whole;
    other[i] = other[i] == '7' ? '8' : '7';
    AppState opened = fresh();
    CAPTURE(other);
    CHECK(read_share(other, opened) == ShareRead::damaged);
    CHECK(write_share(opened) == link);
  }
}

TEST_CASE("numbers that an input may not hold are damage, whatever the checksum says") {
  AppState opened = fresh();
  CHECK(read_share("kw1_ig1.5_z2eda55", opened) == ShareRead::damaged);
  CHECK(read_share("kw1_iq1_zf734da", opened) == ShareRead::damaged);
  CHECK(read_share("kw1_w21_zb4ff24", opened) == ShareRead::damaged);
  CHECK(read_share("kw1_" + std::string(5000, 'a'), opened) == ShareRead::damaged);
}

TEST_CASE("other fragments are not ours, later versions are told apart") {
  AppState opened = fresh();
  for (const char* fragment : {"", "#", "#artikel", "#?secret=abc", "#kwart", "#kw"}) {
    CAPTURE(fragment);
    CHECK(read_share(fragment, opened) == ShareRead::none);
  }
  CHECK(read_share("kw2_xyz", opened) == ShareRead::newer);
  CHECK(read_share("kw12_xyz", opened) == ShareRead::newer);
  CHECK(read_share("kw0_xyz", opened) == ShareRead::damaged);
}

TEST_CASE("a damaged link leaves a sentence, the start, and the way back") {
  AppState state = fresh();
  reduce(state, OpenShared{"#kw1_ia1"});
  REQUIRE(state.notice);
  CHECK(state.notice->text == texts::TextKey::share_damaged);
  CHECK(!state.notice->can_undo);
  state.inputs.aov = 99;
  reduce(state, OpenShared{"#kw3_ia1"});
  REQUIRE(state.notice);
  CHECK(state.notice->text == texts::TextKey::share_newer);
  CHECK(state.inputs.aov == 65);
  CHECK(state.notice->can_undo);
  reduce(state, UndoNotice{});
  CHECK(state.inputs.aov == 99);
}

TEST_CASE("what was measured from a file is not in a link until somebody changes it") {
  AppState state = fresh();
  state.inputs.aov = 61.37;
  state.inputs.retention_annual = 0.2718;
  state.measured = {{FieldId::aov, 61.37}, {FieldId::retention_annual, 0.2718}};
  CHECK(write_share(state).find("61.37") == std::string::npos);
  CHECK(write_share(state).find("0.2718") == std::string::npos);
  reduce(state, MoveSlider{FieldId::aov, 62});
  CHECK(write_share(state).find("a62-") != std::string::npos);
  CHECK(write_share(state).find("0.2718") == std::string::npos);
  AppState opened = fresh();
  CHECK(read_share(write_share(state), opened) == ShareRead::taken);
  CHECK(opened.inputs.retention_annual == 0.38);
}

TEST_CASE("plain numbers are exact") {
  for (const double number : {0.0, 0.1, 0.45, 2.4, 65.0, 1234.56, 0.123456789, 999'999.125, 1e12}) {
    CAPTURE(number);
    CHECK(read_plain_number(write_plain_number(number)) == number);
  }
  CHECK(write_plain_number(65) == "65");
  CHECK(write_plain_number(0.1) == "0.1");
  CHECK(read_plain_number("2,4") == 2.4);
  for (const char* text : {"", ".", "-1", "1e3", "1.2.3", " 1", "NaN", "1234567890123456"}) {
    CAPTURE(text);
    CHECK(!read_plain_number(text));
  }
}

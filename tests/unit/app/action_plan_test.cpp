// Actions, checklist and measures: every text exists, and what a person does changes what it should.
#include "app/action_plan.h"

#include <string>

#include <doctest/doctest.h>

#include "app/checklist.h"
#include "app/field_text.h"
#include "app/measures.h"
#include "app/number_slot.h"
#include "app/reduce.h"

using namespace clv;
using namespace clv::app;
using doctest::Approx;

namespace {

AppState dutch() { return initial_state({.language = texts::Language::nl, .currency = "EUR"}); }

std::size_t row_of(std::string_view key) {
  const auto table = levers::action_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].key == key) return i;
  }
  FAIL("no such action");
  return 0;
}

NumberSlot size_of(std::size_t row) {
  return {SlotKind::action_size, static_cast<std::uint16_t>(row), 0};
}

NumberSlot cost_of(std::size_t row, std::uint8_t part) {
  return {SlotKind::action_cost, static_cast<std::uint16_t>(row), part};
}

}  // namespace

TEST_CASE("every action has its texts and its source in every language") {
  for (const texts::Language language : texts::kLanguages) {
    for (const levers::ActionRow& row : levers::action_table()) {
      CAPTURE(row.key);
      CHECK(action_title(language, row) != row.key);
      CHECK(action_text(language, row) != row.key);
      CHECK(texts::find_key("action.source." + std::string(row.source)).has_value());
      CHECK(action_source(language, row).size() > 20);
    }
  }
}

TEST_CASE("what articles promise is in the catalogue") {
  for (const char* key : {"member_get_member",
                          "reviews",
                          "group_purchase",
                          "win_back",
                          "personalised_products",
                          "co_creation",
                          "loyalty_points",
                          "loyalty_tiers",
                          "excellent_service",
                          "faster_delivery",
                          "long_return_window",
                          "subscription",
                          "support_quality",
                          "email_welcome",
                          "email_cart",
                          "email_reorder",
                          "email_birthday",
                          "community",
                          "emotional_bond",
                          "cross_sell",
                          "deep_sell",
                          "upsell_before",
                          "upsell_after",
                          "order_bump",
                          "bulk_discount",
                          "event_marketing",
                          "personal_offers",
                          "consumables",
                          "collectables",
                          "recurring_box",
                          "follow_up_offer",
                          "free_shipping_threshold",
                          "referral_acquisition",
                          "cheaper_promotion",
                          "targeted_communication",
                          "self_service",
                          "automated_returns",
                          "faq_chat",
                          "community_help",
                          "lower_price_sensitivity",
                          "price_increase",
                          "part_with_loss_makers"})
    row_of(key);
}

TEST_CASE("an action is chosen, changed, set back") {
  AppState state = dutch();
  const std::size_t row = row_of("loyalty_points");
  CHECK(chosen_actions(state).empty());
  reduce(state, ChooseAction{row, true});
  CHECK(chosen_actions(state) == std::vector<std::size_t>{row});
  CHECK(planned_action(state, row).size == 0.03);

  reduce(state, BeginSlot{size_of(row)});
  CHECK(state.slot_edit->text == "+3");
  reduce(state, TypeSlot{size_of(row), "4,5"});
  CHECK(planned_action(state, row).size == Approx(0.045));
  reduce(state, TypeSlot{size_of(row), "zes"});
  CHECK_FALSE(state.slot_edit->usable);
  CHECK(planned_action(state, row).size == Approx(0.045));  // the last number stays in force
  reduce(state, CancelSlot{size_of(row)});
  CHECK(planned_action(state, row).size == 0.03);
  CHECK_FALSE(state.slot_edit.has_value());
  CHECK_FALSE(state.plan.actions[row].size.has_value());  // the default is a default again

  reduce(state, MoveSlot{size_of(row), 0.0512});
  CHECK(planned_action(state, row).size == Approx(0.051));
  reduce(state, BeginSlot{cost_of(row, 0)});
  reduce(state, TypeSlot{cost_of(row, 0), "1.000", true});
  CHECK(planned_action(state, row).cost.once == 1000);
  CHECK_FALSE(state.slot_edit.has_value());
  reduce(state, StepSlot{cost_of(row, 1), 2});
  CHECK(planned_action(state, row).cost.per_month == 250);

  reduce(state, ResetAction{row});
  CHECK(planned_action(state, row).size == 0.03);
  CHECK(planned_action(state, row).cost.once == 2500);
  CHECK(chosen_actions(state).size() == 1);
  reduce(state, ClearPlan{});
  CHECK(chosen_actions(state).empty());
}

TEST_CASE("a size keeps to what is possible; looking at a number does not set it") {
  AppState state = dutch();
  const std::size_t row = row_of("loyalty_points");
  reduce(state, MoveSlot{size_of(row), 5.0});
  CHECK(planned_action(state, row).size == Approx(0.62));  // 38 % stay: 62 points are left
  reduce(state, MoveSlot{size_of(row), -1.0});
  CHECK(planned_action(state, row).size == 0);
  reduce(state, MoveSlot{size_of(row), std::nan("")});
  CHECK(planned_action(state, row).size == 0);

  const std::size_t other = row_of("cheaper_promotion");
  reduce(state, BeginSlot{size_of(other)});
  CHECK(state.slot_edit->text == "−5\u00a0%");
  reduce(state, TypeSlot{size_of(other), state.slot_edit->text, true});
  CHECK_FALSE(state.plan.actions[other].size.has_value());
  reduce(state, BeginSlot{size_of(other)});
  reduce(state, TypeSlot{size_of(other), "12 %"});  // a cost that rises is not this action's effect
  CHECK_FALSE(state.slot_edit->usable);
  reduce(state, TypeSlot{size_of(other), "-12 %"});
  CHECK(planned_action(state, other).size == Approx(-0.12));
}

TEST_CASE("effects read as what they are") {
  const texts::Locale locale = dutch().locale;
  const auto table = levers::action_table();
  CHECK(size_text(locale, table[row_of("loyalty_points")].effect, 0.021) ==
        "+2,1\u00a0procentpunt");
  const auto points = [&](texts::Language language, double size) {
    return size_text({.language = language, .currency = "EUR"},
                     table[row_of("loyalty_points")].effect, size);
  };
  CHECK(points(texts::Language::en, 0.01) == "+1\u00a0percentage point");
  CHECK(points(texts::Language::en, -0.01) == "\u22121\u00a0percentage point");
  CHECK(points(texts::Language::en, 0.02) == "+2\u00a0percentage points");
  CHECK(points(texts::Language::de, 0.01) == "+1\u00a0Prozentpunkt");
  CHECK(points(texts::Language::de, 0.021) == "+2,1\u00a0Prozentpunkte");
  // French takes the singular below two.
  CHECK(points(texts::Language::fr, 0.005) == "+0,5\u00a0point");
  CHECK(points(texts::Language::fr, -0.015) == "\u22121,5\u00a0point");
  CHECK(points(texts::Language::fr, 0.0199) == "+2\u00a0points");
  CHECK(points(texts::Language::en, 0.005) == "+0.5\u00a0percentage points");
  CHECK(size_text(locale, table[row_of("cross_sell")].effect, 0.03) == "+3\u00a0%");
  CHECK(size_text(locale, table[row_of("cheaper_promotion")].effect, -0.055) == "−5,5\u00a0%");
}

TEST_CASE("the plan's group leads to its view") {
  AppState state = dutch();
  reduce(state, ShowActionGroup{levers::ActionGroup::save});
  CHECK(state.view == View::actions);
  CHECK(state.plan.group == levers::ActionGroup::save);
  reduce(state, RankActions{levers::RankBy::certainty});
  CHECK(state.plan.rank_by == levers::RankBy::certainty);
}

TEST_CASE("the checklist counts what is answered") {
  AppState state = dutch();
  CHECK(checklist().size() == kQuestionCount);
  CHECK(checklist_score(state).open == 10);
  CHECK(checklist_score(state).points == 0);
  reduce(state, AnswerQuestion{0, Answer::yes});
  reduce(state, AnswerQuestion{1, Answer::partly});
  reduce(state, AnswerQuestion{2, Answer::no});
  const ChecklistScore score = checklist_score(state);
  CHECK(score.points == 1.5);
  CHECK(score.answered() == 3);
  CHECK(score.open == 7);
  reduce(state, ClearChecklist{});
  CHECK(checklist_score(state).open == 10);
}

TEST_CASE("orders answer what they can; an own answer goes before") {
  AppState state = dutch();
  state.import.analysis.emplace();
  state.import.analysis->metrics.push_back({.name = "aov", .number = 62.4, .reason = {}});
  state.import.analysis->metrics.push_back(
      {.name = "repeat_rate_365d", .number = {}, .reason = "nobody_observed_a_year"});
  CHECK(answer_to(state, 3) == Answer::yes);
  CHECK(checklist()[3].fact(state).contains("62,40"));
  CHECK(answer_to(state, 1) == Answer::open);
  reduce(state, AnswerQuestion{3, Answer::no});
  CHECK(answer_to(state, 3) == Answer::no);
}

TEST_CASE("every step of the checklist leads somewhere else") {
  for (const CheckRow& row : checklist()) {
    AppState state = dutch();
    state.view = View::checklist;
    reduce(state, row.target());
    CHECK(state.view != View::checklist);
  }
}

TEST_CASE(
    "measures: their numbers stand one after the other, and the examples come out as printed") {
  AppState state = dutch();
  std::size_t next = 0;
  for (const Measure& measure : measures()) {
    CAPTURE(measure.key);
    CHECK(measure.first == next);
    next += measure.fields.size();
    for (const MeasureResult& result : measure.results)
      CHECK(measure_result(state, measure, result).has_value());
  }
  CHECK(next == kMeasureNumberCount);
  const auto result = [&](std::string_view key, std::size_t which) {
    for (const Measure& measure : measures()) {
      if (measure.key == key) return *measure_result(state, measure, measure.results[which]);
    }
    return -1.0;
  };
  CHECK(result("retention", 0) == Approx(0.75));
  CHECK(result("churn", 0) == Approx(0.04));
  CHECK(result("churn", 1) == Approx(1 - std::pow(0.96, 12)));
  CHECK(result("nps", 0) == Approx(45));
  CHECK(result("csat", 0) == Approx(0.84));
  CHECK(result("repeat", 0) == Approx(130.0 / 420));
  CHECK(result("engagement", 0) == Approx(0.15));
  CHECK(result("aov", 0) == Approx(65));
  CHECK(result("frequency", 0) == Approx(2.4));
  CHECK(result("cac", 0) == Approx(28));
  CHECK(result("cac_full", 0) == Approx(42.5));
  // FORMULAS.md: 600 in ten orders over two years.
  CHECK(result("named", 0) == Approx(60));
  CHECK(result("named", 1) == Approx(5));
  CHECK(result("named", 2) == Approx(600));
}

TEST_CASE("measures without an answer say why") {
  AppState state = dutch();
  state.measures = {};
  for (const Measure& measure : measures()) {
    CAPTURE(measure.key);
    for (const MeasureResult& result : measure.results) {
      const Number number = measure_result(state, measure, result);
      REQUIRE_FALSE(number.has_value());
      CHECK(texts::find_key("reason." + std::string(number.error().reason)).has_value());
    }
  }
  state.measures = measure_examples();
  state.measures[5 + 0] = 10;  // more stopped than there were
  state.measures[3] = 5;
  CHECK(measure_result(state, measures()[1], measures()[1].results[0]).error().reason ==
        "inconsistent_counts");
}

TEST_CASE("a measure goes to the calculator, and back") {
  AppState state = dutch();
  const auto named = static_cast<std::size_t>(measures().size() - 1);
  reduce(state, TakeOverMeasure{named});
  CHECK(state.inputs.aov == Approx(60));
  CHECK(state.inputs.orders_per_year == Approx(5));
  REQUIRE(state.notice.has_value());
  reduce(state, UndoNotice{});
  CHECK(state.inputs.aov == 65);
  CHECK(state.inputs.orders_per_year == 2.4);
  state.measures[25] = 0;  // nothing spent in no orders: nothing is taken over
  state.measures[26] = 0;
  state.measures[27] = 0;
  reduce(state, TakeOverMeasure{named});
  CHECK(state.inputs.aov == 65);
  CHECK_FALSE(state.notice.has_value());
}

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/field_text.h"
#include "app/shop_facts.h"
#include "core/finance/max_cac.h"
#include "core/finance/payback.h"
#include "core/levers/claims.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/card.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

enum class Verdict : std::uint8_t { unknown, fails, holds };

struct Tested {
  Verdict verdict = Verdict::unknown;
  bool measured = false;  // from the loaded orders
  std::string result;
  std::string range;  // where it would be true
};

Verdict verdict_of(bool holds) { return holds ? Verdict::holds : Verdict::fails; }

std::string percent(const FrameContext& ui, double share) {
  return app::number_text(ui.locale(), app::FieldFormat::percent, share);
}

std::string change(const FrameContext& ui, const Number& number) {
  return number
             ? texts::format_percent_signed(ui.locale(), *number, std::fabs(*number) < 0.1 ? 1 : 0)
             : std::string(ui.t(common_undefined));
}

std::string reason(const FrameContext& ui, const Number& number) {
  return texts::sentence(ui.locale().language, number.error());
}

std::string period(const FrameContext& ui) {
  return texts::format_period(ui.locale(), ui.state.inputs.horizon_months);
}

std::string money(const FrameContext& ui, double amount) {
  return texts::format_money_short(ui.locale(), amount, 2);
}

Tested retention_profit(const FrameContext& ui) {
  const auto claim = levers::test_retention_profit(ui.state.inputs);
  Tested tested;
  if (claim.points_change) {
    tested.verdict = verdict_of(*claim.points_change >= 0.25 && *claim.points_change <= 0.95);
    tested.result =
        ui.t(claim_retention_profit_result, {{"points", change(ui, claim.points_change)},
                                             {"relative", change(ui, claim.relative_change)}});
  } else {
    tested.result = reason(ui, claim.points_change);
  }
  tested.range = claim.true_from && claim.true_to
                     ? ui.t(claim_retention_profit_range, {{"from", percent(ui, *claim.true_from)},
                                                           {"to", percent(ui, *claim.true_to)}})
                     : std::string(ui.t(claim_retention_profit_never));
  return tested;
}

Tested doubled_revenue(const FrameContext& ui) {
  const auto claim = levers::test_doubled_revenue(ui.state.inputs);
  if (!claim.change) return {.result = reason(ui, claim.change), .range = {}};
  return {.verdict = verdict_of(*claim.change >= 1),
          .result = ui.t(claim_doubled_revenue_result,
                         {{"change", change(ui, claim.change)}, {"period", period(ui)}}),
          .range = claim.retention_needed
                       ? ui.t(claim_doubled_revenue_range,
                              {{"to", percent(ui, *claim.retention_needed)},
                               {"from", percent(ui, ui.state.inputs.retention_annual)}})
                       : std::string(ui.t(claim_doubled_revenue_never))};
}

Tested six_times(const FrameContext& ui) {
  const auto claim = levers::test_new_versus_kept(ui.state.inputs);
  Tested tested{.result = std::string(ui.t(claim_six_times_unknown)), .range = {}};
  if (claim.times) {
    tested.verdict = verdict_of(*claim.times >= 6);
    tested.result =
        ui.t(claim_six_times_result, {{"times", texts::format_ratio(ui.locale(), *claim.times)}});
  }
  if (claim.true_up_to_cost)
    tested.range = ui.t(claim_six_times_range, {{"money", money(ui, *claim.true_up_to_cost)}});
  return tested;
}

Tested existing_revenue(const FrameContext& ui) {
  const auto claim = levers::test_existing_revenue(ui.state.inputs);
  const auto measured = app::measured(ui.state, "returning_revenue_share_365d");
  if (!measured && !claim.share) return {.result = reason(ui, claim.share), .range = {}};
  const double share = measured ? *measured : *claim.share;
  return {
      .verdict = verdict_of(share >= 0.65),
      .measured = measured.has_value(),
      .result = ui.t(measured ? claim_existing_revenue_measured : claim_existing_revenue_result,
                     {{"share", texts::format_percent(ui.locale(), share, 1)}}),
      .range =
          claim.orders_needed
              ? ui.t(claim_existing_revenue_range,
                     {{"orders", texts::format_number_short(ui.locale(), *claim.orders_needed, 1)}})
              : std::string(ui.t(claim_existing_revenue_never))};
}

Tested ten_times(const FrameContext& ui) {
  const auto claim = levers::test_ten_times(ui.state.inputs);
  const auto measured = app::loyal_multiple(ui.state);
  if (!measured && !claim.times) return {.result = reason(ui, claim.times), .range = {}};
  const double times = measured ? *measured : *claim.times;
  const std::string text = texts::format_ratio(ui.locale(), times);
  return {.verdict = verdict_of(times >= 10),
          .measured = measured.has_value(),
          .result = measured
                        ? ui.t(claim_ten_times_measured, {{"times", text}})
                        : ui.t(claim_ten_times_result, {{"times", text}, {"period", period(ui)}}),
          .range = claim.months_needed
                       ? ui.t(claim_ten_times_range,
                              {{"months", texts::format_months(ui.locale(), *claim.months_needed)}})
                       : std::string(ui.t(claim_ten_times_never))};
}

Tested emotional_bond(const FrameContext& ui) {
  const auto claim = levers::test_emotional_bond(ui.state.inputs);
  if (!claim.longer_stay_change)
    return {.result = reason(ui, claim.longer_stay_change), .range = {}};
  return {
      .verdict = verdict_of(*claim.longer_stay_change >= 3.06),
      .result =
          ui.t(claim_emotional_bond_result, {{"change", change(ui, claim.longer_stay_change)}}),
      .range = claim.orders_times_needed
                   ? ui.t(claim_emotional_bond_range,
                          {{"times", texts::format_ratio(ui.locale(), *claim.orders_times_needed)}})
                   : std::string(ui.t(claim_emotional_bond_never))};
}

Tested three_to_one(const FrameContext& ui) {
  const finance::CalculatorResult& result = ui.derived.result;
  if (!result.clv_cac_ratio)
    return {.result = std::string(ui.t(claim_three_to_one_unknown)), .range = {}};
  std::string payback(ui.t(plan_payback_never));
  if (result.payback.status == finance::PaybackStatus::first_order) {
    payback = ui.t(plan_payback_first);
  } else if (result.payback.months) {
    payback = texts::format_months(ui.locale(), *result.payback.months, 1);
  }
  finance::CalculatorInputs inputs = ui.state.inputs;
  inputs.target_ratio = 3;
  const Number at_three = finance::max_cac(inputs);
  inputs.target_ratio = 1;
  const Number at_one = finance::max_cac(inputs);
  Tested tested{.verdict = verdict_of(*result.clv_cac_ratio >= 3),
                .result = ui.t(claim_three_to_one_result,
                               {{"ratio", texts::format_ratio(ui.locale(), *result.clv_cac_ratio)},
                                {"payback", payback}}),
                .range = {}};
  if (at_three && at_one && *at_three > 0) {
    tested.range = ui.t(claim_three_to_one_range,
                        {{"money", money(ui, *at_three)}, {"most", money(ui, *at_one)}});
  }
  return tested;
}

struct ClaimRow {
  const char* key;
  texts::TextKey title, source;
  Tested (*test)(const FrameContext& ui);
};

constexpr std::array<ClaimRow, 7> kClaims{{
    {"retention_profit", claim_retention_profit_title, claim_retention_profit_source,
     retention_profit},
    {"doubled_revenue", claim_doubled_revenue_title, claim_doubled_revenue_source, doubled_revenue},
    {"six_times", claim_six_times_title, claim_six_times_source, six_times},
    {"existing_revenue", claim_existing_revenue_title, claim_existing_revenue_source,
     existing_revenue},
    {"ten_times", claim_ten_times_title, claim_ten_times_source, ten_times},
    {"emotional_bond", claim_emotional_bond_title, claim_emotional_bond_source, emotional_bond},
    {"three_to_one", claim_three_to_one_title, claim_three_to_one_source, three_to_one},
}};

// The verdict as a coloured word with a mark that does not need the colour.
float verdict_line(FrameContext& ui, const Tested& tested, float x, float y, float width) {
  texts::TextKey text = claims_unknown;
  TextStyle style = ui.colored(Weight::semibold, kTextSize, ui.theme.muted);
  if (tested.verdict == Verdict::holds) {
    text = claims_holds;
    style.color = ui.theme.positive;
  } else if (tested.verdict == Verdict::fails) {
    text = claims_fails;
    style.color = ui.theme.negative;
  }
  std::string line(ui.t(text));
  if (tested.measured) line += " · " + std::string(ui.t(claims_measured));
  return paragraph(ui, "verdict", line, x, y, width, style);
}

void claim_card(FrameContext& ui, CardRow& row, const ClaimRow& claim, float x, float width) {
  const Tested tested = claim.test(ui);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, claim.key, ui.t(claim.title), {}, x, width);
  below += 4;
  below += verdict_line(ui, tested, inner_x, below, inner) + 4;
  below += paragraph(ui, "result", tested.result, inner_x, below, inner, ui.body()) + 4;
  if (!tested.range.empty())
    below += paragraph(ui, "range", tested.range, inner_x, below, inner, ui.body()) + 4;
  below +=
      paragraph(ui, "source", ui.t(claims_source, {{"source", std::string(ui.t(claim.source))}}),
                inner_x, below, inner, ui.muted());
  row.end_card(below);
}

}  // namespace

float claims_view(FrameContext& ui, float y, float width) {
  constexpr float kGap = 16;
  const float padding = ui.narrow ? 16.0F : 24.0F;
  const float inner = width - 2 * padding;
  float below = y + padding;
  below += heading(ui, "title", ui.t(claims_title), padding, below, inner, 2,
                   ui.colored(Weight::bold, 22, ui.theme.ink)) +
           4;
  below += paragraph(ui, "hint", ui.t(claims_hint), padding, below, inner, ui.muted()) + kGap;
  const std::size_t columns = ui.narrow ? 1 : 2;
  const float column =
      (inner - static_cast<float>(columns - 1) * kGap) / static_cast<float>(columns);
  for (std::size_t first = 0; first < kClaims.size(); first += columns) {
    CardRow row(ui, below);
    for (std::size_t i = first; i < std::min(first + columns, kClaims.size()); ++i)
      claim_card(ui, row, kClaims[i], padding + static_cast<float>(i - first) * (column + kGap),
                 column);
    below += row.height() + kGap;
  }
  return below + padding - kGap - y;
}

}  // namespace clv::ui

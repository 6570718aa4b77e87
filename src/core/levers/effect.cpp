#include "core/levers/effect.h"

#include <algorithm>

#include "core/finance/rates.h"

namespace clv::levers {
namespace {

double product_of(std::span<const Effect> effects, EffectKind kind) {
  double product = 1.0;
  for (const Effect& effect : effects) {
    if (effect.kind == kind) product *= std::max(0.0, 1.0 + effect.size);
  }
  return product;
}

double limited(const finance::InputField& field, double number) {
  return std::clamp(number, 0.0, finance::maximum_of(field.kind));
}

double changed(const finance::InputField& field, double number, std::span<const Effect> effects) {
  double added = 0.0;
  double factor = 1.0;
  for (const Effect& effect : effects) {
    if (effect.input != field.number) continue;
    if (effect.kind == EffectKind::add) added += effect.size;
    if (effect.kind == EffectKind::relative) factor *= std::max(0.0, 1.0 + effect.size);
  }
  return limited(field, (number + added) * factor);
}

void change_price(CalculatorInputs& then, double price) {
  const double maximum = finance::maximum_of(finance::InputKind::money);
  const double unit_cost_share = 1.0 - then.gross_margin;
  const double cost_of_goods = finance::customer_rates(then).net_order_value * unit_cost_share;
  then.aov = std::min(then.aov * price, maximum);
  const double net_order_value = finance::customer_rates(then).net_order_value;
  then.gross_margin = price > unit_cost_share ? 1.0 - unit_cost_share / price : 0.0;
  // Sold below cost: what a margin of 0 does not say is a cost of each order that is kept.
  const double loss = std::max(0.0, cost_of_goods - net_order_value) * (1.0 - then.return_rate);
  then.cost_per_order = std::min(then.cost_per_order + loss, maximum);
}

}  // namespace

CalculatorInputs apply_effects(const CalculatorInputs& inputs, std::span<const Effect> effects) {
  CalculatorInputs then = inputs;
  for (const finance::InputField& field : finance::input_fields()) {
    if (field.number != nullptr) then.*field.number = changed(field, inputs.*field.number, effects);
  }
  // A factor of 1 is left out, so that no effect leaves every bit as it was.
  if (const double price = product_of(effects, EffectKind::price); price != 1.0)
    change_price(then, price);
  const double customers = product_of(effects, EffectKind::free_customers);
  if (customers != 1.0) {
    const double before = then.new_customers_per_month;
    then.new_customers_per_month =
        std::min(before * customers, finance::maximum_of(finance::InputKind::count));
    if (customers > 0.0)
      then.cac = std::min(then.cac / customers, finance::maximum_of(finance::InputKind::money));
  }
  return then;
}

}  // namespace clv::levers

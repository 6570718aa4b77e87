#include "app/presets.h"

#include <algorithm>
#include <array>

#include "app/fields.h"

namespace clv::app {
namespace {

struct Preset {
  std::string_view name;
  double aov, gross_margin, orders_per_year, retention_annual, cac, new_customers_per_month;
  double return_rate, cost_per_order;
};

constexpr std::array<Preset, 4> kPresets{{
    {"fashion", 75, 0.52, 2.2, 0.35, 30, 600, 0.25, 6},
    {"coffee", 34, 0.42, 7, 0.5, 22, 300, 0.01, 4.5},
    {"subscription", 25, 0.5, 12, 0.6, 40, 250, 0, 4},
    {"furniture", 420, 0.38, 1.1, 0.15, 60, 120, 0.06, 35},
}};

}  // namespace

std::optional<finance::CalculatorInputs> preset_inputs(std::string_view name) {
  finance::CalculatorInputs inputs = example_inputs();
  if (name == "example") return inputs;
  const auto* const found = std::ranges::find(kPresets, name, &Preset::name);
  if (found == kPresets.end()) return std::nullopt;
  inputs.aov = found->aov;
  inputs.gross_margin = found->gross_margin;
  inputs.orders_per_year = found->orders_per_year;
  inputs.retention_annual = found->retention_annual;
  inputs.cac = found->cac;
  inputs.new_customers_per_month = found->new_customers_per_month;
  inputs.return_rate = found->return_rate;
  inputs.cost_per_order = found->cost_per_order;
  return inputs;
}

}  // namespace clv::app

#include "app/branches.h"

#include <array>

namespace clv::app {
namespace {

using enum texts::TextKey;

constexpr std::array<Branch, 7> kBranches{{
    {"general",
     branch_general,
     {.aov = 65,
      .gross_margin = 0.45,
      .orders_per_year = 2.4,
      .retention_annual = 0.38,
      .cac = 28,
      .new_customers_per_month = 400}},
    {"fashion",
     branch_fashion,
     {.aov = 80,
      .gross_margin = 0.55,
      .orders_per_year = 2.6,
      .retention_annual = 0.40,
      .cac = 32,
      .new_customers_per_month = 500,
      .return_rate = 0.35,
      .cost_per_order = 7.5}},
    {"beauty",
     branch_beauty,
     {.aov = 45,
      .gross_margin = 0.60,
      .orders_per_year = 3.4,
      .retention_annual = 0.45,
      .cac = 24,
      .new_customers_per_month = 400,
      .return_rate = 0.04,
      .cost_per_order = 5.5}},
    {"food_pets",
     branch_food_pets,
     {.aov = 50,
      .gross_margin = 0.30,
      .orders_per_year = 8,
      .retention_annual = 0.60,
      .cac = 26,
      .new_customers_per_month = 300,
      .return_rate = 0.01,
      .cost_per_order = 6.5}},
    {"electronics",
     branch_electronics,
     {.aov = 180,
      .gross_margin = 0.20,
      .orders_per_year = 1.3,
      .retention_annual = 0.30,
      .cac = 24,
      .new_customers_per_month = 600,
      .return_rate = 0.08,
      .cost_per_order = 7}},
    {"hobby",
     branch_hobby,
     {.aov = 55,
      .gross_margin = 0.42,
      .orders_per_year = 3,
      .retention_annual = 0.50,
      .cac = 16,
      .new_customers_per_month = 200,
      .return_rate = 0.05,
      .cost_per_order = 5.5}},
    {"subscription",
     branch_subscription,
     {.aov = 24,
      .gross_margin = 0.55,
      .orders_per_year = 12,
      .retention_annual = 0.55,
      .cac = 45,
      .new_customers_per_month = 150,
      .return_rate = 0.01,
      .cost_per_order = 4.5}},
}};

}  // namespace

std::span<const Branch> branches() { return kBranches; }

}  // namespace clv::app

// Answers of the calculator for seeded shops, one JSON object a line.
#include <cstdio>
#include <string>

#include <nlohmann/json.hpp>

#include "core/finance/inputs_for_tests.h"
#include "protocol/calculate.h"
#include "protocol/json.h"

int main() {
  constexpr int kShops = 300;
  for (const clv::finance::CalculatorInputs& shop : clv::finance::seeded_shops(kShops)) {
    const std::string line =
        clv::protocol::compact_json(clv::protocol::answer_calculate(shop)) + "\n";
    std::fwrite(line.data(), 1, line.size(), stdout);
  }
}

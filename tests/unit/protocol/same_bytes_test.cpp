// Native and WebAssembly must write the same bytes. Both run this test, and both must find the one
// number below: it was taken from the native build and changes only where a formula, a default or
// the JSON's form changes on purpose.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "core/finance/inputs_for_tests.h"
#include "protocol/calculate.h"

namespace clv::protocol {

TEST_CASE("sixty seeded shops give the same bytes everywhere") {
  std::string all;
  for (const finance::CalculatorInputs& shop : finance::seeded_shops(60)) {
    all += compact_json(answer_calculate(shop));
  }
  CHECK(all.size() > 300'000);
  CHECK(hash_text(all) == 7058071478956081439u);
}

}  // namespace clv::protocol

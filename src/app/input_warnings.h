// What a person should look at again: inputs that contradict each other, or that rarely mean what they say.
#pragma once

#include <string>
#include <vector>

#include "core/finance/calculate.h"
#include "texts/format.h"

namespace clv::app {

// Sentences in the locale's language, the gravest first; usually none.
std::vector<std::string> input_warnings(const texts::Locale& locale,
                                        const finance::CalculatorInputs& inputs,
                                        const finance::CalculatorResult& result);

}  // namespace clv::app

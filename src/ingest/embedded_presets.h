// Files of assets/ as text; the definitions are generated (embed_presets.py).
#pragma once

#include <span>
#include <string_view>

namespace clv::ingest {

std::span<const std::string_view> embedded_presets();     // assets/presets
std::span<const std::string_view> embedded_cost_words();  // assets/marketing_costs.json, alone

}  // namespace clv::ingest

// The files of assets/presets as text; the definition is generated (embed_presets.py).
#pragma once

#include <span>
#include <string_view>

namespace clv::ingest {

std::span<const std::string_view> embedded_presets();

}  // namespace clv::ingest

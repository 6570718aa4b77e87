// Doubts about what the head of a file shows.
#pragma once

#include <cstdint>

#include "core/doubts/doubt.h"
#include "ingest/sample.h"

namespace clv::ingest {

// A doubt about a column, with the first of its cells that differ and where they stand.
doubts::Doubt doubt_about_column(const Sample& sample, doubts::DoubtCode code,
                                 std::uint32_t column);

}  // namespace clv::ingest

#include "engine/file_doubts.h"

#include <algorithm>

#include "core/doubts/doubt_table.h"

namespace clv::engine {

std::vector<doubts::Doubt> doubts_of_file(const protocol::FileBody& file,
                                          std::vector<doubts::Doubt> doubts) {
  for (doubts::Doubt& doubt : doubts) {
    doubt.file = file.name;
    const bool is_accepted =
        std::ranges::contains(file.mapping.accept, doubts::row_of(doubt.code).name);
    if (!is_accepted || doubt.severity == doubts::DoubtSeverity::stop) continue;
    doubt.severity = doubts::DoubtSeverity::tell;
    doubt.accepted = true;
  }
  return doubts;
}

}  // namespace clv::engine

#include "ingest/event_column.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.h"
#include "ingest/preset.h"

namespace clv::ingest {

bool tells_rows_apart(const Sample& sample, std::uint32_t column) {
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  std::set<std::string> known;
  std::size_t fitting = 0;
  for (const std::string_view cell : cells) {
    const std::string word = to_lower_ascii(cell);
    if (!std::ranges::contains(generic_preset().row_types, word,
                               [](const auto& entry) -> const std::string& { return entry.first; }))
      continue;
    ++fitting;
    known.insert(word);
  }
  return known.size() >= 2 && fitting * 2 >= cells.size();
}

}  // namespace clv::ingest

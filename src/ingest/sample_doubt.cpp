#include "ingest/sample_doubt.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "core/doubts/doubt_table.h"
#include "core/doubts/sightings.h"

namespace clv::ingest {

doubts::Doubt doubt_about_column(const Sample& sample, doubts::DoubtCode code,
                                 std::uint32_t column) {
  doubts::Doubt doubt = doubts::make_doubt(code);
  doubt.column = sample.header[column];
  for (const csv::TableRow& row : sample.rows) {
    if (doubt.lines.size() == doubts::DoubtEvidence::kKept) break;
    if (column >= row.fields.size() || trim(row.fields[column]).empty()) continue;
    std::string value = list_for_people({csv::to_utf8(trim(row.fields[column]), sample.encoding)});
    if (std::ranges::contains(doubt.values, value)) continue;
    doubt.values.push_back(std::move(value));
    doubt.lines.push_back(row.line + sample.lines_before);
  }
  return doubt;
}

}  // namespace clv::ingest

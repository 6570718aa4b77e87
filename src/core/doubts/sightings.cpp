#include "core/doubts/sightings.h"

#include <algorithm>

#include "base/text.h"
#include "core/doubts/doubt_table.h"

namespace clv::doubts {
namespace {

constexpr std::size_t kLongestValue = 40;  // bytes

}  // namespace

void Sightings::note(DoubtCode code, const Sighting& sighting) {
  DoubtEvidence& evidence = evidence_[static_cast<std::size_t>(code)];
  if (evidence.rows++ == 0) evidence.column = sighting.column;
  if (evidence.lines.size() == DoubtEvidence::kKept) return;
  evidence.lines.push_back(sighting.line);
  if (!sighting.value.empty()) evidence.values.emplace_back(sighting.value);
}

std::vector<Doubt> Sightings::raise(const FileFacts& facts) const {
  std::vector<Doubt> raised;
  for (const DoubtRow& row : table()) {
    const DoubtEvidence& evidence = of(row.code);
    const DoubtThreshold& threshold = row.threshold;
    const double share = static_cast<double>(evidence.rows) /
                         static_cast<double>(std::max<std::uint64_t>(facts.rows, 1));
    if (evidence.rows == 0 || evidence.rows < threshold.rows || share < threshold.share) continue;
    Doubt& doubt = raised.emplace_back(make_doubt(row.code));
    if (share >= threshold.ask_share) doubt.severity = std::max(doubt.severity, DoubtSeverity::ask);
    doubt.rows = evidence.rows;
    doubt.lines = evidence.lines;
    if (evidence.column < facts.header.size()) doubt.column = facts.header[evidence.column];
    for (const std::string& value : evidence.values) {
      const std::string text = facts.to_text ? facts.to_text(value) : value;
      doubt.values.emplace_back(cut_utf8(text, kLongestValue));
    }
  }
  return raised;
}

}  // namespace clv::doubts

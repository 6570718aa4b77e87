#include "engine/rejects_csv.h"

#include <algorithm>
#include <string_view>

#include "csv/write.h"

namespace clv::engine {
namespace {

std::string_view sentence_of(orders::Exclusion reason, const protocol::RejectTexts& texts) {
  const std::string_view name = orders::exclusion_name(reason);
  const auto found =
      std::ranges::find_if(texts.reasons, [&](const auto& entry) { return entry.first == name; });
  return found == texts.reasons.end() ? name : std::string_view(found->second);
}

}  // namespace

std::string write_rejects(std::span<const orders::Reject> rejects,
                          std::span<const RejectSource> sources,
                          const protocol::RejectTexts& texts) {
  std::string out;
  for (const std::string& heading : texts.headings) {
    if (!out.empty()) out += ',';
    csv::append_field(out, heading);
  }
  out += "\r\n";
  for (const orders::Reject& reject : rejects) {
    const RejectSource& source = sources[reject.file];
    csv::append_field(out, source.file);
    out += ',' + std::to_string(reject.line) + ',';
    if (reject.column < source.header.size()) csv::append_field(out, source.header[reject.column]);
    out += ',';
    csv::append_field(out, sentence_of(reject.reason, texts));
    out += "\r\n";
  }
  return out;
}

}  // namespace clv::engine

#include "app/doubt_lines.h"

#include <algorithm>
#include <iterator>

#include "core/doubts/doubt_table.h"
#include "protocol/doubts_json.h"
#include "texts/doubt_sentence.h"

namespace clv::app {
namespace {

using enum texts::TextKey;

std::string sentence_of(texts::Language language, const doubts::Doubt& doubt) {
  const doubts::DoubtRow& row = doubts::row_of(doubt.code);
  return texts::doubt_sentence(language,
                               {.code = row.name,
                                .assumed = row.assumed,
                                .remedy = row.remedy,
                                .has_lines = !doubt.lines.empty()},
                               protocol::sentence_arguments(doubt));
}

// Twelve months of one shop have the same doubt: that of the first, with how many others have it.
bool is_same(const doubts::Doubt& a, const doubts::Doubt& b) {
  return a.code == b.code && a.column == b.column;
}

}  // namespace

std::vector<DoubtLine> doubt_lines(const texts::Locale& locale,
                                   const std::vector<doubts::Doubt>& doubts, bool several_files) {
  const texts::Language language = locale.language;
  std::vector<DoubtLine> lines;
  for (auto doubt = doubts.begin(); doubt != doubts.end(); ++doubt) {
    const auto same = [&](const doubts::Doubt& other) { return is_same(*doubt, other); };
    if (std::any_of(doubts.begin(), doubt, same)) continue;
    const auto others = std::count_if(std::next(doubt), doubts.end(), same);
    std::string text = sentence_of(language, *doubt);
    if (several_files && !doubt->file.empty()) {
      text = others == 0
                 ? texts::text(language, doubts_in_file, {{"file", doubt->file}, {"text", text}})
                 : texts::text(language, doubts_in_files,
                               {{"file", doubt->file},
                                {"count", texts::format_integer(locale, others)},
                                {"text", text}});
    }
    lines.push_back(
        {.text = std::move(text),
         .button = std::string(texts::remedy_button(language, doubts::row_of(doubt->code).remedy)),
         .file = doubt->file});
  }
  return lines;
}

std::vector<doubts::Doubt> open_doubts(const std::vector<doubts::Doubt>& doubts) {
  std::vector<doubts::Doubt> open;
  std::ranges::copy_if(doubts, std::back_inserter(open),
                       [](const doubts::Doubt& doubt) { return !doubt.accepted; });
  return open;
}

std::string_view choice_of_remedy(const doubts::Doubt& doubt) {
  constexpr std::string_view kChoose = "choose_";
  const std::string_view remedy = doubts::row_of(doubt.code).remedy;
  return remedy.starts_with(kChoose) ? remedy.substr(kChoose.size()) : std::string_view();
}

}  // namespace clv::app

#include "app/doubt_answers.h"

#include <algorithm>
#include <string>

#include "core/doubts/doubt_table.h"

namespace clv::app {

bool asks_anything(const std::vector<doubts::Doubt>& doubts) {
  return std::ranges::any_of(doubts, doubts::wants_answer);
}

void accept(Reading& reading, const std::vector<doubts::Doubt>& doubts) {
  for (const doubts::Doubt& doubt : doubts) {
    if (!doubts::wants_answer(doubt) || doubt.severity == doubts::DoubtSeverity::stop) continue;
    const std::string code(doubts::row_of(doubt.code).name);
    for (FileReading& one : reading.files) {
      if (!doubt.file.empty() && doubt.file != one.file.name) continue;
      std::vector<std::string>& accepted = one.mapping.accept;
      if (!std::ranges::contains(accepted, code)) accepted.push_back(code);
    }
  }
}

std::vector<doubts::Doubt> asked_doubts(const ImportDraft& draft) {
  const FileReading& shown = draft.reading.files[draft.shown_file];
  std::vector<doubts::Doubt> asked;
  const auto add = [&](const std::vector<doubts::Doubt>& doubts) {
    for (const doubts::Doubt& doubt : doubts) {
      const bool is_of_file = doubt.file.empty() || doubt.file == shown.file.name;
      if (is_of_file && doubts::wants_answer(doubt) &&
          !std::ranges::contains(asked, doubt.code, &doubts::Doubt::code))
        asked.push_back(doubt);
    }
  };
  if (draft.counted) add(draft.counted->doubts);
  add(shown.preview.doubts);
  return asked;
}

bool is_stopped(const ImportDraft& draft) {
  const auto stops = [](const doubts::Doubt& doubt) {
    return doubt.severity == doubts::DoubtSeverity::stop;
  };
  if (draft.counted && std::ranges::any_of(draft.counted->doubts, stops)) return true;
  return std::ranges::any_of(draft.reading.files, [&](const FileReading& one) {
    return std::ranges::any_of(one.preview.doubts, stops);
  });
}

}  // namespace clv::app

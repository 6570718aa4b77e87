// The questions that doubts ask about files, and the answer that it is right as assumed.
#pragma once

#include <vector>

#include "app/import_state.h"

namespace clv::app {

// Some doubt wants an answer before figures are shown.
bool asks_anything(const std::vector<doubts::Doubt>& doubts);

// The files' mappings say that it is right as assumed: those of the doubt's file, or all where it names none. What stops the
// counting cannot be accepted.
void accept(Reading& reading, const std::vector<doubts::Doubt>& doubts);

// What is asked about the shown file: of its preview, and of the counting where that has been done.
std::vector<doubts::Doubt> asked_doubts(const ImportDraft& draft);

// No answer but another choice, or another file, leads to figures.
bool is_stopped(const ImportDraft& draft);

}  // namespace clv::app

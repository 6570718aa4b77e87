// Texts that are loaded instead of carried along: a page needs one language, and the first view's part
// of it, before anything else. A program that links clv::texts_loaded starts without any sentence.
#pragma once

#include <string_view>

namespace clv::texts {

// Takes over a .txt file of scripts/lib/generate_texts.py: one language or several, in whole or in
// part. Sentences that the file leaves out stay what they were. The bytes are copied and kept.
// False, and nothing taken, when the file is of other texts than this program.
bool install_texts(std::string_view file);

}  // namespace clv::texts

// A programmer's mistake stops the program at once, with the place. It is kept in release builds: a
// wrong number on a shop owner's page is worse than a widget that stops.
#pragma once

namespace clv {

[[noreturn]] void assertion_failed(const char* condition, const char* sentence, const char* file,
                                   int line);

}  // namespace clv

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): needs the text of the condition and its place
#define CLV_ASSERT(condition, sentence) \
  (static_cast<bool>(condition)         \
       ? void(0)                        \
       : ::clv::assertion_failed(#condition, sentence, __FILE_NAME__, __LINE__))

// What the last text of a column meant: consecutive rows mostly repeat it.
#pragma once

#include <string_view>

#include "ingest/last_text.h"

namespace clv::ingest {

template <class Meaning>
class Remembered {
 public:
  // The meaning of `text`; `read(text)` is asked only for another text than the last one.
  template <class Read>
  const Meaning& of(std::string_view text, const Read& read) {
    if (!text_.is(text)) {
      text_.remember(text);
      meaning_ = read(text);
    }
    return meaning_;
  }

  // Of the last text.
  [[nodiscard]] const Meaning& meaning() const { return meaning_; }

  // Whether `text` is the last one.
  [[nodiscard]] bool is(std::string_view text) const { return text_.is(text); }

 private:
  LastText text_;
  Meaning meaning_{};
};

}  // namespace clv::ingest

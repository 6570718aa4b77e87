#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace clv {

void assertion_failed(const char* condition, const char* sentence, const char* file, int line) {
  // The one place in `base` that writes anything: the process ends here.
  std::fprintf(stderr, "%s:%d: %s (%s)\n", file, line, sentence, condition);
  std::abort();
}

}  // namespace clv

// The engine's door in the browser: a dozen C functions, called by web/src/worker.js alone.
//
// Texts go in through `kw_engine_text`, bytes of files through `kw_engine_writable`; both give the
// place to write to. Calls that may fail return 1 when they did; then, and after a
// `kw_engine_finish` that returned 0, the answer is JSON text at `kw_engine_answer`: the body of
// the "error" or of the "done" message; where the request asks for a list (excluded rows, customers,
// cohorts), that is CSV text at `kw_engine_list`, that of excluded rows also after the error no_usable_rows. Places are valid until the next call.
#include <cstdint>
#include <string>

#include <emscripten/em_macros.h>

#include "engine/engine.h"

namespace {

struct Session {
  clv::engine::Engine engine;
  std::string text;    // what came in
  std::string answer;  // what goes out
  std::string list;
};

Session& session() {
  static Session only;
  return only;
}

int answer_with(const clv::Result<void>& result) {
  if (result) return 0;
  session().answer = session().engine.error_body(result.error());
  session().engine.reset();
  return 1;
}

}  // namespace

extern "C" {

// Room for a text of `bytes` bytes.
EMSCRIPTEN_KEEPALIVE char* kw_engine_text(std::uint32_t bytes) {
  session().text.resize(bytes);
  return session().text.data();
}

// The text is the request.
EMSCRIPTEN_KEEPALIVE int kw_engine_begin() {
  return answer_with(session().engine.begin(session().text));
}

EMSCRIPTEN_KEEPALIVE void kw_engine_begin_file() { session().engine.begin_file(); }

EMSCRIPTEN_KEEPALIVE char* kw_engine_writable(std::uint32_t bytes) {
  return session().engine.writable(bytes).data();
}

EMSCRIPTEN_KEEPALIVE int kw_engine_commit(std::uint32_t bytes) {
  return answer_with(session().engine.commit(bytes));
}

EMSCRIPTEN_KEEPALIVE int kw_engine_end_file() { return answer_with(session().engine.end_file()); }

// After the last file: 1 where all files are to be read once more, from kw_engine_begin_file on.
EMSCRIPTEN_KEEPALIVE int kw_engine_reads_again() { return session().engine.reads_again() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int kw_engine_finish() {
  clv::Result<std::string> analysis = session().engine.finish();
  // One request asks for one list; that of excluded rows is there also when no row is left.
  const clv::engine::Engine& engine = session().engine;
  session().list = engine.rejects_csv() + engine.customers_csv() + engine.cohorts_csv();
  if (!analysis) return answer_with(std::unexpected(analysis.error()));
  session().answer = std::move(*analysis);
  session().engine.reset();
  return 0;
}

EMSCRIPTEN_KEEPALIVE void kw_engine_reset() {
  session().engine.reset();
  session().list = {};
}

EMSCRIPTEN_KEEPALIVE double kw_engine_rows() {
  return static_cast<double>(session().engine.rows());
}

EMSCRIPTEN_KEEPALIVE const char* kw_engine_answer() { return session().answer.data(); }

EMSCRIPTEN_KEEPALIVE std::uint32_t kw_engine_answer_size() {
  return static_cast<std::uint32_t>(session().answer.size());
}

EMSCRIPTEN_KEEPALIVE const char* kw_engine_list() { return session().list.data(); }

EMSCRIPTEN_KEEPALIVE std::uint32_t kw_engine_list_size() {
  return static_cast<std::uint32_t>(session().list.size());
}

}  // extern "C"

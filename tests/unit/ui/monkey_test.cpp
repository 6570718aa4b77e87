// Somebody who presses everything: nothing crashes, asserts, or shows a number that is none.
#include <array>
#include <cctype>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "engine_answers.h"
#include "headless.h"

using namespace clv::ui;
using namespace clv::ui::testing;

namespace {

constexpr int kEvents = 100'000;
constexpr int kEventsPerFrame = 20;

// Whether a word of `text` is what a library writes for what is no number.
bool names_no_number(std::string_view text) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += c;
      continue;
    }
    if (word == "nan" || word == "NaN" || word == "inf" || word == "Infinity") return true;
    word.clear();
  }
  return text.contains("\u221e");
}

class Monkey {
 public:
  explicit Monkey(unsigned seed) : random_(seed) {}

  void act() {
    switch (below(40)) {
      case 0:
        return outside();
      case 1:
        return widget_.shell.pointer(below(5), static_cast<float>(below(1400)) - 50,
                                     static_cast<float>(below(3000)) - 50);
      case 2:
        return widget_.shell.step(below(2) == 0 ? -1 : 1);
      case 3:
        return widget_.shell.resize(static_cast<float>(200 + below(1400)), 800,
                                    static_cast<float>(1 + below(6)) / 2);
      default:
        return on_a_node();
    }
  }

  void look() {
    widget_.settle();
    for (const auto& [id, node] : widget_.host.nodes) {
      for (const char* key : {"name", "value", "description"}) {
        const std::string text = node.value(key, "");
        if (names_no_number(text)) FAIL_CHECK(text);
      }
    }
  }

 private:
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

  void on_a_node() {
    const auto& nodes = widget_.host.nodes;
    auto at = nodes.begin();
    std::advance(at, below(static_cast<int>(nodes.size())));
    constexpr std::array kTexts{"", "12", "1.234,56", "-5", "1e309", "abc", "99999999999999999999",
                                "0"};
    constexpr std::array kNumbers{0.0, 1.0, 2.0, -1.0, 38.0, 1e300, 0.5};
    const int number = below(static_cast<int>(kNumbers.size()) + 100);
    widget_.shell.on_event(
        {.node = at->first,
         .kind = static_cast<EventKind>(below(9)),
         .number = number < static_cast<int>(kNumbers.size())
                       ? kNumbers[static_cast<std::size_t>(number)]
                       : number,
         .text = kTexts[static_cast<std::size_t>(below(static_cast<int>(kTexts.size())))]});
  }

  void outside() {
    switch (below(8)) {
      case 0:
        return widget_.shell.engine_message(R"({"kind":"ready"})");
      case 1:
        return widget_.shell.files(
            R"({"files":[{"key":1,"name":"orders.csv","size":100},{"key":2,"name":"b.csv","size":7}]})");
      case 2:
        return widget_.shell.engine_message(previews(1 + below(6), below(2) == 0));
      case 3: {
        std::string done = kDone;
        done.replace(done.find("\"id\":2"), 6, "\"id\":" + std::to_string(1 + below(9)));
        return widget_.shell.engine_message(done);
      }
      case 4:
        return widget_.shell.environment(R"({"lang":"de","theme":"dark","currency":"CHF"})");
      case 5:
        return widget_.shell.environment(R"({"lang":"nl","theme":"light","coarse_pointer":true})");
      case 6:
        return widget_.shell.drag(below(2));
      default:
        return widget_.shell.engine_message(
            R"({"id":3,"kind":"error","body":{"code":"empty_file","arguments":[]}})");
    }
  }

  // Without motion: a frame each time instead of a dozen.
  Headless widget_{R"({"lang":"nl","reduced_motion":true})"};
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("100,000 events of somebody who presses everything") {
  Monkey monkey(20260601);
  for (int i = 0; i < kEvents; ++i) {
    monkey.act();
    if (i % kEventsPerFrame == 0) monkey.look();
  }
  monkey.look();
}

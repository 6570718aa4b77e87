// Rows that only repeat their order are not read as a whole. Whether they are must not be seen: with an
// empty field too many behind them they mean the same, but are always read.
#include <random>

#include <doctest/doctest.h>

#include "feed.h"

namespace clv::engine {
namespace {

const char* const kHeader =
    "Name,Email,Financial Status,Currency,Total,Created at,Lineitem name,Cancelled at,Refunded "
    "Amount,Payment Method\n";

std::string pick(std::mt19937& random, std::initializer_list<const char*> texts) {
  return texts.begin()[random() % texts.size()];
}

// One order of one to five rows; those behind the first are mostly repeats, some say something else.
std::string random_order(std::mt19937& random, int number, const std::string& behind_repeats) {
  const std::string id = "#" + std::to_string(number) + ",";
  const std::string email = pick(random, {"ann@x.nl", "bob@x.nl", "cara@x.nl", ""});
  const std::string date =
      pick(random, {"2024-02-01 23:30:00", "2024-03-05", "", "2024-03-05 01:00:00"});
  std::string text =
      id + email +
      pick(random, {",paid,EUR,10.00,", ",paid,USD,8.00,", ",,,,", ",voided,EUR,1.00,"}) + date +
      ",Mug," + pick(random, {"", "", "", "2024-03-06"}) + "," +
      pick(random, {"", "0.00", "3.50", "odd"}) + "," + pick(random, {"", "iDEAL", "bogus"}) + "\n";
  for (auto more = random() % 3; more > 0; --more) {
    const bool differs = random() % 4 == 0;
    const auto usual = [&](const std::string& same, std::initializer_list<const char*> others) {
      return differs && random() % 3 == 0 ? pick(random, others) : same;
    };
    text += id + usual(email, {"", "dan@x.nl", "Ann@x.nl"}) +
            usual(",,,,", {",voided,,,", ",,EUR,,", ",,,5.00,", ",,,odd,"}) +
            usual(date, {"", "2024-02-02", "never"}) + ",Plate," + usual("", {"2024-03-06"}) + "," +
            usual("", {"0.00", "2.00"}) + "," + usual("", {"bogus", " "}) + behind_repeats + "\n";
  }
  return text;
}

std::string random_file(unsigned seed, const std::string& behind_repeats) {
  std::mt19937 random(seed);
  std::string text = kHeader;
  for (int i = 0; i < 40; ++i)
    text += random_order(random, static_cast<int>(random() % 60), behind_repeats);
  return text;
}

TEST_CASE("rows that only repeat their order count as if they were read") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const auto analysis = [&](const std::string& behind_repeats) {
      return analyze({{"a.csv", random_file(seed, behind_repeats)},
                      {"b.csv", random_file(seed + 1000, behind_repeats)}});
    };
    const Result<std::string> short_way = analysis("");
    REQUIRE(short_way);
    CHECK(*short_way == analysis(",").value_or(""));
  }
}

}  // namespace
}  // namespace clv::engine

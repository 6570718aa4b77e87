// What spreadsheet programs do to ids and days, and what looks alike and is none of it.
#include <optional>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "ingest/date_swap.h"
#include "ingest/relay_address.h"
#include "ingest/spreadsheet_id.h"

namespace clv::ingest {
namespace {

TEST_CASE("ids in scientific notation") {
  for (const std::string_view id :
       {"5.31235E+12", "5,31235E+12", "5.76461413038786E+017", "5E+15", "1.0e+20"})
    CHECK_MESSAGE(is_scientific_id(id), id);
  for (const std::string_view id : {"531235", "E+12", "5.3.1E+12", "AB5E+12", "5.31235E+",
                                    "5.31235+12", "5.31235E-12", "", "+"})
    CHECK_FALSE_MESSAGE(is_scientific_id(id), id);
}

TEST_CASE("ids of which fifteen digits are left") {
  CHECK(is_rounded_id("576461413038786000"));
  CHECK(is_rounded_id("5764614130387860"));
  CHECK_FALSE(is_rounded_id("576461413038786"));  // fifteen are kept
  CHECK_FALSE(is_rounded_id("576461413038786001"));
  CHECK_FALSE(is_rounded_id("SKU61413038786000"));
  CHECK(is_long_id("576461413038786001"));
  CHECK_FALSE(is_long_id("576461413038786"));
}

TEST_CASE("zeros in front") {
  CHECK(without_leading_zeros("000001001") == "1001");
  CHECK(without_leading_zeros("000") == "0");
  CHECK(without_leading_zeros("0") == "0");
  CHECK(without_leading_zeros("00A1") == "00A1");
  CHECK(without_leading_zeros("1001") == "1001");
}

TEST_CASE("addresses of marketplaces") {
  CHECK(is_relay_address("qa1@verkopen.bol.com"));
  CHECK(is_relay_address("x1y2@marketplace.amazon.de"));
  CHECK(is_relay_address("x@members.ebay.com"));
  CHECK_FALSE(is_relay_address("anna@bol.com"));
  CHECK_FALSE(is_relay_address("marketplace.amazon.de"));
  RelayAddresses once;
  for (std::uint64_t address = 1; address <= 20; ++address) once.see(address, 100 + address);
  CHECK(once.are_of_one_order());
  once.see(1, 101);  // a further row of the same order
  CHECK(once.are_of_one_order());
  for (std::uint64_t address = 1; address <= 3; ++address) once.see(address, 200 + address);
  CHECK_FALSE(once.are_of_one_order());
}

TEST_CASE("day and month exchanged where they could be") {
  const auto find = [](const std::vector<std::string_view>& cells) {
    return find_date_swap(cells);
  };
  const DateSwap few = find({"15/01/2024", "2024-11-02", "23/02/2024", "2024-07-03"});
  CHECK(few.is_likely);
  CHECK_FALSE(few.is_sure);
  // The month in front, by an American shop and a Dutch program.
  CHECK(find({"01/15/2024", "2024-02-11", "02/23/2024", "2024-03-07"}).is_likely);
  // A day above 12 with the year in front; a day up to 12 without; one form only; names of months.
  CHECK_FALSE(find({"15/01/2024", "2024-11-20", "23/02/2024", "2024-07-03"}).is_likely);
  CHECK_FALSE(find({"15/01/2024", "2024-11-02", "03/02/2024", "2024-07-03"}).is_likely);
  CHECK_FALSE(find({"2024-11-02", "2024-07-03"}).is_likely);
  CHECK_FALSE(find({"15 jan 2024", "2024-11-02", "23 feb 2024", "2024-07-03"}).is_likely);
  std::vector<std::string_view> many(6, "15/01/2024");
  many.insert(many.end(), 4, "2024-11-02");
  many.emplace_back("n/a");
  CHECK(find(many).is_sure);
}

TEST_CASE("exchanging back") {
  CHECK(exchange_day_and_month(to_day_number({.year = 2024, .month = 11, .day = 2})) ==
        to_day_number({.year = 2024, .month = 2, .day = 11}));
  CHECK(exchange_day_and_month(to_day_number({.year = 2024, .month = 11, .day = 13})) ==
        std::nullopt);
  CHECK(names_year_first("2024-03-04 10:00"));
  CHECK_FALSE(names_year_first("20240304"));
  CHECK_FALSE(names_year_first("15/01/2024"));
}

}  // namespace
}  // namespace clv::ingest

// Amounts, dates and months of any text: no crash, results within their range, and the quick readers
// agree with the careful ones.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "ingest/amount_text.h"
#include "ingest/clock_text.h"
#include "ingest/date_text.h"
#include "ingest/month_name.h"
#include "ingest/plain_cell.h"

namespace clv::ingest {
namespace {

void check_amounts(std::string_view text) {
  for (const char decimal : {'.', ','}) {
    const auto amount = parse_amount(text, decimal);
    CLV_ASSERT(!amount || std::llabs(*amount) <= orders::kLargestAmount, "amounts have a limit");
    const auto plain = parse_plain_amount(text, decimal);
    CLV_ASSERT(!plain || plain == amount, "a plain amount is the same amount");
  }
  (void)currency_in_amount(text);
}

void check_dates(std::string_view text) {
  constexpr DayNumber kFirstDay = -719162;  // 0001-01-01
  constexpr DayNumber kLastDay = 2932896;   // 9999-12-31
  for (const DateOrder order : kAllDateOrders) {
    const auto moment = parse_moment(text, order);
    if (!moment) continue;
    CLV_ASSERT(moment->day >= kFirstDay && moment->day <= kLastDay, "days are in the calendar");
    const std::int32_t second = moment->second_of_day.value_or(0);
    CLV_ASSERT(second >= 0 && second < 86400, "a second is of its day");
    const TimeZone zone{.name = "x", .periods = {{0, 3600}}};
    const DayNumber local = day_in_zone(*moment, zone, true);
    CLV_ASSERT(std::abs(local - moment->day) <= 1, "a place moves a day by one at most");
  }
  const auto plain = parse_plain_date(text);
  CLV_ASSERT(!plain || plain == parse_date(text, DateOrder::year_month_day),
             "a plain date is the same date");
}

}  // namespace
}  // namespace clv::ingest

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace clv::ingest;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  for (const std::string_view line : lines) {
    check_amounts(line);
    check_dates(line);
    (void)read_clock(line);
    const auto month = find_month(line);
    CLV_ASSERT(!month || (*month >= 1 && *month <= 12), "a year has twelve months");
  }
  const DecimalChoice decimal = choose_decimal(lines, '.');
  CLV_ASSERT(decimal.decimal == '.' || decimal.decimal == ',', "a decimal sign is one of two");
  (void)choose_date_order(lines, DateOrder::day_month_year);
  return 0;
}

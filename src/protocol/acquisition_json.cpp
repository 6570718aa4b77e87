#include "protocol/acquisition_json.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "base/money.h"
#include "core/customers/period.h"
#include "protocol/fit_json.h"

namespace clv::protocol {
namespace {

constexpr int kExpectedDigits = 6;

Json write_amount(orders::Amount amount) { return json_number(to_major(orders::to_minor(amount))); }

std::string month_name(std::int32_t month) {
  const CivilDate first{.year = month / 12, .month = month % 12 + 1, .day = 1};
  return customers::period_name(to_day_number(first), customers::Period::month);
}

Number ratio(const Number& clv, const Number& cac) {
  if (!clv) return clv;
  if (!cac) return cac;
  if (*cac <= 0) return undefined("no_cac");
  return *clv / *cac;
}

Json write_channel(const customers::AcquisitionChannel& channel, const Number& clv) {
  Json months = Json::array();
  for (const customers::AcquisitionMonth& month : channel.months) {
    Json row{{"month", month_name(month.month)},
             {"spend", write_amount(month.spend)},
             {"new_customers", month.new_customers}};
    put_number(row, "cac", month.cac);
    months.push_back(std::move(row));
  }
  Json out{{"channel", channel.name},
           {"spend", write_amount(channel.spend)},
           {"new_customers", channel.new_customers}};
  put_number(out, "cac", channel.cac);
  put_number(out, "payback_months", channel.payback_months);
  put_number(out, "clv", rounded(clv, kExpectedDigits));
  put_number(out, "clv_cac", rounded(ratio(clv, channel.cac), kExpectedDigits));
  out["months"] = std::move(months);
  return out;
}

Json write_left_out(std::string_view why, const customers::LeftOutSpend& left_out) {
  return {{"why", why},
          {"from", format_iso_date(left_out.time.first)},
          {"to", format_iso_date(left_out.time.last)},
          {"spend", write_amount(left_out.spend)}};
}

}  // namespace

Json write_acquisition(const customers::Acquisition& acquisition,
                       const std::function<Number(const std::string&)>& clv_of) {
  Json channels = Json::array();
  for (const customers::AcquisitionChannel& channel : acquisition.channels)
    channels.push_back(write_channel(channel, clv_of(channel.name)));
  Json out;
  out["total"] = write_channel(acquisition.total, clv_of(std::string()));
  out["channels"] = std::move(channels);
  out["left_out"] = Json::array();
  if (acquisition.before_orders)
    out["left_out"].push_back(write_left_out("before_orders", *acquisition.before_orders));
  if (acquisition.after_orders)
    out["left_out"].push_back(write_left_out("after_orders", *acquisition.after_orders));
  out["without_rate"] = Json::array();
  for (const customers::CurrencySpend& other : acquisition.without_rate)
    out["without_rate"].push_back(
        {{"currency", other.currency}, {"spend", write_amount(other.spend)}});
  out["not_new"] = Json::array();
  for (const customers::NotNewMonth& month : acquisition.not_new)
    out["not_new"].push_back(
        {{"month", month_name(month.month)}, {"share", json_number(month.not_new_share)}});
  return out;
}

}  // namespace clv::protocol

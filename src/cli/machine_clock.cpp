#include "cli/machine_clock.h"

#include <cstdint>
#include <cstdlib>
#include <ctime>

#include <sys/stat.h>

namespace clv::cli {
namespace {

constexpr std::int64_t kFirstSecond = 631152000;    // 1990-01-01T00:00Z
constexpr std::int64_t kLastSecond = 2524608000;    // 2050-01-01T00:00Z
constexpr std::int64_t kStep = 7 * kSecondsPerDay;  // no zone changes twice within a week

std::int32_t offset_at(std::int64_t utc_seconds) {
  const auto moment = static_cast<std::time_t>(utc_seconds);
  std::tm local{};
  localtime_r(&moment, &local);
  return static_cast<std::int32_t>(local.tm_gmtoff);
}

// The first second of the new offset, which lies in (from, to].
std::int64_t find_change(std::int64_t from, std::int64_t to) {
  const std::int32_t before = offset_at(from);
  while (to - from > 1) {
    const std::int64_t middle = from + (to - from) / 2;
    (offset_at(middle) == before ? from : to) = middle;
  }
  return to;
}

// A wrong name would silently be UTC.
bool is_in_database(const std::string& name) {
  if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos) return false;
  struct stat status{};
  const std::string path = "/usr/share/zoneinfo/" + name;
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

DayNumber today_utc() {
  return static_cast<DayNumber>(static_cast<std::int64_t>(std::time(nullptr)) / kSecondsPerDay);
}

std::optional<protocol::TimeZoneBody> find_time_zone(const std::string& name) {
  if (!is_in_database(name)) return std::nullopt;
  // One thread, and nothing else of the tool asks for local time.
  setenv("TZ", name.c_str(), 1);
  tzset();
  protocol::TimeZoneBody zone{.name = name, .periods = {{kFirstSecond, offset_at(kFirstSecond)}}};
  for (std::int64_t from = kFirstSecond; from < kLastSecond; from += kStep) {
    if (offset_at(from) == offset_at(from + kStep)) continue;
    const std::int64_t change = find_change(from, from + kStep);
    zone.periods.emplace_back(change, offset_at(change));
  }
  return zone;
}

}  // namespace clv::cli

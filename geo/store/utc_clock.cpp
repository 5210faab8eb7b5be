#include "geo/store/utc_clock.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

namespace geo::store {

std::string utcNow() {
  using std::chrono::milliseconds;
  auto sinceEpoch =
      std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"))
    sinceEpoch = std::chrono::seconds(std::strtoll(fixed, nullptr, 10));
  const auto whole = static_cast<std::time_t>(sinceEpoch.count() / 1000);
  std::tm utc{};
  gmtime_r(&whole, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                     utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec, sinceEpoch.count() % 1000);
}

std::string utcToday() {
  constexpr std::size_t kDate = 10;
  return utcNow().substr(0, kDate);
}

}  // namespace geo::store

#include "geo/store/utc_clock.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

namespace geo::store {
namespace {

using Milliseconds = std::chrono::milliseconds;

std::string isoTime(Milliseconds sinceEpoch) {
  const auto whole = static_cast<std::time_t>(sinceEpoch.count() / 1000);
  std::tm utc{};
  gmtime_r(&whole, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                     utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec, sinceEpoch.count() % 1000);
}

std::string secondsOf(const char* text) {
  return isoTime(std::chrono::seconds(std::strtoll(text, nullptr, 10)));
}

}  // namespace

std::string utcNow() {
#ifdef LIANPIAN_TEST_SEAM
  if (const char* said = std::getenv("LIANPIAN_TEST_TIME")) return secondsOf(said);
#endif
  return isoTime(
      std::chrono::duration_cast<Milliseconds>(std::chrono::system_clock::now().time_since_epoch()));
}

std::string utcToday() {
  constexpr std::size_t kDate = 10;
  return utcNow().substr(0, kDate);
}

std::string repeatableNow() {
  const char* const fixed = std::getenv("SOURCE_DATE_EPOCH");
  return fixed != nullptr ? secondsOf(fixed) : utcNow();
}

}  // namespace geo::store

#include "geo/report/limits.h"

#include <array>
#include <atomic>
#include <charconv>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

struct Kind {
  std::string_view name;
  std::uint64_t value;
  std::string_view noun;
};

constexpr std::uint64_t kMost = 1'000'000'000'000;

const std::array<Kind, kLimits> kKinds{{
    {"file", 1024, messageKey("MB")},
    {"unpacked", 512, messageKey("MB when it is unpacked")},
    {"names", 10'000, messageKey("names in the archive")},
    {"depth", 200, messageKey("levels of nesting")},
    {"nodes", 24'000'000, messageKey("elements and attributes")},
    {"text", 256, messageKey("MB of text")},
    {"cells", 20'000'000, messageKey("cells")},
    {"columns", 16'384, messageKey("columns")},
    {"merged", 50'000, messageKey("merged ranges")},
    {"features", 1'000'000, messageKey("records")},
    {"vertices", 20'000'000, messageKey("vertices")},
    {"crossings", 20, messageKey("crossings for each vertex")},
    {"value", 512, messageKey("MB in one value")},
    {"seconds", 300, messageKey("seconds for one question")},
    {"expression", 10, messageKey("seconds for one expression")},
}};

/// 0: the default.
std::array<std::atomic<std::uint64_t>, kLimits> g_values{};

/// 20000000 as 20,000,000.
std::string grouped(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

const Kind& kindOf(Limit limit) { return kKinds.at(static_cast<std::size_t>(limit)); }

}  // namespace

std::string_view nameOf(Limit limit) { return kindOf(limit).name; }

std::uint64_t valueOf(Limit limit) {
  const std::uint64_t set = g_values.at(static_cast<std::size_t>(limit));
  return set > 0 ? set : kindOf(limit).value;
}

void setLimit(Limit limit, std::uint64_t value) { g_values.at(static_cast<std::size_t>(limit)) = value; }

bool setLimit(std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos) return false;
  std::uint64_t value = 0;
  const char* const end = assignment.data() + assignment.size();
  const auto [stop, error] = std::from_chars(assignment.data() + equals + 1, end, value);
  if (error != std::errc() || stop != end || value < 1 || value > kMost) return false;
  for (std::size_t i = 0; i < kLimits; ++i)
    if (kKinds.at(i).name == assignment.substr(0, equals)) {
      g_values.at(i) = value;
      return true;
    }
  return false;
}

std::string limitNames() {
  std::string names;
  for (const Kind& kind : kKinds) names += (names.empty() ? "" : ", ") + std::string(kind.name);
  return names;
}

void failLimit(const std::string& source, Limit limit) {
  throw DataError(
      message("{} goes beyond the limit of {} {}; make it smaller, or read it with a higher limit: --limit "
              "{}=N.",
              source, grouped(valueOf(limit)), translate(kindOf(limit).noun), nameOf(limit)));
}

}  // namespace geo

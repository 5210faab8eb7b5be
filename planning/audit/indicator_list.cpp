#include "planning/audit/indicator_list.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace planning::audit {

std::string joinIndicators(const std::vector<std::string>& ids) {
  return fmt::format("{}", fmt::join(ids, ","));
}

std::vector<std::string> splitIndicators(const std::string& text) {
  std::vector<std::string> ids;
  if (text.empty()) return ids;
  ids.emplace_back();
  for (const char c : text) {
    if (c == ',')
      ids.emplace_back();
    else if (c != ' ')
      ids.back() += c;
  }
  return ids;
}

}  // namespace planning::audit

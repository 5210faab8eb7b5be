#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planning::plan {

/// "a;b" cut at `separator`; no words of an empty text.
std::vector<std::string> splitWords(std::string_view text, char separator);

}  // namespace planning::plan

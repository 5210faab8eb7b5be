#pragma once

#include <string>
#include <vector>

namespace planning::audit {

/// "a,b"; empty for none.
std::string joinIndicators(const std::vector<std::string>& ids);
std::vector<std::string> splitIndicators(const std::string& text);

}  // namespace planning::audit

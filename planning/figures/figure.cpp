#include "planning/figures/figure.h"

#include <array>
#include <utility>

namespace planning {
namespace {
constexpr std::array<std::pair<Flag, const char*>, 6> kFlagNames{{{Flag::reported, "reported"},
                                                                  {Flag::estimated, "estimated"},
                                                                  {Flag::imputed, "imputed"},
                                                                  {Flag::notCollected, "not_collected"},
                                                                  {Flag::notApplicable, "not_applicable"},
                                                                  {Flag::suppressed, "suppressed"}}};
}

std::string toString(Flag flag) {
  for (const auto& [value, name] : kFlagNames)
    if (value == flag) return name;
  return {};
}

std::optional<Flag> parseFlag(const std::string& text) {
  for (const auto& [value, name] : kFlagNames)
    if (text == name) return value;
  return std::nullopt;
}

bool isPrimary(const Figure& figure) {
  return figure.sourceCode.find('+') == std::string::npos && !figure.sourceCode.starts_with("part:");
}

}  // namespace planning

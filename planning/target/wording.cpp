#include "planning/target/wording.h"

#include <fmt/format.h>

#include <cmath>

namespace planning::target {
namespace {

std::string trimmed(std::string text) {
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

}  // namespace

std::string shown(double value) {
  return trimmed(fmt::format("{:.{}f}", value, std::abs(value) >= 1000 ? 0 : 3));
}

std::string percent(double share) { return trimmed(fmt::format("{:.2f}", 100 * share)) + " %"; }

double sixDecimals(double value) { return std::round(value * 1e6) / 1e6 + 0.0; }

}  // namespace planning::target

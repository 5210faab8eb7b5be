#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "planning/audit/checks.h"

namespace planning::audit {
namespace {

/// One digit is another one, or two neighbours changed places: distance 1 of Damerau (1964) between codes of
/// one length.
bool isOneSlipAway(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto [atA, atB] = std::ranges::mismatch(a, b);
  if (atA == a.end()) return false;
  const auto i = static_cast<std::size_t>(atA - a.begin());
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

/// Known codes one slip away; those without figures, which have probably lost theirs to it, if there are any.
std::vector<std::string> nearestCodes(const Frame& frame, std::string_view code,
                                      const std::set<std::string_view>& withFigures) {
  std::vector<std::string> all, empty;
  for (const Unit& unit : frame.surroundings.units) {
    if (unit.level != Level::county || !isOneSlipAway(code, unit.code)) continue;
    all.push_back(unit.code);
    if (!withFigures.contains(unit.code)) empty.push_back(unit.code);
  }
  return empty.empty() ? all : empty;
}

std::set<std::string_view> unitsWithFigures(const FigureGrid& grid) {
  std::set<std::string_view> codes;
  for (const std::string& key : grid.units()) codes.insert(unitOf(key));
  return codes;
}

}  // namespace

std::size_t checkCode(const Frame& frame, const Rule& rule, Findings& out) {
  std::optional<std::set<std::string_view>> withFigures;
  for (std::size_t row = 0; row < frame.now.units().size(); ++row) {
    frame.ask();
    if (frame.isKnown[row]) continue;
    if (!withFigures) withFigures = unitsWithFigures(frame.now);
    const std::string& code = frame.now.units()[row];
    Finding& finding = out.addUnit(rule, code, code);
    finding.expected = fmt::format("{}", fmt::join(nearestCodes(frame, unitOf(code), *withFigures), ", "));
  }
  return frame.now.units().size();
}

std::size_t checkDoubled(const Frame& frame, const Rule& rule, Findings& out) {
  std::map<std::string, std::vector<std::string>> byUnit;
  for (const FigureGrid::Place& place : frame.now.doubled()) byUnit[place.unit].push_back(place.indicator);
  for (auto& [unit, indicators] : byUnit) {
    Finding& finding = out.addUnit(rule, unit, fmt::format("{} x 2", indicators.size()));
    finding.indicators = std::move(indicators);
  }
  return frame.now.units().size();
}

std::size_t checkMissingUnit(const Frame& frame, const Rule& rule, Findings& out) {
  const std::set<std::string_view> withFigures = unitsWithFigures(frame.now);
  std::size_t judged = 0;
  std::set<std::string_view> seen;
  for (const std::string& key : frame.before->units()) {
    const Unit* const unit = frame.unit(key);
    if (!unit || unit->level != Level::county || !seen.insert(unitOf(key)).second) continue;
    ++judged;
    if (!withFigures.contains(unitOf(key))) out.addUnit(rule, unit->code, "");
  }
  return judged;
}

}  // namespace planning::audit

#include "planning/map/map_settings.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning {
namespace {

template <class Entry>
void checkEach(const std::vector<Entry>& entries, std::string Entry::*key) {
  std::set<std::string> names;
  for (const Entry& entry : entries)
    if (!names.insert(entry.*key).second)
      throw geo::DataError(
          geo::message("The map settings name '{}' twice; give it another name.", entry.*key));
}

template <class Entry>
void checkValid(const std::vector<Entry>& entries, std::string Entry::*key) {
  for (const Entry& entry : entries)
    if (!isValid(entry))
      throw geo::DataError(
          geo::message("What the map settings say about '{}' is no valid setting.", entry.*key));
}

bool ascends(const auto& entries) {
  return std::adjacent_find(entries.begin(), entries.end(), std::greater_equal<>()) == entries.end();
}

}  // namespace

IndicatorStyle styleOf(const MapSettings& settings, const Indicator& indicator) {
  const auto stored = std::ranges::find(settings.styles, indicator.id, &IndicatorStyle::indicator);
  if (stored != settings.styles.end()) return *stored;
  IndicatorStyle style;
  style.indicator = indicator.id;
  style.reversed = indicator.direction == Direction::higherIsBetter;
  return style;
}

ClassBreaks classBreaks(std::span<const double> values, const IndicatorStyle& style) {
  if (style.method == ClassMethod::manual) return manualBreaks(values, style.upper);
  return classBreaks(values, style.method, style.classes);
}

bool isValid(const IndicatorStyle& style) {
  constexpr int kMostClasses = 100;
  const bool isFinite =
      std::all_of(style.upper.begin(), style.upper.end(), [](double v) { return std::isfinite(v); });
  return style.classes >= 1 && style.classes <= kMostClasses && isFinite && ascends(style.upper) &&
         style.upper.empty() == (style.method != ClassMethod::manual);
}

bool isValid(const Bookmark& bookmark) {
  return std::abs(bookmark.longitude) <= 180 && std::abs(bookmark.latitude) <= 90 &&
         bookmark.metresPerPixel > 0 && std::isfinite(bookmark.metresPerPixel);
}

bool isValid(const AreaLook& look) {
  constexpr std::size_t kLength = 7;
  return look.colour.empty() ||
         (look.colour.size() == kLength && look.colour[0] == '#' &&
          look.colour.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos);
}

void checkSettings(const MapSettings& settings) {
  checkEach(settings.styles, &IndicatorStyle::indicator);
  checkEach(settings.bookmarks, &Bookmark::name);
  checkEach(settings.selections, &NamedSelection::name);
  checkEach(settings.areas, &AreaLook::area);
  checkValid(settings.styles, &IndicatorStyle::indicator);
  checkValid(settings.bookmarks, &Bookmark::name);
  checkValid(settings.areas, &AreaLook::area);
  for (const NamedSelection& selection : settings.selections)
    if (!ascends(selection.codes))
      throw geo::DataError(
          geo::message("What the map settings say about '{}' is no valid setting.", selection.name));
}

}  // namespace planning

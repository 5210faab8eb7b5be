#include "planning/liaison/place_tree.h"

namespace planning::liaison {

PlaceTree::PlaceTree(const Register& all, const KnownPlaces& known) {
  for (const Place& place : all.places) m_countyOfPlace.emplace(place.code, place.county);
  for (const auto& [id, area] : known.areas)
    m_countiesOfArea[id].insert(area.counties.begin(), area.counties.end());
}

std::string PlaceTree::countyOf(PlaceLevel level, const std::string& place) const {
  if (level == PlaceLevel::area) return {};
  if (level == PlaceLevel::county) return place;
  const auto found = m_countyOfPlace.find(place);
  return found == m_countyOfPlace.end() ? std::string() : found->second;
}

bool PlaceTree::isWithin(PlaceLevel level, const std::string& place, PlaceLevel outerLevel,
                         const std::string& outer) const {
  if (level == outerLevel && place == outer) return true;
  const std::string county = countyOf(level, place);
  if (county.empty()) return false;
  if (outerLevel == PlaceLevel::county) return county == outer;
  return outerLevel == PlaceLevel::area && countiesOfArea(outer).contains(county);
}

const std::set<std::string>& PlaceTree::countiesOfArea(const std::string& area) const {
  static const std::set<std::string> kNone;
  const auto found = m_countiesOfArea.find(area);
  return found == m_countiesOfArea.end() ? kNone : found->second;
}

}  // namespace planning::liaison

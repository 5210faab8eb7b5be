#pragma once

#include <map>
#include <set>
#include <string>

#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// Which place lies in which. Holds no reference to what it was made of.
class PlaceTree {
 public:
  PlaceTree(const Register& all, const KnownPlaces& known);

  /// The county itself, or that of a township or village; empty: of an area, or not known.
  std::string countyOf(PlaceLevel level, const std::string& place) const;
  /// The same place counts.
  bool isWithin(PlaceLevel level, const std::string& place, PlaceLevel outerLevel,
                const std::string& outer) const;
  const std::set<std::string>& countiesOfArea(const std::string& area) const;

 private:
  std::map<std::string, std::string> m_countyOfPlace;
  std::map<std::string, std::set<std::string>> m_countiesOfArea;
};

}  // namespace planning::liaison

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "planning/query/name_index.h"
#include "planning/query/pinyin.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"

namespace planning {

struct Place {
  enum class Kind { province, area, prefecture, county };
  Kind kind = Kind::county;
  std::size_t index = 0;  ///< in the list that it came from: a county's is its UnitIndex
  std::string code;       ///< of an area: its id
  std::string nameZh;     ///< a unit's name in the language of its source
  std::string nameEn;
  std::string withinZh;  ///< "毕节市，贵州省": tells counties of one name apart; empty where nothing is above
  std::string withinEn;  ///< "Bijie, Guizhou"; a name that is not known in English stays as it is

  friend bool operator==(const Place&, const Place&) = default;
};

/// Counties, prefectures, provinces and areas by name, code and pinyin (NameIndex). Among equal fits wider
/// places come first.
class PlaceSearch {
 public:
  /// Read while the search is made, not kept. Rows of survey tables (fromTable) are left out.
  struct Places {
    std::span<const Unit> counties;
    std::span<const Unit> prefectures;
    std::span<const Unit> provinces;
    std::span<const Area> areas;
  };
  struct Hit {
    const Place* place = nullptr;  ///< as long as the search lives
    NameFit fit = NameFit::whole;
  };

  PlaceSearch() = default;
  PlaceSearch(const Places& places, const PinyinTable& pinyin);

  std::vector<Hit> find(std::string_view query, std::size_t most = 20) const;
  const std::vector<Place>& places() const { return m_places; }
  /// Places with a Chinese name of which a character's reading is not known: found by name and code only.
  int withoutPinyin() const { return m_withoutPinyin; }

 private:
  void add(Place place, const std::string& province, const PinyinTable& pinyin);

  std::vector<Place> m_places;
  NameIndex m_index;
  int m_withoutPinyin = 0;
};

}  // namespace planning

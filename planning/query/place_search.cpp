#include "planning/query/place_search.h"

#include "geo/file/han_script.h"
#include "planning/unit/units_above.h"

namespace planning {
namespace {

/// Names above a unit, nearest first; a name that repeats the one below (the parts of 北京市) is left out.
void fillAbove(const UnitsAbove& units, const Unit& unit, Place& place, std::string& province) {
  std::string last = unit.name;
  for (const Unit* one = units.above(unit); one != nullptr; one = units.above(*one)) {
    if (!one->name.empty() && one->name != last) {
      place.withinZh += (place.withinZh.empty() ? "" : "，") + one->name;
      place.withinEn +=
          (place.withinEn.empty() ? "" : ", ") + (one->nameEn.empty() ? one->name : one->nameEn);
      last = one->name;
    }
    if (one->level == Level::province) province = one->name;
  }
}

}  // namespace

PlaceSearch::PlaceSearch(const Places& places, const PinyinTable& pinyin) {
  const std::size_t count =
      places.provinces.size() + places.areas.size() + places.prefectures.size() + places.counties.size();
  m_places.reserve(count);
  m_index.reserve(count);
  const UnitsAbove above(places.prefectures, places.provinces);
  const auto addUnits = [&](std::span<const Unit> units, Place::Kind kind) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].name.empty() || units[i].fromTable) continue;
      Place place{kind, i, units[i].code, units[i].name, units[i].nameEn, {}, {}};
      std::string province = kind == Place::Kind::province ? units[i].name : std::string();
      fillAbove(above, units[i], place, province);
      add(std::move(place), province, pinyin);
    }
  };
  addUnits(places.provinces, Place::Kind::province);
  for (std::size_t i = 0; i < places.areas.size(); ++i)
    add({Place::Kind::area, i, places.areas[i].id, places.areas[i].nameZh, places.areas[i].nameEn, {}, {}},
        {}, pinyin);
  addUnits(places.prefectures, Place::Kind::prefecture);
  addUnits(places.counties, Place::Kind::county);
}

void PlaceSearch::add(Place place, const std::string& province, const PinyinTable& pinyin) {
  NameIndex::Entry entry{{place.nameZh, place.nameEn}, place.code, {}, static_cast<int>(place.kind)};
  if (geo::hasHan(place.nameZh)) {
    entry.readings = pinyin.readings(place.nameZh, province);
    m_withoutPinyin += entry.readings.empty() ? 1 : 0;
  }
  m_index.add(entry);
  m_places.push_back(std::move(place));
}

std::vector<PlaceSearch::Hit> PlaceSearch::find(std::string_view query, std::size_t most) const {
  std::vector<Hit> hits;
  for (const NameIndex::Hit& hit : m_index.find(query, most)) hits.push_back({&m_places[hit.entry], hit.fit});
  return hits;
}

}  // namespace planning

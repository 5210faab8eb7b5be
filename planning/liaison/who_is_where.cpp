#include "planning/liaison/who_is_where.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "planning/liaison/coverage_check.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/place_tree.h"
#include "planning/liaison/register_rules.h"

namespace planning::liaison {
namespace {

struct PlaceNames {
  std::string zh;
  std::string en;
};

class WhereTable {
 public:
  WhereTable(const Register& all, const KnownPlaces& known) : m_known(known), m_tree(all, known) {
    for (const Organisation& one : all.organisations) m_units.emplace(one.id, &one);
    for (const Place& one : all.places) m_places.emplace(one.code, &one);
    for (const char* column :
         {"level", "place", "name_zh", "name_en", "county", "organisation", "unit_zh", "unit_en", "kind",
          "role", "state", "from_date", "to_date", "basis", "contact", "confidence", "source"})
      table.columns.push_back({column, geo::ColumnType::text});
    table.name = "who_is_where";
  }

  void add(const Assignment& one) {
    const auto found = m_units.find(one.organisation);
    const Organisation unit = found == m_units.end() ? Organisation{} : *found->second;
    addRow({wordOf(one.level), one.place, names(one.level, one.place).zh, names(one.level, one.place).en,
            m_tree.countyOf(one.level, one.place), one.organisation, unit.nameZh, unit.nameEn,
            wordOf(unit.kind), wordOf(one.role), wordOf(one.state), one.from, one.to, one.basis, unit.contact,
            one.confidence, one.source});
  }

  void addNone(const std::string& area) {
    const bool isExempt = m_known.areas.at(area).isExempt;
    addRow({wordOf(PlaceLevel::area), area, m_known.areas.at(area).nameZh, m_known.areas.at(area).nameEn, "",
            "", "", "", "", "", isExempt ? "none_by_rule" : "none", "", "", "", "", "", ""});
  }

  geo::TableToWrite table;

 private:
  void addRow(const std::vector<std::string>& texts) {
    std::vector<geo::Cell>& row = table.rows.emplace_back();
    for (const std::string& text : texts) row.push_back(cellOf(text));
  }

  PlaceNames names(PlaceLevel level, const std::string& place) const {
    if (level == PlaceLevel::area) {
      const auto area = m_known.areas.find(place);
      return area == m_known.areas.end() ? PlaceNames{}
                                         : PlaceNames{area->second.nameZh, area->second.nameEn};
    }
    if (level == PlaceLevel::county) {
      const auto county = m_known.counties.find(place);
      return county == m_known.counties.end() ? PlaceNames{}
                                              : PlaceNames{county->second.nameZh, county->second.nameEn};
    }
    const auto found = m_places.find(place);
    return found == m_places.end() ? PlaceNames{} : PlaceNames{found->second->name, ""};
  }

  const KnownPlaces& m_known;
  PlaceTree m_tree;
  std::map<std::string, const Organisation*> m_units;
  std::map<std::string, const Place*> m_places;
};

bool isShown(const Assignment& one, const Register& all, const WhereQuestion& question) {
  if (one.round != question.round || (!question.unit.empty() && one.organisation != question.unit))
    return false;
  if (!question.day.empty())
    return one.state != AssignmentState::proposed && overlap(timeOf(one, all), {question.day, question.day});
  return one.state != AssignmentState::handedOver && one.state != AssignmentState::ended;
}

}  // namespace

const Organisation& requireOrganisation(const Register& all, const std::string& id) {
  const auto found = std::ranges::find(all.organisations, id, &Organisation::id);
  if (found != all.organisations.end()) return *found;
  std::vector<std::string> ids;
  for (const Organisation& one : all.organisations) ids.push_back(one.id);
  if (ids.empty())
    throw geo::DataError(
        geo::message("The register has no organisations; take them in with 'lianpian liaison import'."));
  throw geo::DataError(geo::message("The register has no organisation '{}'; there are {}.", id,
                                    fmt::format("{}", fmt::join(ids, ", "))));
}

geo::TableToWrite whoIsWhere(const Register& all, const KnownPlaces& known, const WhereQuestion& question) {
  requireRound(all, question.round);
  if (!question.unit.empty()) requireOrganisation(all, question.unit);
  if (!question.day.empty()) requireDay(question.day);
  WhereTable where(all, known);
  const auto isOfArea = [&](const Assignment& one, const std::string& area) {
    return one.level == PlaceLevel::area && one.place == area && isShown(one, all, question);
  };
  for (const std::string& area : known.areaOrder) {
    const std::size_t before = where.table.rows.size();
    for (const Assignment& one : all.assignments)
      if (isOfArea(one, area)) where.add(one);
    if (where.table.rows.size() == before && question.unit.empty()) where.addNone(area);
  }
  std::vector<const Assignment*> below;
  for (const Assignment& one : all.assignments)
    if (one.level != PlaceLevel::area && isShown(one, all, question)) below.push_back(&one);
  std::ranges::stable_sort(below, {}, [](const Assignment* one) { return std::tie(one->level, one->place); });
  for (const Assignment* one : below) where.add(*one);
  return std::move(where.table);
}

}  // namespace planning::liaison

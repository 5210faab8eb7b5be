#include "app/render/atlas/liaison_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "app/render/atlas/atlas_groups.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/place_tree.h"

namespace app::render {
namespace {

namespace liaison = planning::liaison;

class Groups {
 public:
  Groups(const MapContent& content, const liaison::Register& all, const liaison::KnownPlaces& known)
      : m_all(all), m_known(known), m_tree(all, known) {
    for (const planning::Unit& county : content.counties) m_counties.emplace(county.code, &county);
    for (const planning::Area& area : content.areas) m_areas.emplace(area.id, &area);
  }

  void add(const liaison::Assignment& one) {
    m_active.insert(one.organisation);
    if (one.level == liaison::PlaceLevel::area) {
      const auto area = m_areas.find(one.place);
      if (area == m_areas.end()) return miss(one);
      for (const planning::AreaMember& member : area->second->members) put(one, member);
    } else if (one.level == liaison::PlaceLevel::county) {
      addCounty(one);
    }
  }

  /// In the order of the register; those of no group are named.
  std::vector<planning::Area> take(geo::Issues& issues) {
    std::vector<planning::Area> result;
    for (const liaison::Organisation& one : m_all.organisations) {
      const auto found = m_groups.find(one.id);
      if (found == m_groups.end()) {
        if (m_active.contains(one.id)) m_without.push_back(one.nameZh.empty() ? one.nameEn : one.nameZh);
        continue;
      }
      planning::Area& group = found->second;
      group.id = one.id;
      group.nameZh = named(one.id, one.nameZh, "（未核实）");
      group.nameEn = named(one.id, one.nameEn, " (not verified)");
      group.publishedCounties = static_cast<int>(group.members.size());
      result.push_back(std::move(group));
    }
    tell(issues);
    return result;
  }

 private:
  void addCounty(const liaison::Assignment& one) {
    if (const auto county = m_counties.find(m_tree.countyOf(one.level, one.place));
        county != m_counties.end())
      return put(one, memberOf(*county->second));
    const auto former = m_known.formerCounties.find(one.place);
    if (former == m_known.formerCounties.end()) return miss(one);
    for (const std::string& code : former->second)
      if (const auto county = m_counties.find(code); county != m_counties.end())
        put(one, memberOf(*county->second));
  }

  void put(const liaison::Assignment& one, const planning::AreaMember& member) {
    if (!liaison::isVerified(one.confidence)) m_unverified.insert(one.organisation);
    planning::Area& group = m_groups[one.organisation];
    if (m_in.insert({one.organisation, member.publishedCode}).second) group.members.push_back(member);
  }

  void miss(const liaison::Assignment& one) {
    m_missing.push_back(one.placeName.empty() ? one.place : one.placeName);
  }

  std::string named(const std::string& id, const std::string& name, const char* mark) const {
    return name.empty() ? name : liaison::titled(m_all, m_unverified.contains(id) ? name + mark : name);
  }

  void tell(geo::Issues& issues) const {
    if (!m_missing.empty())
      issues.push_back({geo::Issue::Severity::warning, "atlas.place_unknown", m_missing.front(),
                        geo::message("{} places that liaison units look after are not shown, because the "
                                     "workspace does not have them; the first is {}.",
                                     m_missing.size(), m_missing.front())});
    if (!m_without.empty())
      issues.push_back(
          {geo::Issue::Severity::warning, "atlas.left_out", m_without.front(),
           geo::message("{} liaison units are not shown, because they look after no whole county; "
                        "the first is {}.",
                        m_without.size(), m_without.front())});
  }

  const liaison::Register& m_all;
  const liaison::KnownPlaces& m_known;
  liaison::PlaceTree m_tree;
  std::map<std::string, const planning::Unit*> m_counties;
  std::map<std::string, const planning::Area*> m_areas;
  std::map<std::string, planning::Area> m_groups;      ///< by organisation
  std::set<std::pair<std::string, std::string>> m_in;  ///< organisation and member
  std::set<std::string> m_active;
  std::set<std::string> m_unverified;
  std::vector<std::string> m_missing;
  std::vector<std::string> m_without;
};

}  // namespace

MapContent contentByLiaison(MapContent content, const liaison::Register& all,
                            const liaison::KnownPlaces& known, const std::string& round) {
  if (all.rounds.empty())
    throw geo::DataError(
        geo::message("The workspace has no liaison units to show; enter their register, or show the areas."));
  requireCounties(content);
  const std::string& wanted = liaison::roundOrLast(all, round).id;
  Groups groups(content, all, known);
  for (const liaison::Assignment& one : all.assignments)
    if (one.round == wanted && liaison::isActive(one)) groups.add(one);
  std::vector<planning::Area> made = groups.take(content.issues);
  if (made.empty())
    throw geo::DataError(geo::message("No liaison unit looks after a county in the round {}.", wanted));
  content.areas = std::move(made);
  content.areasAre = AreasAre::liaisonUnits;
  return content;
}

}  // namespace app::render

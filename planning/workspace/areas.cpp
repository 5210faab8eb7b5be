#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

constexpr const char* kAreaColumns =
    "id, name_zh, name_en, type, published_counties, planning_range_counties, planning_area_10k_km2, "
    "liaison_zh, "
    "liaison_en, confidence, colour";

/// The county layer that outlines are made of.
struct Counties {
  geo::Coverage coverage;
  std::map<std::string, geo::UnitIndex> byCode;
  std::vector<Unit> units;  ///< in the order of the coverage
};

Counties loadCounties(Workspace& workspace) {
  Counties counties{workspace.coverage(), {}, workspace.units(Level::county)};
  const auto& codes = counties.coverage.codes;
  for (std::size_t i = 0; i < codes.size(); ++i)
    counties.byCode.emplace(codes[i], static_cast<geo::UnitIndex>(i));
  return counties;
}

struct Outline {
  geo::MultiPolygon shape;
  double km2 = 0;
  int counties = 0;
};

/// Each area by itself: lists may overlap.
Outline outlineOf(const Area& area, const Counties& counties) {
  std::vector<geo::UnitIndex> group(counties.coverage.unitCount(), geo::kOutside);
  Outline outline;
  for (const AreaMember& member : area.members) {
    const auto found = counties.byCode.find(member.unit);
    if (found == counties.byCode.end()) continue;
    const auto unit = static_cast<std::size_t>(found->second);
    if (group[unit] == 0) continue;  // a unit that two members share
    group[unit] = 0;
    outline.km2 += counties.units[unit].areaKm2;
    if (counties.units[unit].hasGeometry) ++outline.counties;
  }
  outline.shape = geo::polygons(geo::dissolve(counties.coverage, group, {area.id})).front();
  return outline;
}

std::vector<std::string> splitAtSemicolons(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// A liaison unit goes by its Chinese name; the English list names the same units in the same order, or none.
void writeLiaison(Database& database, const Area& area) {
  const std::vector<std::string> zh = splitAtSemicolons(area.liaisonZh);
  const std::vector<std::string> en = splitAtSemicolons(area.liaisonEn);
  const std::vector<std::string>& ids = zh.empty() ? en : zh;
  const auto unit = database.prepare(
      "INSERT INTO liaison_units (id, name_zh, name_en) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING");
  const auto assignment =
      database.prepare("INSERT INTO assignments (liaison_unit, area, confidence) VALUES (?, ?, ?)");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const bool paired = en.size() == ids.size();
    unit->run({ids[i], orNull(zh.empty() ? std::string() : zh[i]), orNull(paired ? en[i] : std::string())});
    assignment->run({ids[i], area.id, orNull(area.confidence)});
  }
}

void writeMembers(Database& database, const Area& area) {
  const auto insert = database.prepare(
      "INSERT INTO area_members (area, position, published_code, name, province, prefecture, unit, "
      "source_code, "
      "key_county, exit_year, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const AreaMember& member : area.members)
    insert->run({area.id, ++position, orNull(member.publishedCode), orNull(member.name),
                 orNull(member.province), orNull(member.prefecture), orNull(member.unit),
                 orNull(member.sourceCode), member.keyCounty ? 1 : 0, orNull(member.exitYear),
                 orNull(member.note)});
}

void writeArea(Database& database, const Area& area, const Outline& outline, int srsId) {
  database
      .prepare(std::string("INSERT INTO areas (") + kAreaColumns +
               ", counties_with_outline, area_km2, geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      ->run({area.id, orNull(area.nameZh), orNull(area.nameEn), orNull(area.type), area.publishedCounties,
             orNull(area.planningRangeCounties), orNull(area.planningArea10kKm2), orNull(area.liaisonZh),
             orNull(area.liaisonEn), orNull(area.confidence), orNull(area.colour), outline.counties,
             outline.km2, database.catalogue().encode(outline.shape, srsId)});
}

void noteUnknownUnits(const Area& area, const Counties& counties, geo::Issues& issues) {
  for (const AreaMember& member : area.members)
    if (!member.unit.empty() && !counties.byCode.contains(member.unit))
      issues.push_back(
          {geo::Issue::Severity::warning, "area.member_unit_unknown", area.id,
           geo::message("{} is listed as a member of {} under the code {}, which no county here has; it is "
                        "not in the area's outline.",
                        member.name, area.id, member.unit)});
}

using MembersByArea = std::map<std::string, std::vector<AreaMember>>;

void readMembers(Database& database, MembersByArea& members) {
  const auto row = database.prepare(
      "SELECT area, published_code, name, province, prefecture, unit, source_code, key_county, exit_year, "
      "note "
      "FROM area_members ORDER BY area, position");
  while (row->step())
    members[row->text(0)].push_back({row->text(1), row->text(2), row->text(3), row->text(4), row->text(5),
                                     row->text(6), row->integer(7) != 0, optionalInteger(*row, 8),
                                     row->text(9)});
}

void readAreas(Database& database, std::vector<Area>& areas) {
  const auto row = database.prepare(std::string("SELECT ") + kAreaColumns + " FROM areas ORDER BY fid");
  while (row->step())
    areas.push_back({row->text(0),
                     row->text(1),
                     row->text(2),
                     row->text(3),
                     static_cast<int>(row->integer(4)),
                     optionalInteger(*row, 5),
                     row->real(6),
                     row->text(7),
                     row->text(8),
                     row->text(9),
                     row->text(10),
                     {}});
}

}  // namespace

std::vector<Area> Workspace::areas() {
  MembersByArea members;
  m_impl->read("area_members", members, [&] { readMembers(database(), members); });
  std::vector<Area> areas;
  m_impl->read("areas", areas, [&] { readAreas(database(), areas); });
  for (Area& area : areas) area.members = std::move(members[area.id]);
  return areas;
}

void Workspace::putAreas(const std::vector<Area>& areas) {
  const Counties counties = loadCounties(*this);
  m_impl->requireWritable();
  geo::Issues issues;
  geo::Box extent;
  geo::store::Transaction transaction(database());
  const int srs = schema::srsId(database());
  for (const char* table : {"assignments", "liaison_units", "area_members", "areas"})
    database().execute(std::string("DELETE FROM ") + table);
  for (const Area& area : areas) {
    const Outline outline = outlineOf(area, counties);
    writeArea(database(), area, outline, srs);
    writeMembers(database(), area);
    writeLiaison(database(), area);
    noteUnknownUnits(area, counties, issues);
    extent.add(geo::bounds(outline.shape));
  }
  database().catalogue().touch("areas", extent);
  for (const char* table : {"assignments", "liaison_units", "area_members"})
    database().catalogue().touch(table);
  transaction.commit();
  m_impl->issues.insert(m_impl->issues.end(), issues.begin(), issues.end());
}

}  // namespace planning

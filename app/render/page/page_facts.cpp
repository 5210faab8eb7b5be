#include "app/render/page/page_facts.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "planning/areas/area_series.h"

namespace app::render {
namespace {

std::vector<char> unitsWithGeometry(const geo::Coverage& coverage) {
  std::vector<char> has(coverage.unitCount(), 0);
  for (const geo::Arc& arc : coverage.arcs)
    for (const geo::UnitIndex unit : {arc.left, arc.right})
      if (unit != geo::kOutside) has[static_cast<std::size_t>(unit)] = 1;
  return has;
}

/// Counties that only a table knows belong to the whole layer no more than to its map.
std::vector<geo::UnitIndex> subjectUnits(const MapContent& content, const std::string& area) {
  if (!area.empty()) return unitsOfArea(content, area);
  std::vector<geo::UnitIndex> units;
  for (std::size_t i = 0; i < content.coverage.unitCount(); ++i)
    if (i >= content.counties.size() || !content.counties[i].fromTable)
      units.push_back(static_cast<geo::UnitIndex>(i));
  return units;
}

std::string nameOf(const std::string& zh, const std::string& en, const std::string& language) {
  return (language == "en" && !en.empty()) || zh.empty() ? en : zh;
}

class ValueList {
 public:
  ValueList(const MapContent& content, const std::string& area, const std::string& language)
      : m_content(content),
        m_area(area),
        m_language(language),
        m_hasGeometry(unitsWithGeometry(content.coverage)) {}

  std::vector<PageValue> take() {
    if (m_content.ofAreas) addAreas();
    for (const geo::UnitIndex unit : subjectUnits(m_content, m_area)) addUnit(static_cast<std::size_t>(unit));
    addMembersWithoutUnit();
    return std::move(m_values);
  }

 private:
  bool isWanted(const planning::Area& area) const { return m_area.empty() || area.id == m_area; }

  const planning::Figure* figureOf(const std::string& code) const {
    const auto found = m_content.figures.find(code);
    return found == m_content.figures.end() ? nullptr : &found->second;
  }

  void addAreas() {
    for (const planning::Area& area : m_content.areas) {
      PageValue value{
          "area:" + area.id, nameOf(area.nameZh, area.nameEn, m_language), ValueState::noData, {}};
      for (const planning::AreaMember& member : area.members) {
        m_inAreas.insert(member.unit);
        const planning::Figure* const figure = figureOf(member.unit);
        if (figure == nullptr || planning::areaOfFigure(figure->sourceCode) != area.id) continue;
        value.figure = *figure;
        value.figure.unit = value.code;
        if (figure->value) value.state = ValueState::drawn;
      }
      if (isWanted(area)) m_values.push_back(std::move(value));
    }
  }

  void addUnit(std::size_t unit) {
    const std::string& code = m_content.coverage.codes[unit];
    if (m_content.ofAreas && m_inAreas.contains(code)) return;  // said with its area
    PageValue value{code, {}, ValueState::noData, {}};
    if (unit < m_content.counties.size())
      value.name = nameOf(m_content.counties[unit].name, m_content.counties[unit].nameEn, m_language);
    if (const planning::Figure* const figure = figureOf(code)) {
      value.figure = *figure;
      if (figure->value) value.state = ValueState::drawn;
    }
    const bool isOutside = m_content.categories && figureOf(code) == nullptr;
    if (m_content.ofAreas || isOutside) value.state = ValueState::notInArea;
    if (!m_hasGeometry[unit]) value.state = ValueState::noPolygon;
    m_values.push_back(std::move(value));
  }

  void addMembersWithoutUnit() {
    if (m_area.empty() || m_content.ofAreas) return;
    std::set<std::string> left(m_content.coverage.codes.begin(), m_content.coverage.codes.end());
    for (const planning::Area& area : m_content.areas)
      if (area.id == m_area)
        for (const planning::AreaMember& member : area.members)
          if (left.erase(member.unit) == 0)  // none, or the polygon of another member
            m_values.push_back({member.publishedCode, member.name, ValueState::noPolygon, {}});
  }

  const MapContent& m_content;
  const std::string& m_area;
  const std::string& m_language;
  std::vector<char> m_hasGeometry;
  std::set<std::string> m_inAreas;
  std::vector<PageValue> m_values;
};

}  // namespace

PageFacts pageFacts(const MapContent& content, const std::string& area) {
  PageFacts facts;
  facts.ofAreas = content.ofAreas;
  const std::vector<char> hasGeometry = unitsWithGeometry(content.coverage);
  const std::vector<geo::UnitIndex> units = subjectUnits(content, area);
  for (const geo::UnitIndex unit : units)
    facts.subjectUnits += hasGeometry[static_cast<std::size_t>(unit)] ? 1 : 0;
  facts.members = static_cast<int>(units.size());
  for (const planning::Area& one : content.areas)
    if (one.id == area) facts.members = static_cast<int>(one.members.size());
  facts.withoutGeometry = facts.members - facts.subjectUnits;
  for (const PageValue& value : pageValues(content, area, {})) {
    if (value.state != ValueState::drawn) continue;
    const FigureMark mark = markOf(value.figure);
    facts.estimated += isEstimated(value.figure) ? 1 : 0;
    facts.unverified += mark == FigureMark::unverified ? 1 : 0;
  }
  return facts;
}

std::string toString(ValueState state) {
  switch (state) {
    case ValueState::drawn:
      return "drawn";
    case ValueState::noData:
      return "no_data";
    case ValueState::notInArea:
      return "not_in_area";
    case ValueState::noPolygon:
      return "no_polygon";
  }
  return {};
}

std::vector<PageValue> pageValues(const MapContent& content, const std::string& area,
                                  const std::string& language) {
  return ValueList(content, area, language).take();
}

}  // namespace app::render

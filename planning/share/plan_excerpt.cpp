#include "planning/share/plan_excerpt.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "geo/report/message.h"
#include "planning/areas/area_list.h"
#include "planning/plan/document_store.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/figure_text.h"
#include "planning/plan/plan_store.h"
#include "planning/plan/plan_text.h"
#include "planning/share/other_counties.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace planning::share {
namespace {

/// The newest approved version of each area's plan, by area.
std::map<std::string, plan::StoredDocument> approvedPlans(Workspace& source) {
  std::map<std::string, plan::StoredDocument> newest;
  for (plan::StoredDocument& one : plan::documents(source, "plan"))  // versions ascend
    if (one.isFrozen) newest[one.name] = std::move(one);
  return newest;
}

bool concerns(const Area& area, const PlanReader& reader) {
  return reader.areas.contains(area.id) ||
         std::ranges::any_of(area.members, [&reader](const AreaMember& member) {
           return reader.counties.contains(member.unit);
         });
}

/// Its counties, and the rows of the list of an area that it looks after which have no unit.
std::set<std::string> ownCodes(const Area& area, const PlanReader& reader) {
  std::set<std::string> own = reader.counties;
  if (reader.areas.contains(area.id))
    for (const AreaMember& member : area.members)
      if (member.unit.empty()) own.insert(member.publishedCode);
  return own;
}

/// Those whose names a text of the plan is most likely to have.
std::set<std::string> codesNear(const Area& area, const plan::Plan& plan) {
  std::set<std::string> near(plan.counties.begin(), plan.counties.end());
  for (const AreaMember& member : area.members)
    near.insert(member.unit.empty() ? member.publishedCode : member.unit);
  return near;
}

/// One plan for one reader.
class Excerpting {
 public:
  Excerpting(const plan::Plan& plan, const Area& area, const PlanReader& reader,
             const std::vector<CountyYears>& years, plan::FigureLookup& lookup)
      : m_figures(plan, lookup, reader.language),
        m_plan(plan),
        m_area(area),
        m_reader(reader),
        m_own(ownCodes(area, reader)),
        m_isWhole(reader.areas.contains(area.id) && !plan.counties.empty() &&
                  std::ranges::all_of(plan.counties,
                                      [this](const std::string& code) { return m_own.contains(code); })),
        m_others({reader.allCounties, years, reader.allAreas}, m_own, codesNear(area, plan)) {}

  PlanExcerpt excerpt(const plan::StoredDocument& stored) {
    PlanExcerpt made;
    made.area = m_area.id;
    made.areaZh = m_area.nameZh;
    made.areaEn = m_area.nameEn;
    made.titleZh = ifUnsuspicious(m_plan.titleZh);
    made.titleEn = ifUnsuspicious(m_plan.titleEn);
    made.version = stored.version;
    made.approvedAt = stored.at;
    made.midYear = m_plan.outline.midYear;
    made.endYear = m_plan.outline.endYear;
    made.isWhole = m_isWhole;
    for (const plan::Target& one : m_plan.targets)
      if (mayGo(one)) made.targets.push_back(one);
    for (const plan::Project& one : m_plan.projects)
      if (mayGo(one)) made.projects.push_back(one);
    if (m_isWhole)
      for (const plan::Chapter& one : m_plan.chapters) addTexts(made.texts, one);
    else
      leaveOut(
          "share.plan_in_part", m_area.id,
          geo::message("The plan of {} is also for counties that {} does not look after: its chapters are "
                       "left out, and so are targets and projects that are not of one of its counties.",
                       m_area.id, m_reader.unit));
    return made;
  }

  geo::Issues takeLeftOut() { return std::move(m_leftOut); }

 private:
  void leaveOut(const char* kind, std::string place, std::string text) {
    m_leftOut.push_back({geo::Issue::Severity::note, kind, std::move(place), std::move(text)});
  }

  std::string ifUnsuspicious(const std::string& text) const {
    return m_others.namedIn(text).empty() ? text : std::string();
  }

  /// Tells where it is not so.
  bool namesNoOther(const std::string& place, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) {
      const std::string other = m_others.namedIn(text);
      if (other.empty()) continue;
      leaveOut("share.plan_names_others", place,
               geo::message("{} is left out: it names {}, which {} does not look after.", place, other,
                            m_reader.unit));
      return false;
    }
    return true;
  }

  bool mayGo(const plan::Target& one) {
    const bool isOfCounty = m_reader.counties.contains(one.unit);
    const bool isOfArea = one.unit == areaUnit(m_area.id) || one.unit.starts_with("province:");
    if (!isOfCounty && !(m_isWhole && isOfArea)) return false;
    return namesNoOther(
        fmt::format("{}, target {} {}", m_area.id, one.unit, one.what.indicator),
        {one.what.indicator, one.what.titleZh, one.what.titleEn, one.what.unitZh, one.what.unitEn});
  }

  bool mayGo(const plan::Project& one) {
    if (!m_reader.counties.contains(one.county) && !(m_isWhole && one.county.empty())) return false;
    const std::string place = fmt::format("{}, project {}", m_area.id, one.id);
    return namesNoOther(place, {one.id, one.title, one.quantityUnit, one.responsible, one.start, one.end}) &&
           std::ranges::all_of(
               one.amounts, [&](const plan::Amount& amount) { return namesNoOther(place, {amount.source}); });
  }

  void addTexts(std::vector<PlanText>& texts, const plan::Chapter& chapter) {
    const auto add = [&](const std::string& place, const std::string& titleZh, const std::string& titleEn,
                         const std::optional<std::string>& text, bool isTable) {
      if (!text || text->empty() || !namesNoOther(place, {titleZh, titleEn, *text})) return;
      texts.push_back({chapter.number, ifUnsuspicious(chapter.titleZh), ifUnsuspicious(chapter.titleEn),
                       titleZh, titleEn, isTable, *text});
    };
    for (const plan::Section& one : chapter.sections) {
      const std::string place = fmt::format("{}, chapter {}, {}", m_area.id, chapter.number, one.titleZh);
      add(place, one.titleZh, one.titleEn, asRead(place, one.text, true), false);
    }
    for (const plan::Item& one : chapter.items) {
      const std::string place = fmt::format("{}, chapter {}, table {}", m_area.id, chapter.number, one.id);
      if (one.kind == plan::ItemKind::table) add(place, one.titleZh, one.titleEn, asRead(place, one), true);
    }
  }

  /// As it was held, with its flag; a note may name others, so only that there is one is said.
  std::string written(const plan::LinkedFigure& held, bool withUnit) const {
    if (!held.value) return m_figures.missing();
    std::vector<std::string> marks;
    if (!held.flag.empty() && held.flag != toString(Flag::reported))
      marks.push_back(m_figures.flagWord(held.flag));
    if (!held.note.empty()) marks.push_back(m_figures.words("规划中有附注", "with a note in the plan"));
    std::string text = plan::shown(held, m_reader.language, withUnit);
    if (!marks.empty())
      text += fmt::format(fmt::runtime(m_figures.words("（{}）", " ({})")),
                          fmt::join(marks, m_figures.words("；", "; ")));
    return text;
  }

  /// The text with its figures; absent: one is of another place, which is told.
  std::optional<std::string> asRead(const std::string& place, const std::string& markup, bool withUnit) {
    std::string text;
    for (const plan::Block& block : plan::parseText(markup).blocks) {
      if (!text.empty()) text += '\n';
      if (block.isListEntry) text += "- ";
      for (const plan::Span& span : block.spans) {
        text += span.text;
        if (!span.figure) continue;
        const std::string& unit = span.figure->unit;
        if (unit != areaUnit(m_area.id) && !m_reader.counties.contains(unit)) {
          leaveOut("share.plan_figure_of_others", place,
                   geo::message("{} is left out: it has a figure of {}, which {} does not look after.", place,
                                unit, m_reader.unit));
          return std::nullopt;
        }
        const plan::LinkedFigure* const held = plan::heldFigure(m_plan, *span.figure);
        text += held == nullptr ? m_figures.missing() : written(*held, withUnit);
      }
    }
    return text;
  }

  /// Units stand in the heads.
  std::optional<std::string> asRead(const std::string& place, const plan::Item& table) {
    if (table.rows.empty()) return std::nullopt;
    std::string text;
    const auto addRow = [&](const std::vector<std::string>& cells) {
      std::string row;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        std::optional<std::string> cell = asRead(place, cells[i], false);
        if (!cell) return false;
        std::ranges::replace_if(
            *cell, [](char c) { return c == '\t' || c == '\n'; }, ' ');
        row += (i == 0 ? "" : "\t") + *cell;
      }
      text += (text.empty() ? "" : "\n") + row;
      return true;
    };
    if (!addRow(table.columns)) return std::nullopt;
    for (const std::vector<std::string>& row : table.rows)
      if (!addRow(row)) return std::nullopt;
    return text;
  }

  plan::FigureText m_figures;  ///< for its words: what figures are by now is nobody's business here
  const plan::Plan& m_plan;
  const Area& m_area;
  const PlanReader& m_reader;
  std::set<std::string> m_own;
  bool m_isWhole;
  OtherCounties m_others;
  geo::Issues m_leftOut;
};

}  // namespace

PlanExcerpts planExcerpts(Workspace& source, const PlanReader& reader) {
  PlanExcerpts made;
  const std::map<std::string, plan::StoredDocument> approved = approvedPlans(source);
  if (approved.empty() || reader.counties.empty()) return made;
  const std::vector<CountyYears> years = storedYears(source);
  plan::FigureLookup lookup(source);
  for (const Area& area : reader.allAreas) {
    const auto found = approved.find(area.id);
    if (found == approved.end() || !concerns(area, reader)) continue;
    const plan::Plan plan = plan::loadPlan(source, area.id, found->second.version, made.leftOut);
    Excerpting excerpting(plan, area, reader, years, lookup);
    PlanExcerpt excerpt = excerpting.excerpt(found->second);
    std::ranges::move(excerpting.takeLeftOut(), std::back_inserter(made.leftOut));
    if (excerpt.isWhole || !excerpt.targets.empty() || !excerpt.projects.empty())
      made.plans.push_back(std::move(excerpt));
  }
  return made;
}

}  // namespace planning::share

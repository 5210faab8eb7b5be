#include "planning/plan/plan_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/plan/investment.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_text.h"
#include "planning/survey/iso_date.h"

namespace planning::plan {
namespace {

using Severity = geo::Issue::Severity;

/// Of an ISO date.
int yearOfDate(const std::string& date) {
  int year = 0;
  std::from_chars(date.data(), date.data() + std::min<std::size_t>(4, date.size()), year);
  return year;
}

class PlanCheck {
 public:
  PlanCheck(const Plan& plan, FigureLookup& lookup)
      : m_plan(plan), m_lookup(lookup), m_counties(plan.counties.begin(), plan.counties.end()) {}

  geo::Issues run() {
    checkScope();
    checkRequired();
    checkFigures();
    const geo::Issues targets = checkTargets(m_plan, m_lookup);
    m_issues.insert(m_issues.end(), targets.begin(), targets.end());
    checkProjects();
    checkSpace();
    for (const Step& step : m_plan.schedule)
      checkDates(geo::message("schedule, {}", step.titleZh), step.start, step.end);
    checkComments();
    return std::move(m_issues);
  }

 private:
  void tell(Severity severity, const char* kind, const std::string& place, const std::string& text) {
    m_issues.push_back({severity, kind, place, place + ": " + text});
  }

  std::vector<std::string> areasOf(const std::string& county) const {
    std::vector<std::string> names;
    for (const Area& area : m_lookup.areas())
      if (std::ranges::find(area.members, county, &AreaMember::unit) != area.members.end())
        names.push_back(area.id);
    return names;
  }

  void checkScope() {
    const std::string place = geo::message("planning range");
    std::map<std::string, std::vector<std::string>> areas;
    for (const Area& area : m_lookup.areas())
      for (const AreaMember& member : area.members)
        if (m_counties.contains(member.unit)) areas[member.unit].push_back(area.id);
    for (const auto& [county, names] : areas)
      if (names.size() > 1)
        tell(Severity::error, "county.two_areas", place,
             geo::message("County {} is in the areas {}; it can be planned for in one only.", county,
                          fmt::format("{}", fmt::join(names, ", "))));
    if (!m_lookup.area(m_plan.area))
      tell(Severity::error, "area.unknown", place,
           geo::message("The workspace has no area '{}' any more.", m_plan.area));
    const auto range = m_plan.outline.rangeCounties;
    if (range && std::cmp_less(m_counties.size(), *range))
      tell(Severity::note, "range.to_supply", place,
           geo::message(
               "The planning range has {} counties, the plan knows {}; the others are to be supplied.",
               *range, m_counties.size()));
  }

  void checkRequired() {
    const bool isFinal = m_plan.state == State::review || m_plan.state == State::approved;
    for (const ChapterProgress& progress : progressOf(m_plan)) {
      const std::string place = geo::message("chapter {}", progress.chapter);
      if (!findChapter(m_plan, progress.chapter)) {
        tell(Severity::error, "chapter.missing", place,
             geo::message("The outline asks for the chapter; the plan has none."));
        continue;
      }
      for (const std::string& missing : progress.missing)
        tell(isFinal ? Severity::error : Severity::warning, "required.missing", place,
             geo::message("The outline asks for {}; it is to be supplied.", missing));
    }
  }

  void checkFigures() {
    std::map<FigureLink, std::set<std::string>> places;
    eachText(m_plan, [&](const std::string& place, const std::string& markup) {
      const Text text = parseText(markup);
      for (const std::string& link : text.malformed)
        tell(Severity::error, "figure.malformed", place,
             geo::message("'{}' is no link to a figure; write {{figure:indicator@unit@year}}.",
                          geo::inShort(link)));
      for (const Block& block : text.blocks)
        for (const Span& span : block.spans)
          if (span.figure) places[*span.figure].insert(place);
    });
    for (const auto& [link, where] : places)
      for (const std::string& place : where) checkLink(place, link);
  }

  void checkLink(const std::string& place, const FigureLink& link) {
    const LinkedFigure* held = heldFigure(m_plan, link);
    if (!held) {
      tell(Severity::error, "figure.not_held", place,
           geo::message("The text speaks of {}, of which the plan holds no figure; save the plan again.",
                        markupOf(link)));
      return;
    }
    const FigureState state = m_lookup.stateOf(*held);
    if (state == FigureState::indicatorDeleted)
      tell(Severity::error, "figure.indicator_deleted", place,
           geo::message("The text speaks of the indicator '{}', which was deleted; it held {}.",
                        link.indicator, shown(*held, "en", true)));
    else if (state == FigureState::gone)
      tell(Severity::error, "figure.gone", place,
           geo::message("The figure {} is no longer there; it was {}.", markupOf(link),
                        shown(*held, "en", true)));
    else if (state == FigureState::changed)
      tell(Severity::warning, "figure.changed", place,
           geo::message("The figure {} was {} when the text was written and is {} now.", markupOf(link),
                        shown(*held, "en", true), shown(m_lookup.read(link), "en", true)));
    else if (state == FigureState::supplied)
      tell(Severity::warning, "figure.supplied", place,
           geo::message("The figure {} was to be supplied and is {} now.", markupOf(link),
                        shown(m_lookup.read(link), "en", true)));
  }

  void checkDates(const std::string& place, const std::string& start, const std::string& end) {
    for (const std::string* date : {&start, &end}) {
      if (date->empty()) continue;
      if (!survey::isIsoDate(*date))
        tell(Severity::error, "date.malformed", place,
             geo::message("'{}' is no date; write it as 2012-05-31.", *date));
      else if (yearOfDate(*date) < m_plan.outline.baseYear)
        tell(Severity::error, "date.before_base", place,
             geo::message("{} lies before the base year {}.", *date, m_plan.outline.baseYear));
    }
    if (!start.empty() && !end.empty() && end < start)
      tell(Severity::error, "date.order", place,
           geo::message("It ends on {}, before it starts on {}.", end, start));
  }

  void checkCounty(const std::string& place, const std::string& county) {
    if (county.empty() || m_counties.contains(county)) return;
    const std::vector<std::string> areas = areasOf(county);
    tell(Severity::error, "county.outside_area", place,
         areas.empty() ? geo::message("County {} is not in the planning range of {}.", county, m_plan.area)
                       : geo::message("County {} is not in the planning range of {}, but in {}.", county,
                                      m_plan.area, fmt::format("{}", fmt::join(areas, ", "))));
  }

  void checkProjects() {
    std::set<std::string> ids;
    for (const Project& project : m_plan.projects) {
      const std::string place = geo::message("project {}", project.id);
      if (!ids.insert(project.id).second)
        tell(Severity::error, "project.twice", place, geo::message("Another project has the same id."));
      if (!findChapter(m_plan, project.chapter))
        tell(Severity::error, "project.chapter", place,
             geo::message("The plan has no chapter {}.", project.chapter));
      if (project.responsible.empty())
        tell(Severity::warning, "project.responsible", place, geo::message("No responsible unit is named."));
      checkCounty(place, project.county);
      checkDates(place, project.start, project.end);
      checkAmounts(place, project);
    }
  }

  void checkAmounts(const std::string& place, const Project& project) {
    const auto sum = sumOf(project.amounts);
    if (!sum)
      tell(Severity::error, "amount.too_large", place,
           geo::message("Its amounts are too large to be added up."));
    else if (*sum != project.totalYuan)
      tell(Severity::error, "amount.sum", place,
           geo::message("The amounts sum up to {} yuan, the total says {}.", *sum, project.totalYuan));
    std::set<std::pair<std::string, int>> seen;
    for (const Amount& amount : project.amounts) {
      if (amount.yuan < 0)
        tell(Severity::error, "amount.negative", place,
             geo::message("{} yuan of {} in {} is negative.", amount.yuan, amount.source, amount.year));
      if (amount.year < m_plan.outline.baseYear || amount.year > m_plan.outline.endYear)
        tell(Severity::error, "amount.year", place,
             geo::message("The amount of {} in {} lies outside the plan, {} to {}.", amount.source,
                          amount.year, m_plan.outline.baseYear, m_plan.outline.endYear));
      if (!seen.insert({amount.source, amount.year}).second)
        tell(Severity::warning, "amount.twice", place,
             geo::message("{} gives an amount in {} twice.", amount.source, amount.year));
    }
  }

  void checkSpace() {
    std::map<std::string, std::string> zones;
    for (const Zone& zone : m_plan.space.zones) {
      const std::string place = geo::message("zone {}", zone.name);
      for (const std::string& county : zone.counties) {
        checkCounty(place, county);
        const auto [found, isNew] = zones.emplace(county, zone.name);
        if (!isNew)
          tell(Severity::error, "zone.twice", place,
               geo::message("County {} is in the zone {} too.", county, found->second));
      }
    }
    for (const auto* places : {&m_plan.space.centres, &m_plan.space.towns})
      for (const Place& one : *places) checkCounty(geo::message("place {}", one.name), one.county);
  }

  void checkComments() {
    for (const Comment& comment : m_plan.comments) {
      const std::string place = geo::message("comment {}", comment.number);
      const bool needsReason =
          comment.state == CommentState::partly || comment.state == CommentState::declined;
      if (needsReason && comment.reason.empty())
        tell(Severity::error, "comment.reason", place,
             geo::message("It is not wholly accepted, and no reason is given."));
      if (comment.chapter != 0 && !findChapter(m_plan, comment.chapter))
        tell(Severity::warning, "comment.chapter", place,
             geo::message("The plan has no chapter {}.", comment.chapter));
    }
  }

  const Plan& m_plan;
  FigureLookup& m_lookup;
  std::set<std::string> m_counties;
  geo::Issues m_issues;
};

}  // namespace

geo::Issues checkPlan(const Plan& plan, FigureLookup& lookup) { return PlanCheck(plan, lookup).run(); }

}  // namespace planning::plan

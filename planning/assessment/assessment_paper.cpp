#include "planning/assessment/assessment_paper.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <numeric>
#include <utility>

#include "geo/report/message.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/grades.h"
#include "planning/liaison/who_is_where.h"

namespace planning::assessment {
namespace {

using liaison::Register;

std::string number(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : std::string();
}

class PaperMaker {
 public:
  PaperMaker(const Register& all, const std::vector<UnitAssessment>& units, const PaperRequest& request)
      : m_all(all), m_units(units), m_request(request), m_hasScores(request.isRanking || request.hasScores) {}

  geo::Document make() {
    m_document.language = m_request.inChinese ? "zh" : "en";
    m_document.title =
        liaison::titled(m_all, geo::message("Assessment of liaison units, {}", m_request.year));
    if (liaison::isSample(m_all)) m_document.mark = geo::message("SAMPLE (MADE-UP DATA)");
    m_document.date = m_request.date;
    m_document.coverLines = {m_request.date};
    m_document.header = m_document.title;
    m_document.words = {geo::message("Contents"), geo::message("Table"), geo::message("Figure")};
    addGrades();
    addCatalogue();
    m_document.blocks.emplace_back(geo::DocumentHeading{1, geo::message("Units")});
    for (const UnitAssessment& unit : m_units) addUnit(unit);
    return std::move(m_document);
  }

 private:
  std::string name(const std::string& zh, const std::string& en) const {
    return (m_request.inChinese && !zh.empty()) || en.empty() ? zh : en;
  }
  std::string unitName(const UnitAssessment& unit) const {
    const liaison::Organisation& one = liaison::requireOrganisation(m_all, unit.organisation);
    return name(one.nameZh, one.nameEn);
  }
  std::string gradeName(const UnitAssessment& unit) const {
    const liaison::GradeBand* const grade = liaison::gradeNamed(m_all, m_request.year, unit.grade);
    return grade == nullptr ? geo::message("no grade") : name(grade->nameZh, grade->nameEn);
  }

  void addGrades() {
    m_document.blocks.emplace_back(geo::DocumentHeading{1, geo::message("Grades")});
    geo::DocumentTable table;
    table.caption = geo::message("Grades of {}", m_request.year);
    if (m_request.isRanking) table.columns.push_back({geo::message("Place"), {}, 0.6});
    if (m_hasScores) table.columns.push_back({geo::message("Score"), {}, 0.6, true});
    table.columns.push_back({geo::message("Unit"), {}, 2});
    table.columns.push_back({geo::message("Grade"), {}, 0.8});
    table.columns.push_back({geo::message("Points that apply"), {}, 0.7, true});
    table.columns.push_back({geo::message("Reason"), {}, 2.5});
    const std::vector<std::optional<Rank>> ranks = ranksOf(m_units);
    std::vector<std::size_t> order(m_units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (m_request.isRanking) order = orderByRank(ranks);
    for (const std::size_t i : order) {
      std::vector<geo::DocumentCell>& row = table.rows.emplace_back();
      if (m_request.isRanking)
        row.emplace_back(!ranks[i] ? std::string()
                         : ranks[i]->tied > 1
                             ? geo::message("{} (shared by {})", ranks[i]->place, ranks[i]->tied)
                             : fmt::format("{}", ranks[i]->place));
      if (m_hasScores) row.emplace_back(number(m_units[i].score));
      row.emplace_back(unitName(m_units[i]));
      const bool isMarked = m_units[i].isEstimate && !m_units[i].grade.empty();
      row.emplace_back(gradeName(m_units[i]) + (isMarked ? geo::message(" (estimate)") : std::string()),
                       m_units[i].grade.empty());
      row.emplace_back(judgedOn(m_units[i]));
      std::vector<std::string> reasons = m_units[i].reasons;
      if (std::string text = differenceFromGiven(m_all, m_request.year, m_units[i], m_hasScores);
          !text.empty())
        reasons.push_back(std::move(text));
      row.emplace_back(fmt::format("{}", fmt::join(reasons, "; ")));
    }
    m_document.blocks.emplace_back(std::move(table));
  }

  void addCatalogue() {
    m_document.blocks.emplace_back(geo::DocumentHeading{1, geo::message("Catalogue")});
    geo::DocumentTable table;
    table.caption = geo::message("Items of {}", m_request.year);
    table.columns = {{geo::message("Item"), {}, 2},       {geo::message("Points"), {}, 0.6, true},
                     {geo::message("Formula"), {}, 2},    {geo::message("Veto"), {}, 1.5},
                     {geo::message("Evidence"), {}, 1.5}, {geo::message("Department"), {}, 1}};
    for (const liaison::AssessmentItem* item : liaison::itemsOf(m_all, m_request.year))
      table.rows.push_back({name(item->nameZh, item->nameEn), number(item->points), item->formula, item->veto,
                            item->evidence, item->department});
    m_document.blocks.emplace_back(std::move(table));
  }

  void addUnit(const UnitAssessment& unit) {
    m_document.blocks.emplace_back(geo::DocumentHeading{2, unitName(unit)});
    geo::DocumentTable table = m_hasScores ? pointsOf(unit) : standingOf(unit);
    if (const std::string reasons = fmt::format("{}", fmt::join(unit.reasons, "; ")); !reasons.empty())
      table.note +=
          (table.note.empty() ? "" : " ") +
          (unit.isVetoed ? geo::message("Vetoed: {}.", reasons) : geo::message("No grade: {}.", reasons));
    m_document.blocks.emplace_back(std::move(table));
  }

  geo::DocumentTable pointsOf(const UnitAssessment& unit) const {
    geo::DocumentTable table;
    table.caption = geo::message("Points of {}", unitName(unit));
    table.columns = {{geo::message("Item"), {}, 2},
                     {geo::message("Points"), {}, 0.6, true},
                     {geo::message("Self-report"), {}, 0.6, true},
                     {geo::message("Score"), {}, 0.6, true},
                     {geo::message("Comes from"), {}, 2},
                     {geo::message("Evidence"), {}, 1.5}};
    for (const ItemScore& one : unit.items)
      table.rows.push_back({name(one.item.nameZh, one.item.nameEn),
                            number(one.item.points),
                            number(one.given.self),
                            {one.score ? number(one.score) : std::string("—"), !one.score && isLacking(one)},
                            origin(one),
                            one.given.evidence});
    if (unit.score)
      table.note = geo::message("Score 100 × {} / {} = {}, grade {}.", unit.got, unit.points, *unit.score,
                                gradeName(unit));
    return table;
  }

  /// Nothing by which units could be ranked.
  geo::DocumentTable standingOf(const UnitAssessment& unit) const {
    geo::DocumentTable table;
    table.caption = geo::message("Items that {} was judged by", unitName(unit));
    table.columns = {
        {geo::message("Item"), {}, 2}, {geo::message("Counts"), {}, 2}, {geo::message("Evidence"), {}, 1.5}};
    for (const ItemScore& one : unit.items)
      table.rows.push_back({name(one.item.nameZh, one.item.nameEn),
                            {one.state == ScoreState::counted ? counted(one) : origin(one), isLacking(one)},
                            one.given.evidence});
    return table;
  }

  static bool isLacking(const ItemScore& one) {
    return one.state == ScoreState::missing || one.state == ScoreState::wrong;
  }

  static std::string counted(const ItemScore& one) {
    return one.isEstimate ? geo::message("counted, by an estimate") : geo::message("counted");
  }

  static std::string origin(const ItemScore& one) {
    std::string text;
    if (one.state == ScoreState::notApplicable)
      text = geo::message("not applicable: {}", one.reason);
    else
      text = !one.reason.empty() ? one.reason : one.formula;
    if (one.isEstimate) text += geo::message(" (estimate)");
    return text;
  }

  const Register& m_all;
  const std::vector<UnitAssessment>& m_units;
  const PaperRequest& m_request;
  bool m_hasScores;
  geo::Document m_document;
};

}  // namespace

geo::Document assessmentPaper(const Register& all, const std::vector<UnitAssessment>& units,
                              const PaperRequest& request) {
  return PaperMaker(all, units, request).make();
}

}  // namespace planning::assessment

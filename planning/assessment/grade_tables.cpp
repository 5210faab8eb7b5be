#include "planning/assessment/grade_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/grades.h"
#include "planning/liaison/who_is_where.h"

namespace planning::assessment {
namespace {

using liaison::GradeBand;
using liaison::Register;

std::string wordOfState(ScoreState state) {
  static constexpr std::array<const char*, 4> kWords{"counted", "not_applicable", "missing", "wrong"};
  return kWords.at(static_cast<std::size_t>(state));
}

std::string yesNo(const std::optional<bool>& value) {
  if (!value) return {};
  return *value ? "true" : "false";
}

std::int64_t withoutScore(const UnitAssessment& unit) {
  return std::ranges::count_if(unit.items, [](const ItemScore& one) {
    return one.state == ScoreState::missing || one.state == ScoreState::wrong;
  });
}

/// The word of the last step that was taken; empty: none was.
std::string lastStep(const Register& all, const std::string& year, const std::string& unit) {
  std::string word;
  int last = -1;
  for (const liaison::AssessmentStep& one : all.assessmentSteps) {
    if (one.organisation != unit || one.year != year || static_cast<int>(one.step) <= last) continue;
    last = static_cast<int>(one.step);
    word = wordOf(one.step);
  }
  return word;
}

std::vector<geo::Cell> gradeCells(const Register& all, const std::string& year, const UnitAssessment& unit,
                                  bool withScores) {
  const liaison::Organisation& organisation = liaison::requireOrganisation(all, unit.organisation);
  const GradeBand* const band = liaison::gradeNamed(all, year, unit.grade);
  const liaison::AssessmentStep* const given = liaison::givenGrade(all, unit.organisation, year);
  return {unit.organisation,
          cellOf(organisation.nameZh),
          cellOf(organisation.nameEn),
          cellOf(unit.grade),
          cellOf(band == nullptr ? std::string() : band->nameZh),
          cellOf(band == nullptr ? std::string() : band->nameEn),
          cellOf(unit.isVetoed),
          withoutScore(unit),
          judgedOn(unit),
          cellOf(unit.isEstimate),
          cellOf(fmt::format("{}", fmt::join(unit.reasons, "; "))),
          cellOf(lastStep(all, year, unit.organisation)),
          cellOf(given == nullptr ? std::string() : given->grade),
          cellOf(differenceFromGiven(all, year, unit, withScores)),
          formApproval(all, year, unit.organisation)};
}

const std::vector<geo::Column>& gradeColumns() {
  using enum geo::ColumnType;
  static const std::vector<geo::Column> columns{
      {"organisation", text}, {"unit_zh", text},    {"unit_en", text}, {"grade", text},
      {"grade_zh", text},     {"grade_en", text},   {"vetoed", text},  {"missing", integer},
      {"judged_on", text},    {"estimate", text},   {"reason", text},  {"step", text},
      {"given_grade", text},  {"difference", text}, {"forms", text}};
  return columns;
}

}  // namespace

geo::TableToWrite gradeTable(const Register& all, const std::string& year,
                             const std::vector<UnitAssessment>& units) {
  geo::TableToWrite table{"grades", gradeColumns(), {}};
  for (const UnitAssessment& unit : units) table.rows.push_back(gradeCells(all, year, unit, false));
  return table;
}

geo::TableToWrite rankingTable(const Register& all, const std::string& year,
                               const std::vector<UnitAssessment>& units) {
  using enum geo::ColumnType;
  geo::TableToWrite table{"ranking", {{"rank", integer}, {"tied", integer}, {"score", real}}, {}};
  table.columns.insert(table.columns.end(), gradeColumns().begin(), gradeColumns().end());
  const std::vector<std::optional<Rank>> ranks = ranksOf(units);
  for (const std::size_t i : orderByRank(ranks)) {
    std::vector<geo::Cell>& row = table.rows.emplace_back();
    row.push_back(ranks[i] ? cellOf(ranks[i]->place) : geo::Cell{});
    row.push_back(ranks[i] ? cellOf(ranks[i]->tied) : geo::Cell{});
    row.push_back(cellOf(units[i].score));
    for (geo::Cell& cell : gradeCells(all, year, units[i], true)) row.push_back(std::move(cell));
  }
  return table;
}

geo::TableToWrite itemTable(const UnitAssessment& unit, const std::string& difference) {
  using enum geo::ColumnType;
  geo::TableToWrite table{"items",
                          {{"item", text},
                           {"name_zh", text},
                           {"name_en", text},
                           {"points", real},
                           {"self", real},
                           {"checked", real},
                           {"local", real},
                           {"satisfaction", real},
                           {"counts", text},
                           {"score", real},
                           {"state", text},
                           {"vetoed", text},
                           {"estimate", text},
                           {"reason", text},
                           {"formula", text},
                           {"department", text},
                           {"evidence", text}},
                          {}};
  for (const ItemScore& one : unit.items)
    table.rows.push_back({one.item.id, cellOf(one.item.nameZh), cellOf(one.item.nameEn),
                          cellOf(one.item.points), cellOf(one.given.self), cellOf(one.given.checked),
                          cellOf(one.given.local), cellOf(one.given.satisfaction),
                          one.item.formula.empty() ? wordOf(one.item.counts) : std::string("formula"),
                          cellOf(one.score), wordOfState(one.state), cellOf(yesNo(one.isVetoed)),
                          cellOf(one.isEstimate), cellOf(one.reason), cellOf(one.formula),
                          cellOf(one.item.department), cellOf(one.given.evidence)});
  std::vector<geo::Cell> sum(table.columns.size());
  sum[3] = unit.points;
  if (unit.score) {
    sum[9] = unit.got;
    sum[12] = cellOf(unit.isEstimate);
    sum[13] = fmt::format("100 * {} / {} = {}", unit.got, unit.points, *unit.score);
  }
  table.rows.push_back(std::move(sum));
  if (difference.empty()) return table;
  std::vector<geo::Cell> given(table.columns.size());
  given[10] = std::string("given");
  given[13] = difference;
  table.rows.push_back(std::move(given));
  return table;
}

namespace {

std::string both(const std::string& zh, const std::string& en) {
  return zh.empty() || en.empty() || zh == en ? (zh.empty() ? en : zh) : zh + ' ' + en;
}

class PointTable {
 public:
  PointTable() {
    for (const char* column : {"what", "value", "note"})
      table.columns.push_back({column, geo::ColumnType::text});
    table.name = "points";
  }
  void add(const std::string& what, const std::string& value, const std::string& note = {}) {
    table.rows.push_back({what, cellOf(value), cellOf(note)});
  }
  void add(const std::string& what, const std::optional<double>& value, const std::string& note = {}) {
    add(what, value ? fmt::format("{}", *value) : std::string(), note);
  }
  void addFigure(const Register& all, const liaison::AssessmentScore& key,
                 const liaison::NamedFigure& figure) {
    const auto field = std::ranges::find(all.formFields, figure.field, &liaison::FormField::id);
    if (field == all.formFields.end()) return;  // veto_stated has a row of its own
    std::string note =
        fmt::format("{} ({})", both(field->nameZh, field->nameEn), both(field->unitZh, field->unitEn));
    if (figure.isAgreed) note += geo::message(" (agreed)");
    if (figure.isEstimate) note += geo::message(" (estimate)");
    for (const liaison::YearlyFigure& one : all.yearly)
      if (one.organisation == key.organisation && one.year == key.year && one.field == figure.field &&
          !one.note.empty())
        note += "; " + one.note;
    add(figure.name, figure.value, note);
  }

  geo::TableToWrite table;
};

}  // namespace

geo::TableToWrite pointTable(const Register& all, const UnitAssessment& unit, const std::string& item) {
  const auto found =
      std::ranges::find_if(unit.items, [&item](const ItemScore& one) { return one.item.id == item; });
  if (found == unit.items.end()) {
    std::vector<std::string> ids;
    for (const ItemScore& one : unit.items) ids.push_back(one.item.id);
    throw geo::DataError(geo::message("The catalogue has no item '{}'; there are {}.", item,
                                      fmt::format("{}", fmt::join(ids, ", "))));
  }
  const std::string& year = found->given.year;
  PointTable points;
  points.add("organisation", unit.organisation);
  points.add("year", year);
  points.add("item", item, both(found->item.nameZh, found->item.nameEn));
  points.add("points", found->item.points);
  points.add("counts", found->item.formula.empty() ? wordOf(found->item.counts) : "formula");
  points.add("score", found->score, wordOfState(found->state));
  points.add("reason", found->reason.empty() ? found->given.reason : found->reason);
  for (const auto& [what, value] :
       {std::pair("self", found->given.self), std::pair("checked", found->given.checked),
        std::pair("local", found->given.local), std::pair("satisfaction", found->given.satisfaction)})
    points.add(what, value);
  points.add("formula", found->item.formula, found->formula);
  points.add("veto", found->item.veto, found->veto);
  points.add("veto_stated", found->item.veto.empty() ? std::string() : wordOf(found->given.veto));
  points.add("vetoed", yesNo(found->isVetoed));
  for (const liaison::NamedFigure& figure : found->figures) points.addFigure(all, found->given, figure);
  points.add("forms", formApproval(all, year, unit.organisation));
  points.add("evidence", found->given.evidence, found->item.evidence);
  points.add("department", found->item.department);
  points.add("source", found->item.source);
  return std::move(points.table);
}

}  // namespace planning::assessment

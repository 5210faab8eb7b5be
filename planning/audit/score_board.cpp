#include "planning/audit/score_board.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>

#include "planning/audit/frame.h"
#include "planning/audit/indicator_list.h"
#include "planning/unit/units_above.h"

namespace planning::audit {
namespace {

using UnitIndex = std::unordered_map<std::string_view, const Unit*>;

UnitIndex indexOf(const std::vector<Unit>& units) {
  UnitIndex index;
  for (const Unit& unit : units) index.emplace(unit.code, &unit);
  return index;
}

const Unit* find(const UnitIndex& index, std::string_view key) {
  const auto found = index.find(unitOf(key));
  return found == index.end() ? nullptr : found->second;
}

const Unit* provinceIn(const UnitIndex& index, const UnitsAbove& above, std::string_view key) {
  const Unit* const unit = find(index, key);
  return unit == nullptr ? nullptr : above.at(*unit, Level::province);
}

void count(StateCounts& counts, FindingState state) {
  switch (state) {
    case FindingState::open:
      ++counts.open;
      break;
    case FindingState::explained:
      ++counts.explained;
      break;
    case FindingState::corrected:
      ++counts.corrected;
      break;
    case FindingState::waived:
      ++counts.waived;
      break;
  }
}

void addTo(std::map<std::string, ScoreLine>& lines, const std::string& key, FindingState state) {
  ScoreLine& line = lines[key];
  line.key = key;
  count(line.counts, state);
}

std::vector<ScoreLine> linesOf(const std::map<std::string, ScoreLine>& byKey) {
  std::vector<ScoreLine> lines;
  for (const auto& [key, line] : byKey) lines.push_back(line);
  return lines;
}

void mostOpenFirst(std::vector<ScoreLine>& lines) {
  std::ranges::stable_sort(lines, std::greater<>(), [](const ScoreLine& line) { return line.counts.open; });
}

geo::Column text(const char* name) { return {name, geo::ColumnType::text}; }
geo::Column integer(const char* name) { return {name, geo::ColumnType::integer}; }
geo::Cell cell(std::size_t number) { return static_cast<std::int64_t>(number); }
geo::Cell cell(const std::string& words) { return words.empty() ? geo::Cell() : geo::Cell(words); }

geo::TableToWrite sheetOf(const char* name, const std::vector<ScoreLine>& lines) {
  geo::TableToWrite sheet{name,
                          {text("key"), text("name"), integer("open"), integer("explained"),
                           integer("corrected"), integer("waived")},
                          {}};
  for (const ScoreLine& line : lines)
    sheet.rows.push_back({cell(line.key), cell(line.name), cell(line.counts.open),
                          cell(line.counts.explained), cell(line.counts.corrected),
                          cell(line.counts.waived)});
  return sheet;
}

geo::TableToWrite sheetOf(const std::vector<AuditRun>& runs) {
  geo::TableToWrite sheet{
      "runs",
      {integer("run"), text("period"), text("against"), text("made_by"), text("made_at"), integer("figures"),
       integer("rules"), integer("found"), integer("new"), integer("reopened"), integer("corrected")},
      {}};
  for (const AuditRun& run : runs)
    sheet.rows.push_back({run.id, run.period, cell(run.against), run.madeBy, run.madeAt, cell(run.figures),
                          cell(run.rules), cell(run.found), cell(run.fresh), cell(run.reopened),
                          cell(run.corrected)});
  return sheet;
}

}  // namespace

ScoreBoard scoreBoard(const std::vector<StoredFinding>& findings, const std::vector<Unit>& units,
                      geo::Progress* progress) {
  const UnitIndex index = indexOf(units);
  const UnitsAbove above(units);
  std::map<std::string, ScoreLine> provinces, rules, periods;
  for (const StoredFinding& one : findings) {
    geo::throwIfCancelled(progress);
    const Unit* const province = provinceIn(index, above, one.finding.unit);
    const std::string code = province ? province->code : "";
    ScoreLine& line = provinces[code];
    line.key = code;
    line.name = province ? province->name : "";
    count(line.counts, one.state);
    addTo(rules, one.finding.rule, one.state);
    addTo(periods, one.finding.period, one.state);
  }
  ScoreBoard board{linesOf(provinces), linesOf(rules), linesOf(periods)};
  mostOpenFirst(board.provinces);
  mostOpenFirst(board.rules);
  return board;
}

std::vector<geo::TableToWrite> findingSheets(const std::vector<StoredFinding>& findings,
                                             const std::vector<Unit>& units, const std::vector<Rule>& rules,
                                             const std::vector<AuditRun>& runs, bool zh,
                                             geo::Progress* progress) {
  geo::TableToWrite sheet{
      "findings",
      {integer("id"), text("state"), text("severity"), text("rule"), text("message"), text("period"),
       text("province"), text("unit"), text("name"), text("indicators"), text("seen"), text("expected"),
       text("proposal"), text("explanation"), text("person"), text("first_seen"), text("last_seen")},
      {}};
  const UnitIndex index = indexOf(units);
  const UnitsAbove above(units);
  for (const StoredFinding& one : findings) {
    geo::throwIfCancelled(progress);
    const Finding& finding = one.finding;
    const auto rule = std::ranges::find(rules, finding.rule, &Rule::id);
    const Unit *const unit = find(index, finding.unit), *const province =
                                                            provinceIn(index, above, finding.unit);
    const bool takesZh = rule != rules.end() && (zh || rule->messageEn.empty()) && !rule->messageZh.empty();
    const std::string message = rule == rules.end() ? "" : takesZh ? rule->messageZh : rule->messageEn;
    sheet.rows.push_back({one.id, toString(one.state), toString(finding.severity), finding.rule,
                          cell(message), finding.period, cell(province ? province->name : ""), finding.unit,
                          cell(unit ? unit->name : ""), cell(joinIndicators(finding.indicators)),
                          cell(finding.seen), cell(finding.expected), cell(finding.proposal),
                          cell(one.explanation), cell(one.person), one.firstSeen, one.lastSeen});
  }
  const ScoreBoard board = scoreBoard(findings, units, progress);
  return {std::move(sheet), sheetOf("provinces", board.provinces), sheetOf("rules", board.rules),
          sheetOf("periods", board.periods), sheetOf(runs)};
}

}  // namespace planning::audit

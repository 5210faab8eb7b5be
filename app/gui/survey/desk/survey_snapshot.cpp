#include "app/gui/survey/desk/survey_snapshot.h"

#include "planning/workspace/figure_lock.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <set>

namespace app::gui {
namespace {

namespace survey = planning::survey;
namespace audit = planning::audit;

RoundTally tallyOf(planning::Workspace& workspace, const survey::Round& round, const std::string& today) {
  RoundTally tally{{round.id, round.period}, round.nameZh, round.nameEn, round.deadline};
  for (const survey::UnitStatus& one : survey::roundStatus(workspace, round.id, today)) {
    ++tally.asked;
    tally.sent += static_cast<int>(!one.sentAt.empty());
    tally.answered += static_cast<int>(one.state != survey::State::draft);
    tally.overdue += static_cast<int>(one.isOverdue);
    ++tally.states.at(static_cast<std::size_t>(one.state));
  }
  return tally;
}

void worsen(std::int8_t& mark, audit::Severity severity) {
  const auto level = static_cast<std::int8_t>(severity);
  if (mark < 0 || level < mark) mark = level;
}

std::optional<audit::Severity> severityOf(std::int8_t mark) {
  if (mark < 0) return std::nullopt;
  return static_cast<audit::Severity>(mark);
}

}  // namespace

SurveySnapshot::SurveySnapshot(planning::Workspace& workspace, const DocumentPointer& shown,
                               const SurveyTopic& wished, const std::string& today, geo::Progress* progress)
    : document(shown), imports(planning::forms::imports(workspace)), isReadOnly(workspace.isReadOnly()) {
  const auto& codes = document->content.coverage.codes;
  for (std::size_t i = 0; i < codes.size(); ++i) m_units.emplace(codes[i], static_cast<geo::UnitIndex>(i));
  status.resize(codes.size());
  m_hasFigures.resize(codes.size());
  m_unitMarks.assign(codes.size(), -1);
  m_findingsOf.resize(codes.size());
  chooseTopic(workspace, wished, today);
  if (round) loadStatus(workspace, today);
  loadFigures(workspace);
  loadFindings(workspace, progress);
}

void SurveySnapshot::chooseTopic(planning::Workspace& workspace, const SurveyTopic& wished,
                                 const std::string& today) {
  std::vector<survey::Round> all = survey::rounds(workspace);
  std::ranges::reverse(all);  // the newest first
  std::set<std::string> asked;
  for (const survey::Round& one : all) {
    rounds.push_back(tallyOf(workspace, one, today));
    asked.insert(one.period);
  }
  std::vector<std::string> periods = workspace.periods({});
  std::ranges::reverse(periods);
  for (const std::string& period : periods)
    if (!asked.contains(period)) rounds.push_back({{{}, period}, {}, {}, {}});
  if (rounds.empty()) return;
  const auto found = std::ranges::find(rounds, wished, &RoundTally::topic);
  topic = found == rounds.end() ? rounds.front().topic : found->topic;
  const auto chosen = std::ranges::find(all, topic.round, &survey::Round::id);
  if (chosen != all.end()) round = *chosen;
}

void SurveySnapshot::loadStatus(planning::Workspace& workspace, const std::string& today) {
  tree.emplace(workspace, *round);
  orders = survey::correctionOrders(workspace, round->id);
  for (survey::UnitStatus& one : survey::roundStatus(workspace, round->id, today))
    if (const geo::UnitIndex unit = unitOf(one.unit); unit != geo::kOutside)
      status[static_cast<std::size_t>(unit)] = std::move(one);
}

void SurveySnapshot::loadFigures(planning::Workspace& workspace) {
  if (!topic.period.empty()) m_figures = workspace.allFigures(topic.period);
  std::set<std::string> wanted;
  if (round) wanted.insert(round->indicators.begin(), round->indicators.end());
  for (const planning::Figure& figure : m_figures)
    if (m_units.contains(figure.unit)) wanted.insert(figure.indicator);
  const bool takesAll = round && round->indicators.empty();
  codebook = workspace.indicators();
  for (const planning::Indicator& one : codebook)
    if (wanted.contains(one.id) || (takesAll && one.formula.empty())) columns.push_back(one);
  for (std::size_t i = 0; i < columns.size(); ++i) m_columns.emplace(columns[i].id, static_cast<int>(i));
  m_cells.assign(status.size() * columns.size(), -1);
  m_locked.assign(m_cells.size(), 0);
  m_marks.assign(m_cells.size(), -1);
  const survey::FigureLocks locks(workspace);
  for (std::size_t i = 0; i < m_figures.size(); ++i) {
    const planning::Figure& figure = m_figures[i];
    const geo::UnitIndex unit = unitOf(figure.unit);
    const int column = columnOf(figure.indicator);
    if (unit == geo::kOutside || column < 0) continue;
    m_cells[cell(unit, column)] = static_cast<std::int32_t>(i);
    m_locked[cell(unit, column)] = static_cast<std::uint8_t>(locks.isHeld(figure));
    m_hasFigures[static_cast<std::size_t>(unit)] = 1;
  }
}

void SurveySnapshot::loadFindings(planning::Workspace& workspace, geo::Progress* progress) {
  for (audit::Rule& rule : audit::storedRules(workspace)) {
    const std::string id = rule.id;
    rules.emplace(id, std::move(rule));
  }
  countFindings(audit::storedFindings(workspace, {}), progress);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const audit::Finding& finding = findings[i].finding;
    const geo::UnitIndex unit = unitOf(finding.unit);
    if (unit == geo::kOutside) continue;
    m_findingsOf[static_cast<std::size_t>(unit)].push_back(static_cast<int>(i));
    if (findings[i].state != audit::FindingState::open) continue;
    if (finding.indicators.empty()) worsen(m_unitMarks[static_cast<std::size_t>(unit)], finding.severity);
    for (const std::string& indicator : finding.indicators)
      if (const int column = columnOf(indicator); column >= 0)
        worsen(m_marks[cell(unit, column)], finding.severity);
  }
}

/// Those of the topic's period are kept, of the others the counts.
void SurveySnapshot::countFindings(const std::vector<audit::StoredFinding>& all, geo::Progress* progress) {
  std::vector<planning::Unit> units;
  for (const auto* const level :
       {&document->content.counties, &document->prefectures, &document->content.provinces})
    units.insert(units.end(), level->begin(), level->end());
  trend = audit::scoreBoard(all, {}, progress).periods;
  for (RoundTally& tally : rounds) {
    const auto line = std::ranges::find(trend, tally.topic.period, &audit::ScoreLine::key);
    if (line != trend.end()) tally.openFindings = static_cast<int>(line->counts.open);
  }
  for (const audit::StoredFinding& one : all)
    if (one.finding.period == topic.period) findings.push_back(one);
  board = audit::scoreBoard(findings, units, progress);
}

const planning::Figure* SurveySnapshot::figure(geo::UnitIndex unit, int column) const {
  const std::int32_t at = m_cells[cell(unit, column)];
  return at < 0 ? nullptr : &m_figures[static_cast<std::size_t>(at)];
}

std::optional<audit::Severity> SurveySnapshot::mark(geo::UnitIndex unit, int column) const {
  return severityOf(m_marks[cell(unit, column)]);
}

std::optional<audit::Severity> SurveySnapshot::unitMark(geo::UnitIndex unit) const {
  return severityOf(m_unitMarks[static_cast<std::size_t>(unit)]);
}

int SurveySnapshot::openFindings(geo::UnitIndex unit) const {
  return static_cast<int>(std::ranges::count_if(findingsOf(unit), [this](int one) {
    return findings[static_cast<std::size_t>(one)].state == audit::FindingState::open;
  }));
}

int SurveySnapshot::columnOf(const std::string& indicator) const {
  const auto found = m_columns.find(indicator);
  return found == m_columns.end() ? -1 : found->second;
}

geo::UnitIndex SurveySnapshot::unitOf(const std::string& code) const {
  const auto found = m_units.find(code);
  return found == m_units.end() ? geo::kOutside : found->second;
}

}  // namespace app::gui

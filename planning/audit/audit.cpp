#include "planning/audit/audit.h"

#include <algorithm>
#include <optional>

#include "geo/coverage/adjacency.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/audit/checks.h"
#include "planning/audit/fields_to_change.h"
#include "planning/workspace/figure_facts.h"
#include "planning/workspace/workspace.h"

namespace planning::audit {
namespace {

bool comparesPeriods(const Rule& rule) {
  switch (rule.kind) {
    case RuleKind::growth:
    case RuleKind::signChange:
    case RuleKind::swappedColumns:
    case RuleKind::swappedRows:
    case RuleKind::copiedPeriod:
    case RuleKind::missingUnit:
      return true;
    default:
      return rule.expression.find("before_") != std::string::npos ||
             rule.condition.find("before_") != std::string::npos;
  }
}

/// Whole rows first: a county whose row is another's is one finding, not one a figure.
int orderOf(const Rule& rule) { return rule.kind == RuleKind::swappedRows ? 0 : 1; }

class Run {
 public:
  Run(const Frame& frame, const std::vector<Rule>& rules, AuditReport& report)
      : m_frame(frame), m_quantities(frame, rules), m_findings(frame, report) {
    if (frame.before) m_model.emplace(frame);
  }

  std::size_t check(const Rule& rule) {
    switch (rule.kind) {
      case RuleKind::present:
        return checkPresent(m_frame, m_quantities, rule, m_findings);
      case RuleKind::finite:
        return checkFinite(m_frame, rule, m_findings);
      case RuleKind::range:
        return checkRange(m_frame, rule, m_findings);
      case RuleKind::compare:
        return checkCompare(m_quantities, rule, m_findings);
      case RuleKind::hierarchy:
        return checkHierarchy(m_frame, rule, m_findings);
      case RuleKind::growth:
        return checkGrowth(m_frame, *m_model, rule, m_findings);
      case RuleKind::signChange:
        return checkSignChange(m_frame, rule, m_findings);
      case RuleKind::swappedColumns:
        return checkSwappedColumns(m_frame, *m_model, rule, m_findings);
      case RuleKind::swappedRows:
        return checkSwappedRows(m_frame, *m_model, rule, m_findings);
      case RuleKind::copiedPeriod:
        return checkCopiedPeriod(m_frame, rule, m_findings);
      case RuleKind::copiedUnit:
        return checkCopiedUnit(m_frame, rule, m_findings);
      case RuleKind::outlier:
        return checkOutlier(m_frame, m_quantities, rule, m_findings);
      case RuleKind::box:
        return checkBox(m_frame, m_quantities, rule, m_findings);
      case RuleKind::neighbours:
        return checkNeighbours(m_frame, m_quantities, rule, m_findings);
      case RuleKind::code:
        return checkCode(m_frame, rule, m_findings);
      case RuleKind::doubled:
        return checkDoubled(m_frame, rule, m_findings);
      case RuleKind::missingUnit:
        return checkMissingUnit(m_frame, rule, m_findings);
      case RuleKind::digits:
        return checkDigits(m_frame, rule, m_findings);
    }
    return 0;
  }

  const Quantities& quantities() const { return m_quantities; }
  const ChangeModel* model() const { return m_model ? &*m_model : nullptr; }

 private:
  const Frame& m_frame;
  Quantities m_quantities;
  std::optional<ChangeModel> m_model;
  Findings m_findings;
};

}  // namespace

AuditReport audit(const FigureGrid& now, const FigureGrid* before, const Surroundings& surroundings,
                  const std::vector<Rule>& rules, geo::Progress* progress) {
  AuditReport report;
  report.period = now.period();
  report.against = before ? before->period() : "";
  report.figures = now.figureCount();
  const Frame frame(now, before, surroundings, progress);
  Run run(frame, rules, report);
  std::vector<Rule> ordered = rules;
  std::ranges::stable_sort(ordered, {}, orderOf);
  const std::string stage = geo::message("Auditing");
  for (const Rule& rule : ordered) {
    geo::reportStep(progress, stage,
                    static_cast<double>(report.runs.size()) / static_cast<double>(ordered.size()));
    RuleRun one{rule.id, 0, 0, {}};
    const std::size_t known = report.findings.size();
    try {
      if (!before && comparesPeriods(rule))
        one.skipped = geo::message("there is no period before to compare with");
      else
        one.judged = run.check(rule);
    } catch (const UnknownIndicator& unknown) {
      one.skipped = unknown.what();
    }
    one.found = report.findings.size() - known;
    report.runs.push_back(std::move(one));
  }
  propose(frame, run.quantities(), run.model(), rules, report);
  return report;
}

Surroundings surroundingsOf(Workspace& workspace) {
  Surroundings surroundings;
  surroundings.indicators = workspace.indicators();
  for (const Level level : {Level::county, Level::prefecture, Level::province})
    for (Unit& unit : workspace.units(level)) surroundings.units.push_back(std::move(unit));
  const geo::Coverage coverage = workspace.coverage();
  const std::vector<Unit> counties = workspace.units(Level::county);
  for (const geo::Neighbours& pair : geo::adjacency(coverage))
    surroundings.neighbours.emplace_back(counties[static_cast<std::size_t>(pair.a)].code,
                                         counties[static_cast<std::size_t>(pair.b)].code);
  return surroundings;
}

AuditReport auditPeriod(Workspace& workspace, const std::string& period, const std::string& against,
                        const std::vector<Rule>& rules, geo::Progress* progress) {
  geo::reportStep(progress, geo::message("Auditing"), 0);
  const auto read = [&](const std::string& one) {
    FigureGrid grid = readGrid(workspace, one);
    if (grid.figureCount() == 0)
      throw geo::DataError(geo::message("There are no figures of {} to audit; choose another period.", one));
    return grid;
  };
  const FigureGrid now = read(period);
  std::optional<FigureGrid> before;
  if (!against.empty()) before = read(against);
  return audit(now, before ? &*before : nullptr, surroundingsOf(workspace), rules, progress);
}

std::string newestPeriod(Workspace& workspace) { return periodBefore(workspace, ""); }

std::string periodBefore(Workspace& workspace, const std::string& period) {
  const std::set<std::string> periods = countyPeriods(workspace);
  const auto end = period.empty() ? periods.end() : periods.lower_bound(period);
  return end == periods.begin() ? std::string() : *std::prev(end);
}

}  // namespace planning::audit

#include "app/cli/survey/audit_report.h"

#include "app/text/language.h"
#include "geo/report/message.h"
#include "planning/audit/indicator_list.h"

#include <algorithm>
#include <map>

namespace app::cli {
namespace {

namespace audit = planning::audit;
using audit::FindingState;
using audit::Severity;

constexpr std::size_t kShown = 20;
constexpr std::size_t kProvincesShown = 5;
constexpr std::size_t kReasonsShown = 3;

Json toJson(const audit::StateCounts& counts) {
  return {{"open", counts.open},
          {"explained", counts.explained},
          {"corrected", counts.corrected},
          {"waived", counts.waived}};
}

Json toJson(const audit::StoredFinding& stored) {
  const audit::Finding& finding = stored.finding;
  Json one = {{"id", stored.id},
              {"state", toString(stored.state)},
              {"severity", toString(finding.severity)},
              {"rule", finding.rule},
              {"unit", finding.unit},
              {"period", finding.period},
              {"indicators", finding.indicators},
              {"seen", finding.seen}};
  for (const auto& [key, text] :
       {std::pair("expected", &finding.expected), std::pair("proposal", &finding.proposal),
        std::pair("explanation", &stored.explanation), std::pair("person", &stored.person)})
    if (!text->empty()) one[key] = *text;
  one["first_seen"] = stored.firstSeen;
  one["last_seen"] = stored.lastSeen;
  return one;
}

Json rulesJson(const audit::AuditReport& report) {
  Json rules = Json::array();
  for (const audit::RuleRun& run : report.runs) {
    Json one = {{"id", run.rule}, {"judged", run.judged}, {"found", run.found}};
    if (!run.skipped.empty()) one["skipped"] = run.skipped;
    rules.push_back(std::move(one));
  }
  return rules;
}

std::string messageOf(const AuditOutcome& outcome, const std::string& id) {
  const auto rule = std::ranges::find(outcome.rules, id, &audit::Rule::id);
  if (rule == outcome.rules.end()) return {};
  const bool takesZh = installedLanguage() == Language::chinese || rule->messageEn.empty();
  return takesZh && !rule->messageZh.empty() ? rule->messageZh : rule->messageEn;
}

std::vector<const audit::StoredFinding*> openOnes(const AuditOutcome& outcome) {
  std::vector<const audit::StoredFinding*> open;
  for (const audit::StoredFinding& one : outcome.findings)
    if (one.state == FindingState::open) open.push_back(&one);
  std::ranges::stable_sort(open, {}, [](const audit::StoredFinding* one) { return one->finding.severity; });
  return open;
}

void printFinding(std::ostream& out, const AuditOutcome& outcome, const audit::StoredFinding& stored) {
  const audit::Finding& finding = stored.finding;
  const auto unit = std::ranges::find(outcome.units, finding.unit, &planning::Unit::code);
  out << "  #" << stored.id << ' ' << finding.unit;
  if (unit != outcome.units.end()) out << ' ' << unit->name;
  out << ": " << messageOf(outcome, finding.rule) << " (" << finding.rule << ") " << finding.seen;
  if (!finding.expected.empty()) out << " | " << finding.expected;
  if (!finding.proposal.empty()) out << " | " << geo::message("would fit: {}", finding.proposal);
  out << '\n';
}

void printScores(std::ostream& out, const AuditOutcome& outcome) {
  const audit::ScoreBoard board = audit::scoreBoard(outcome.findings, outcome.units);
  for (const audit::ScoreLine& line : board.rules)
    if (line.counts.open > 0)
      out << "  " << line.key << ": "
          << geo::message("{} open of {}", thousands(line.counts.open), thousands(line.counts.total()))
          << ", " << messageOf(outcome, line.key) << '\n';
  std::size_t shown = 0;
  for (const audit::ScoreLine& line : board.provinces)
    if (line.counts.open > 0 && !line.key.empty() && shown++ < kProvincesShown)
      out << "  " << line.name << ": "
          << geo::message("{} open of {}", thousands(line.counts.open), thousands(line.counts.total()))
          << '\n';
}

void printSkipped(std::ostream& out, const audit::AuditReport& report) {
  std::map<std::string, std::size_t> reasons;
  for (const audit::RuleRun& run : report.runs)
    if (!run.skipped.empty()) ++reasons[run.skipped];
  std::size_t shown = 0;
  for (const auto& [reason, count] : reasons)
    if (shown++ < kReasonsShown) out << geo::message("{} rules were not asked: {}", count, reason) << '\n';
  if (reasons.size() > kReasonsShown)
    out << geo::message("and {} more reasons; --json lists all", reasons.size() - kReasonsShown) << '\n';
}

}  // namespace

Json toJson(const AuditOutcome& outcome) {
  const audit::ScoreBoard board = audit::scoreBoard(outcome.findings, outcome.units);
  Json provinces = Json::array(), findings = Json::array();
  for (const audit::ScoreLine& line : board.provinces) {
    Json one = {{"code", line.key}, {"name", line.name}};
    one.update(toJson(line.counts));
    provinces.push_back(std::move(one));
  }
  for (const audit::StoredFinding& stored : outcome.findings) findings.push_back(toJson(stored));
  return {{"period", outcome.report.period},
          {"against", outcome.report.against.empty() ? Json() : Json(outcome.report.against)},
          {"figures", outcome.report.figures},
          {"run",
           {{"id", outcome.run.id},
            {"found", outcome.run.found},
            {"new", outcome.run.fresh},
            {"reopened", outcome.run.reopened},
            {"corrected", outcome.run.corrected}}},
          {"rules", rulesJson(outcome.report)},
          {"provinces", provinces},
          {"findings", findings}};
}

void print(std::ostream& out, const AuditOutcome& outcome) {
  const audit::AuditReport& report = outcome.report;
  const std::string figures = thousands(report.figures);
  out << (report.against.empty()
              ? geo::message("Audit of {}: {} figures, {} rules", report.period, figures, outcome.run.rules)
              : geo::message("Audit of {} against {}: {} figures, {} rules", report.period, report.against,
                             figures, outcome.run.rules))
      << '\n';
  const auto open = openOnes(outcome);
  const auto count = [&](Severity severity) {
    return std::ranges::count_if(open, [&](const auto* one) { return one->finding.severity == severity; });
  };
  out << geo::message("Open: {} errors, {} warnings, {} hints", count(Severity::error),
                      count(Severity::warning), count(Severity::hint))
      << "; "
      << geo::message("{} new, {} open again, {} corrected", outcome.run.fresh, outcome.run.reopened,
                      outcome.run.corrected)
      << '\n';
  printSkipped(out, report);
  printScores(out, outcome);
  for (std::size_t i = 0; i < std::min(open.size(), kShown); ++i) printFinding(out, outcome, *open[i]);
  if (open.size() > kShown)
    out << "  " << geo::message("and {} more; -o FILE writes all", thousands(open.size() - kShown)) << '\n';
}

}  // namespace app::cli

#include "tests/planning/audit/recall.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "planning/audit/audit.h"
#include "tests/planning/shipped_data.h"

namespace planted {
namespace {

namespace audit = planning::audit;

/// What was changed: units, and their indicators where not the whole row.
struct Touched {
  std::set<std::string> units;
  std::vector<std::string> indicators;
};

Touched touchedBy(const Error& error, const Sheet& clean) {
  Touched touched{{error.unit, error.trueUnit}, error.indicators};
  if (error.kind == Kind::swappedRows) {
    const auto row = std::ranges::find(clean.rows, error.trueUnit, &SheetRow::unit);
    touched.units.insert((row + 1)->unit);
  }
  return touched;
}

bool namesOneOf(const audit::Finding& finding, const Touched& touched) {
  return finding.indicators.empty() || touched.indicators.empty() ||
         std::ranges::any_of(touched.indicators, [&](const std::string& id) {
           return std::ranges::find(finding.indicators, id) != finding.indicators.end();
         });
}

bool isBelow(const std::string& unit, const std::string& upper) {
  return (upper.ends_with("0000") && unit.substr(0, 2) == upper.substr(0, 2)) ||
         (upper.ends_with("00") && unit.substr(0, 4) == upper.substr(0, 4));
}

class Judge {
 public:
  Judge(Recall& recall, const Sheet& clean) : m_recall(recall), m_clean(clean) {}

  void judge(const Planted& planted, const audit::AuditReport& report) {
    std::vector<Touched> touched;
    std::multimap<std::string, std::size_t> errorsOf;
    for (const Error& error : planted.errors) {
      touched.push_back(touchedBy(error, m_clean));
      for (const std::string& unit : touched.back().units) errorsOf.emplace(unit, touched.size() - 1);
    }
    std::set<std::size_t> found;
    for (const audit::Finding& finding : report.findings) {
      bool isExplained = false;
      const auto [begin, end] = errorsOf.equal_range(finding.unit);
      for (auto at = begin; at != end; ++at)
        if (namesOneOf(finding, touched[at->second])) {
          found.insert(at->second);
          isExplained = true;
        }
      isExplained = isExplained || explainedBelow(finding, touched);
      if (!isExplained) {
        ++m_recall.falseAlarms;
        ++m_recall.falseAlarmsOf[finding.rule];
      }
    }
    m_recall.figures += report.figures;
    for (std::size_t i = 0; i < planted.errors.size(); ++i) count(planted.errors[i], found.contains(i));
  }

 private:
  bool explainedBelow(const audit::Finding& finding, const std::vector<Touched>& touched) const {
    return finding.unit.ends_with("00") && std::ranges::any_of(touched, [&](const Touched& one) {
             return namesOneOf(finding, one) && std::ranges::any_of(one.units, [&](const std::string& unit) {
                      return isBelow(unit, finding.unit);
                    });
           });
  }

  void count(const Error& error, bool isFound) {
    for (Count* one :
         {&m_recall.all, &m_recall.byKind[error.kind], &m_recall.byWay[{error.kind, error.what}]}) {
      ++one->planted;
      one->found += isFound ? 1 : 0;
    }
    if (isFound) return;
    std::string text = fmt::format("{} ({}): {}", toString(error.kind), error.what, error.unit);
    for (const std::string& id : error.indicators) text += " " + id;
    m_recall.missed.push_back(std::move(text));
  }

  Recall& m_recall;
  const Sheet& m_clean;
};

Sheet withoutUpper(Sheet sheet) {
  sheet.rows.resize(sheet.counties);
  return sheet;
}

}  // namespace

Recall measure(std::span<const std::uint64_t> seeds, const Setting& setting, int ofEach) {
  const Sheet first = firstRound();
  const auto rules = audit::parseRules(shipped::table("audit_rules.csv"));
  const audit::Surroundings around{shipped::codebook().indicators(), units(first), {}};
  const audit::FigureGrid before = audit::gridOf(figures(first), first.period);
  Recall recall;
  for (const std::uint64_t seed : seeds) {
    const Sheet second = secondRound(first, seed);
    Planted planted = plant(second, first, ofEach, seed);
    if (!setting.withUpper) {
      planted.sheet = withoutUpper(planted.sheet);
      std::erase_if(planted.errors, [](const Error& error) { return error.trueUnit.ends_with("00"); });
    }
    const audit::FigureGrid now = audit::gridOf(figures(planted.sheet), second.period);
    Judge(recall, second)
        .judge(planted, audit::audit(now, setting.withBefore ? &before : nullptr, around, rules));
  }
  return recall;
}

std::string toText(const Recall& recall) {
  std::string text = fmt::format("{:<18}{:<34}{:>8}{:>8}{:>9}\n", "kind", "", "planted", "found", "recall");
  const auto line = [&](const std::string& kind, const std::string& way, const Count& one) {
    text += fmt::format("{:<18}{:<34}{:>8}{:>8}{:>8.1f}%\n", kind, way, one.planted, one.found,
                        100 * one.share());
  };
  for (const auto& [kind, one] : recall.byKind) {
    line(toString(kind), "", one);
    for (const auto& [way, part] : recall.byWay)
      if (way.first == kind) line("", way.second, part);
  }
  line("all", "", recall.all);
  text += fmt::format("false alarms: {} of {} figures, {:.2f} in 1,000\n", recall.falseAlarms, recall.figures,
                      1000 * recall.falseAlarmShare());
  for (const auto& [rule, count] : recall.falseAlarmsOf) text += fmt::format("  {}: {}\n", rule, count);
  return text;
}

}  // namespace planted

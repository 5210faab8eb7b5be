#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/table/csv_reader.h"
#include "planning/audit/audit.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <array>

namespace audit = planning::audit;

namespace {

constexpr int kCounties = 12;

std::string codeOf(int county) { return std::to_string(10101 + county); }

/// Synthetic: two counts and a rate of some counties in two periods, one figure absent.
audit::FigureGrid gridOf(const std::string& period, double factor) {
  std::vector<planning::Figure> figures;
  for (int county = 0; county < kCounties; ++county) {
    const double people = factor * (1000 + 37 * county);
    figures.push_back({codeOf(county), period, "pop", people, planning::Flag::reported, "", ""});
    figures.push_back({codeOf(county), period, "poor", people / 7, planning::Flag::reported, "", ""});
    if (county != 3)
      figures.push_back({codeOf(county), period, "rate", 100.0 / 7, planning::Flag::estimated, "", ""});
  }
  return audit::gridOf(figures, period);
}

audit::Surroundings made() {
  audit::Surroundings around;
  for (const char* id : {"pop", "poor", "rate"}) {
    planning::Indicator one;
    one.id = one.nameZh = one.nameEn = id;
    one.min = 0;
    around.indicators.push_back(one);
  }
  for (int county = 0; county < kCounties; ++county) {
    planning::Unit unit;
    unit.code = codeOf(county);
    unit.name = "县";
    unit.parent = "101";
    around.units.push_back(unit);
    if (county > 0) around.neighbours.emplace_back(codeOf(county - 1), codeOf(county));
  }
  return around;
}

}  // namespace

/// Rules that came as a CSV file, asked of figures; each expression has a second.
FUZZ_TARGET(audit_run) {
  static const audit::FigureGrid before = gridOf("2010", 1);
  static const audit::FigureGrid now = gridOf("2011", 1.02);
  static const audit::Surroundings around = made();
  constexpr std::size_t kMostRules = 4;  // of a second each
  const geo::LimitForNow seconds(geo::Limit::expression, 1);
  try {
    const auto read = geo::detail::readCsv(std::string(bytes), "rules.csv", {});
    std::vector<audit::Rule> rules = audit::parseRules(read.table);
    rules.resize(std::min(rules.size(), kMostRules));
    const audit::AuditReport report = audit::audit(now, &before, around, rules);
    for (const audit::Finding& finding : report.findings)
      FUZZ_REQUIRE(std::ranges::any_of(
          rules, [&finding](const audit::Rule& rule) { return rule.id == finding.rule; }));
  } catch (const geo::Error&) {
  }
}

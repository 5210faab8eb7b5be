#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "planning/audit/audit.h"

/// Synthetic: counties 010101 to 010140 of prefecture 010100, province 010000, with small tables of figures.
namespace test {

inline planning::Indicator count(const std::string& id) {
  planning::Indicator one;
  one.id = id;
  return one;
}

inline planning::audit::Rule rule(planning::audit::RuleKind kind, const std::string& expression,
                                  double tolerance = 0) {
  planning::audit::Rule one;
  one.id = "r";
  one.kind = kind;
  one.expression = expression;
  one.tolerance = tolerance;
  one.messageZh = "。";
  return one;
}

inline std::string code(int number) { return "0" + std::to_string(10100 + number); }

class AuditedCounties : public testing::Test {
 protected:
  AuditedCounties() {
    m_around.indicators = {count("a"), count("b"), count("c")};
    m_around.units = {{"010100", "", "", planning::Level::prefecture, "010000"},
                      {"010000", "", "", planning::Level::province, ""}};
    for (int i = 1; i <= kCounties; ++i)
      m_around.units.push_back({code(i), "", "", planning::Level::county, "010100"});
  }

  void put(const std::string& unit, const std::string& indicator, double value, const char* period = "2011") {
    planning::Figure figure;
    figure.unit = unit;
    figure.period = period;
    figure.indicator = indicator;
    figure.value = value;
    m_figures.push_back(figure);
  }
  /// Every county has a smooth series: 1000, 1010, ...
  void putSmooth(const char* period, double factor, const char* indicator = "a") {
    for (int i = 1; i <= kCounties; ++i) put(code(i), indicator, std::round((990 + 10 * i) * factor), period);
  }
  void change(const std::string& unit, const std::string& indicator, double value) {
    for (planning::Figure& figure : m_figures)
      if (figure.period == "2011" && figure.unit == unit && figure.indicator == indicator)
        figure.value = value;
  }
  std::vector<planning::audit::Finding> ask(const planning::audit::Rule& one) {
    return ask(std::vector{one});
  }
  std::vector<planning::audit::Finding> ask(const std::vector<planning::audit::Rule>& rules) {
    const planning::audit::FigureGrid now = planning::audit::gridOf(m_figures, "2011"),
                                      before = planning::audit::gridOf(m_figures, "2010");
    m_report = planning::audit::audit(now, before.figureCount() > 0 ? &before : nullptr, m_around, rules);
    return m_report.findings;
  }

  static constexpr int kCounties = 40;
  planning::audit::Surroundings m_around;
  std::vector<planning::Figure> m_figures;
  planning::audit::AuditReport m_report;
};

}  // namespace test

#include "planning/target/consistency.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "geo/report/message.h"
#include "planning/target/lognormal.h"
#include "planning/target/wording.h"

namespace planning::target {
namespace {

using Severity = geo::Issue::Severity;

class Check {
 public:
  explicit Check(const StatedTargets& stated) : m_stated(stated) {}

  geo::Issues run() {
    year(m_stated.base);
    year(m_stated.target);
    direction();
    growth(m_stated.base.mean, m_stated.target.mean, m_stated.incomeGrowth, "target.income_growth");
    growth(m_stated.base.population, m_stated.target.population, m_stated.populationGrowth,
           "target.population_growth");
    distribution();
    return std::move(m_issues);
  }

 private:
  void add(Severity severity, const char* kind, int year, std::string text) {
    m_issues.push_back({severity, kind, std::to_string(year), std::move(text)});
  }
  bool differ(double a, double b) const {
    return std::abs(a - b) > m_stated.tolerance * std::max(std::abs(a), std::abs(b));
  }

  void year(const Statement& one) {
    if (one.headcount && (*one.headcount < 0 || *one.headcount > 1))
      add(Severity::error, "target.headcount_range", one.year,
          geo::message("{}: the headcount of {} is no share of people.", one.year, percent(*one.headcount)));
    if (one.poor && one.population && *one.poor > *one.population)
      add(Severity::error, "target.more_poor_than_people", one.year,
          geo::message("{}: {} poor are more than the population of {}.", one.year, shown(*one.poor),
                       shown(*one.population)));
    if (one.poor && one.headcount && one.population && differ(*one.poor, *one.headcount * *one.population))
      add(Severity::error, "target.headcount_population", one.year,
          geo::message("{}: {} of {} people are {} poor, not {}.", one.year, percent(*one.headcount),
                       shown(*one.population), shown(*one.headcount * *one.population), shown(*one.poor)));
    if (m_stated.line && one.mean && *m_stated.line >= *one.mean)
      add(Severity::error, "target.line_above_mean", one.year,
          geo::message("{}: the line of {} is not below the mean of {}.", one.year, shown(*m_stated.line),
                       shown(*one.mean)));
  }

  void direction() {
    const Statement& base = m_stated.base;
    const Statement& target = m_stated.target;
    if (base.poor && target.poor && *target.poor > *base.poor)
      add(Severity::warning, "target.more_poor", target.year,
          geo::message("{}: the target of {} poor is above the {} of {}.", target.year, shown(*target.poor),
                       shown(*base.poor), base.year));
    if (base.headcount && target.headcount && *target.headcount > *base.headcount)
      add(Severity::warning, "target.higher_headcount", target.year,
          geo::message("{}: the target headcount of {} is above the {} of {}.", target.year,
                       percent(*target.headcount), percent(*base.headcount), base.year));
  }

  void growth(const std::optional<double>& before, const std::optional<double>& after,
              const std::optional<double>& rate, const char* kind) {
    const int years = m_stated.target.year - m_stated.base.year;
    if (!before || !after || !rate || years <= 0 || *before <= 0) return;
    const double grown = *before * std::pow(1 + *rate, years);
    if (differ(grown, *after))
      add(Severity::error, kind, m_stated.target.year,
          geo::message("{}: {} growing by {} a year from {} gives {}, not the target of {}.",
                       m_stated.target.year, shown(*before), percent(*rate), m_stated.base.year, shown(grown),
                       shown(*after)));
  }

  void distribution() {
    const Statement& base = m_stated.base;
    const Statement& target = m_stated.target;
    if (!base.headcount || !base.mean || !m_stated.line || !target.mean || !target.headcount) return;
    if (!(*base.headcount > 0 && *base.headcount < 1 && *m_stated.line > 0 && *base.mean > 0 &&
          *target.mean > 0))
      return;
    const auto sigmas = sigmasOf(*base.headcount, *m_stated.line, *base.mean);
    if (sigmas.size() != 1) return;
    const double expected = Lognormal{*target.mean, sigmas.front()}.headcount(*m_stated.line);
    // half a percentage point: finer than a shape that is held can be trusted
    if (std::abs(expected - *target.headcount) > 0.005)
      add(Severity::warning, "target.income_headcount", target.year,
          geo::message("{}: with a mean of {} and the distribution of {} the headcount would be {}, not {}.",
                       target.year, shown(*target.mean), base.year, percent(expected),
                       percent(*target.headcount)));
  }

  const StatedTargets& m_stated;
  geo::Issues m_issues;
};

}  // namespace

geo::Issues checkConsistency(const StatedTargets& stated) { return Check(stated).run(); }

}  // namespace planning::target

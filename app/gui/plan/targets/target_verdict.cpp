#include "app/gui/plan/targets/target_verdict.h"

#include "geo/report/error.h"

namespace app::gui {

namespace target = planning::target;

TargetVerdict targetVerdict(const planning::plan::Plan& plan, const planning::plan::Target& wanted,
                            const std::string& unit, const std::string& indicator,
                            const std::map<int, double>& actuals) {
  TargetVerdict verdict;
  const std::optional<double> aimed = wanted.end ? wanted.end : wanted.mid;
  if (!wanted.base || !aimed) return verdict;
  target::Question question;
  question.unit = unit;
  question.indicator = indicator;
  question.ends = {wanted.what.baseYear, *wanted.base,
                   wanted.end ? plan.outline.endYear : plan.outline.midYear, *aimed};
  try {
    verdict.answer = target::answer(question);
    std::map<int, double> after(actuals.upper_bound(wanted.what.baseYear), actuals.end());
    if (!after.empty() && *wanted.base != *aimed) verdict.monitoring = target::monitor(question.ends, after);
  } catch (const geo::DataError& error) {
    verdict.problem = error.what();
  }
  return verdict;
}

}  // namespace app::gui

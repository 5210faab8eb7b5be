#include "planning/share/target_path.h"

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace planning;
using namespace planning::share;
using testing::ElementsAre;

/// Synthetic: "2011 41" on the way, "2012 42!" as stated.
std::vector<std::string> path(std::optional<double> base, std::optional<double> mid,
                              std::optional<double> end, int baseYear = 2010) {
  PlanExcerpt plan;
  plan.midYear = 2012;
  plan.endYear = 2014;
  plan::Target target;
  target.what.baseYear = baseYear;
  target.base = base;
  target.mid = mid;
  target.end = end;
  std::vector<std::string> years;
  for (const PathYear& one : pathOf(plan, target))
    years.push_back(std::to_string(one.year) + " " +
                    (one.value ? std::to_string(static_cast<int>(*one.value)) : std::string("-")) +
                    (one.isStated ? "!" : ""));
  return years;
}

}  // namespace

TEST(TargetPath, GoesEvenlyFromWhatIsStatedToWhatIsStated) {
  EXPECT_THAT(path(40, 42, 46), ElementsAre("2010 40!", "2011 41", "2012 42!", "2013 44", "2014 46!"));
}

TEST(TargetPath, GoesOnWhereAValueIsToBeSupplied) {
  EXPECT_THAT(path(40, {}, 48), ElementsAre("2010 40!", "2011 42", "2012 -!", "2013 46", "2014 48!"));
  EXPECT_THAT(path({}, {}, 48), ElementsAre("2010 -!", "2012 -!", "2014 48!"));
}

TEST(TargetPath, HasNoWayFromAYearThatIsNotSaid) {
  EXPECT_THAT(path(40, 42, 46, 0), ElementsAre("0 40!", "2012 42!", "2013 44", "2014 46!"));
}

#include "planning/liaison/grades.h"

#include <algorithm>

namespace planning::liaison {

std::vector<const GradeBand*> gradesOf(const Register& all, const std::string& year) {
  std::vector<const GradeBand*> grades;
  for (const GradeBand& one : all.gradeBands)
    if (one.year == year && one.fromScore) grades.push_back(&one);
  std::ranges::stable_sort(grades, {}, [](const GradeBand* one) { return *one->fromScore; });
  return grades;
}

const GradeBand* gradeNamed(const Register& all, const std::string& year, const std::string& id) {
  for (const GradeBand* one : gradesOf(all, year))
    if (one->id == id) return one;
  return nullptr;
}

const GradeBand* gradeAt(const std::vector<const GradeBand*>& grades, double score) {
  const GradeBand* found = nullptr;
  for (const GradeBand* one : grades)
    if (*one->fromScore <= score) found = one;
  return found;
}

const AssessmentStep* givenGrade(const Register& all, const std::string& organisation,
                                 const std::string& year) {
  const auto found = std::ranges::find_if(all.assessmentSteps, [&](const AssessmentStep& one) {
    return one.organisation == organisation && one.year == year && one.step == AssessmentStepKind::grade;
  });
  return found == all.assessmentSteps.end() ? nullptr : &*found;
}

std::vector<const AssessmentItem*> itemsOf(const Register& all, const std::string& year) {
  std::vector<const AssessmentItem*> items;
  for (const AssessmentItem& one : all.assessmentItems)
    if (one.year == year) items.push_back(&one);
  return items;
}

}  // namespace planning::liaison

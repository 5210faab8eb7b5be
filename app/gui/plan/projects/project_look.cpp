#include "app/gui/plan/projects/project_look.h"

#include "app/gui/plan/desk/plan_names.h"
#include "app/render/colour/palette.h"
#include "app/render/map/map_subject.h"
#include "planning/plan/investment.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

struct ProjectTexts {
  Q_DECLARE_TR_FUNCTIONS(app::gui::ProjectTexts)
};

namespace plan = planning::plan;

constexpr std::size_t kClasses = 4;
constexpr std::array<std::int64_t, kClasses> kCounts = {1, 3, 6, 11};

/// Least value of each class above zero, ascending; fewer where values are the same.
std::vector<std::int64_t> limitsOf(std::vector<std::int64_t> values, ProjectSubject subject) {
  if (subject == ProjectSubject::count) return {kCounts.begin(), kCounts.end()};
  std::ranges::sort(values);
  std::vector<std::int64_t> limits;
  for (std::size_t i = 0; i < kClasses && !values.empty(); ++i)
    if (const std::int64_t limit = values[i * values.size() / kClasses];
        limits.empty() || limit > limits.back())
      limits.push_back(limit);
  return limits;
}

QString classText(const std::vector<std::int64_t>& limits, std::size_t at, ProjectSubject subject) {
  const bool isLast = at + 1 == limits.size();
  if (subject == ProjectSubject::money)
    return isLast ? ProjectTexts::tr("%1 and more").arg(tenThousands(limits[at]))
                  : ProjectTexts::tr("%1 to below %2")
                        .arg(tenThousands(limits[at]), tenThousands(limits[at + 1]));
  if (isLast) return ProjectTexts::tr("%1 tasks and more").arg(limits[at]);
  return ProjectTexts::tr("%1 to %2 tasks").arg(limits[at]).arg(limits[at + 1] - 1);
}

}  // namespace

WordLook projectLook(const plan::Plan& plan, const MapDocument& document, ProjectSubject subject) {
  std::map<std::string, std::int64_t> byCounty;
  for (const std::string& county : plan.counties) byCounty[county] = 0;
  for (const plan::Project& project : plan.projects)
    if (const auto found = byCounty.find(project.county); found != byCounty.end())
      found->second += subject == ProjectSubject::count ? 1 : plan::sumOf(project.amounts).value_or(0);
  std::vector<std::int64_t> above;
  for (const auto& [county, value] : byCounty)
    if (value > 0) above.push_back(value);
  const std::vector<std::int64_t> limits = limitsOf(std::move(above), subject);
  WordLook look;
  look.classes.push_back({QColor("#efe6d2"), subject == ProjectSubject::money ? ProjectTexts::tr("no money")
                                                                              : ProjectTexts::tr("no task")});
  if (!limits.empty()) {
    const std::vector<QColor> colours = render::paletteColours("Blues", static_cast<int>(limits.size()) + 1);
    for (std::size_t i = 0; i < limits.size(); ++i)
      look.classes.push_back({colours[i + 1], classText(limits, i, subject)});
  }
  look.othersText = ProjectTexts::tr("not in the plan");
  auto theme = std::make_shared<MapTheme>();
  for (const WordLook::Class& one : look.classes) theme->colours.push_back(one.colour);
  theme->classOf.assign(document.content.counties.size(), render::kNoData);
  for (std::size_t i = 0; i < theme->classOf.size(); ++i) {
    const auto found = byCounty.find(document.content.counties[i].code);
    if (found == byCounty.end()) continue;
    const auto place = std::ranges::upper_bound(limits, found->second) - limits.begin();
    theme->classOf[i] = static_cast<int>(place);
    ++look.classes[static_cast<std::size_t>(place)].units;
  }
  look.theme = std::move(theme);
  return look;
}

}  // namespace app::gui

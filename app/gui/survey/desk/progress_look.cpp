#include "app/gui/survey/desk/progress_look.h"

#include "app/gui/survey/desk/survey_names.h"
#include "app/render/map/map_subject.h"

#include <QCoreApplication>

namespace app::gui {
namespace {

struct ProgressTexts {
  Q_DECLARE_TR_FUNCTIONS(app::gui::ProgressTexts)
};

using planning::survey::State;

constexpr int kOverdue = 0, kDraft = 1;  // classes; submitted and the approvals follow

std::vector<WordLook::Class> stateClasses() {
  return {{QColor("#d6604d"), ProgressTexts::tr("overdue")},
          {QColor("#efe6d2"), ProgressTexts::tr("draft, in time")},
          {QColor("#f0c75e"), stateName(State::submitted)},
          {QColor("#c6dbef"), stateName(State::county)},
          {QColor("#8cbcdc"), stateName(State::prefecture)},
          {QColor("#4a92c6"), stateName(State::province)},
          {QColor("#1c5a98"), stateName(State::national)}};
}

int stateClass(const SurveySnapshot& snapshot, geo::UnitIndex unit) {
  const auto& status = snapshot.status[static_cast<std::size_t>(unit)];
  if (!status) return render::kNoData;
  if (status->state == State::draft) return status->isOverdue ? kOverdue : kDraft;
  return kDraft + static_cast<int>(status->state);
}

std::vector<WordLook::Class> findingClasses() {
  return {{QColor("#dfe7dc"), ProgressTexts::tr("no open finding")},
          {QColor("#fdd49e"), ProgressTexts::tr("1 open finding")},
          {QColor("#fc9d6a"), ProgressTexts::tr("2 to 4")},
          {QColor("#e1513a"), ProgressTexts::tr("5 to 9")},
          {QColor("#99161d"), ProgressTexts::tr("10 or more")}};
}

int findingClass(const SurveySnapshot& snapshot, geo::UnitIndex unit) {
  const int open = snapshot.openFindings(unit);
  if (open == 0 && !snapshot.hasFigures(unit)) return render::kNoData;
  constexpr int kSome = 2, kMany = 5, kTooMany = 10;
  return open >= kTooMany ? 4 : open >= kMany ? 3 : open >= kSome ? 2 : open;
}

}  // namespace

WordLook progressLook(const SurveySnapshot& snapshot, ProgressSubject subject) {
  const bool byState = subject == ProgressSubject::states;
  WordLook look;
  look.classes = byState ? stateClasses() : findingClasses();
  look.othersText = byState ? ProgressTexts::tr("not asked") : ProgressTexts::tr("without figures");
  auto theme = std::make_shared<MapTheme>();
  for (const WordLook::Class& one : look.classes) theme->colours.push_back(one.colour);
  for (std::size_t i = 0; i < snapshot.status.size(); ++i) {
    const auto unit = static_cast<geo::UnitIndex>(i);
    const int found = byState ? stateClass(snapshot, unit) : findingClass(snapshot, unit);
    theme->classOf.push_back(found);
    ++(found < 0 ? look.others : look.classes[static_cast<std::size_t>(found)].units);
  }
  look.theme = std::move(theme);
  return look;
}

}  // namespace app::gui

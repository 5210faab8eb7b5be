#include "app/gui/survey/desk/survey_names.h"

#include "app/gui/look/look.h"
#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::gui {
namespace {

struct SurveyNames {
  Q_DECLARE_TR_FUNCTIONS(app::gui::SurveyNames)
};

using planning::audit::FindingState;
using planning::audit::Severity;
using planning::survey::Role;
using planning::survey::State;

const planning::Unit* findUnit(const std::vector<planning::Unit>& units, const std::string& code) {
  const auto found = std::ranges::find(units, code, &planning::Unit::code);
  return found == units.end() ? nullptr : &*found;
}

}  // namespace

QString stateName(State state) {
  switch (state) {
    case State::draft:
      return SurveyNames::tr("draft");
    case State::submitted:
      return SurveyNames::tr("submitted");
    case State::county:
      return SurveyNames::tr("approved by the county");
    case State::prefecture:
      return SurveyNames::tr("approved by the prefecture");
    case State::province:
      return SurveyNames::tr("approved by the province");
    case State::national:
      return SurveyNames::tr("approved by the nation");
  }
  return {};
}

QString roleName(Role role) {
  switch (role) {
    case Role::county:
      return SurveyNames::tr("County");
    case Role::prefecture:
      return SurveyNames::tr("Prefecture");
    case Role::province:
      return SurveyNames::tr("Province");
    case Role::national:
      return SurveyNames::tr("National office");
  }
  return {};
}

QString severityName(Severity severity) {
  switch (severity) {
    case Severity::error:
      return SurveyNames::tr("error");
    case Severity::warning:
      return SurveyNames::tr("warning");
    case Severity::hint:
      return SurveyNames::tr("note");
  }
  return {};
}

QString findingStateName(FindingState state) {
  switch (state) {
    case FindingState::open:
      return SurveyNames::tr("open");
    case FindingState::explained:
      return SurveyNames::tr("explained");
    case FindingState::corrected:
      return SurveyNames::tr("corrected");
    case FindingState::waived:
      return SurveyNames::tr("waived");
  }
  return {};
}

QString trailWord(const std::string& what) {
  if (what == "figures") return SurveyNames::tr("figures");
  if (what == "submit") return SurveyNames::tr("submitted");
  if (what == "approve") return SurveyNames::tr("approved");
  if (what == "return") return SurveyNames::tr("returned");
  if (what == "sent") return SurveyNames::tr("was sent");
  constexpr std::string_view kCorrection = "correction ";
  if (what.starts_with(kCorrection))
    return SurveyNames::tr("correction %1").arg(QString::fromStdString(what.substr(kCorrection.size())));
  return QString::fromStdString(what);
}

QString topicName(const std::string& language, const RoundTally& tally) {
  const QString period = QString::fromStdString(tally.topic.period);
  if (tally.topic.round.empty()) return SurveyNames::tr("%1, without a round").arg(period);
  const QString name = nameIn(language, tally.nameZh, tally.nameEn);
  return name.isEmpty() ? QString::fromStdString(tally.topic.round) : name;
}

QString ruleText(const std::string& language, const SurveySnapshot& snapshot, const std::string& rule) {
  const auto found = snapshot.rules.find(rule);
  if (found == snapshot.rules.end()) return QString::fromStdString(rule);
  return nameIn(language, found->second.messageZh, found->second.messageEn);
}

QString placeName(const std::string& language, const SurveySnapshot& snapshot, const std::string& code) {
  if (code == planning::survey::kNation) return SurveyNames::tr("the nation");
  if (const geo::UnitIndex unit = snapshot.unitOf(code); unit != geo::kOutside)
    return unitName(language, snapshot.unit(unit));
  for (const auto* const units : {&snapshot.document->prefectures, &snapshot.document->content.provinces})
    if (const planning::Unit* const unit = findUnit(*units, code)) return unitName(language, *unit);
  return QString::fromStdString(code);
}

QString indicatorNames(const std::string& language, const SurveySnapshot& snapshot,
                       const std::vector<std::string>& ids) {
  QStringList names;
  for (const std::string& id : ids) {
    const int column = snapshot.columnOf(id);
    names << (column < 0 ? QString::fromStdString(id)
                         : indicatorName(language, snapshot.columns[static_cast<std::size_t>(column)]));
  }
  return names.join(language == "en" ? QStringLiteral(", ") : QStringLiteral("、"));
}

QString figureText(const planning::Indicator& indicator, const planning::Figure* figure) {
  if (figure == nullptr || !figure->value) return QStringLiteral("—");
  const QString number = render::number(*figure->value, indicator.decimals);
  const bool isGuessed = figure->flag == planning::Flag::estimated || figure->flag == planning::Flag::imputed;
  return isGuessed ? QStringLiteral("≈ ") + number : number;
}

QColor severityColour(Severity severity) {
  const bool dark = installedLook() == Look::dark;
  switch (severity) {
    case Severity::error:
      return dark ? QColor("#7d2a24") : QColor("#f2a79c");
    case Severity::warning:
      return dark ? QColor("#66511a") : QColor("#fbe0a0");
    case Severity::hint:
      return dark ? QColor("#2c4a66") : QColor("#d3e4f3");
  }
  return {};
}

QString counted(std::size_t number) { return render::number(static_cast<double>(number), 0); }

}  // namespace app::gui

#pragma once

#include <QColor>
#include <QString>

#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

QString stateName(planning::survey::State state);
QString roleName(planning::survey::Role role);
QString severityName(planning::audit::Severity severity);
QString findingStateName(planning::audit::FindingState state);
/// What an entry of the trail did: "figures", "approve".
QString trailWord(const std::string& what);
/// Of a round, or of a period without one.
QString topicName(const std::string& language, const RoundTally& tally);
/// What the rule asks, in words; its id where it is not known.
QString ruleText(const std::string& language, const SurveySnapshot& snapshot, const std::string& rule);
/// Name of a county, prefecture or province, else the code.
QString placeName(const std::string& language, const SurveySnapshot& snapshot, const std::string& code);
/// Names of indicators, separated by commas; ids of unknown ones.
QString indicatorNames(const std::string& language, const SurveySnapshot& snapshot,
                       const std::vector<std::string>& ids);
/// With the marks for estimated (≈) and imputed (≈) values; a dash for none.
QString figureText(const planning::Indicator& indicator, const planning::Figure* figure);

/// Behind text, in the window's look.
QColor severityColour(planning::audit::Severity severity);

/// 1,234, in the user's way of writing numbers.
QString counted(std::size_t number);

}  // namespace app::gui

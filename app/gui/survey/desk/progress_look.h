#pragma once

#include <QColor>
#include <QString>

#include <vector>

#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

/// What the progress map is coloured by.
enum class ProgressSubject { states, findings };

/// The map of how far counties have come: a theme without figures, and its classes in words.
struct ProgressLook {
  struct Class {
    QColor colour;
    QString text;
    int units = 0;
  };
  ThemePointer theme;
  std::vector<Class> classes;  ///< by class of the theme
  int others = 0;              ///< counties in no class: not asked, or without figures
  QString othersText;
};

ProgressLook progressLook(const SurveySnapshot& snapshot, ProgressSubject subject);

}  // namespace app::gui

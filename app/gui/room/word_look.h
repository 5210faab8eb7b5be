#pragma once

#include <QColor>
#include <QString>

#include <vector>

#include "app/gui/model/map_document.h"

namespace app::gui {

/// A map coloured by states instead of figures: a theme without figures, and its classes in words.
struct WordLook {
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

}  // namespace app::gui

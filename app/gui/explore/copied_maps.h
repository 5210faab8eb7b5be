#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include <optional>
#include <string>

#include "app/gui/map/map_grid.h"
#include "app/gui/model/map_document.h"

namespace app::gui {

/// The maps as they are shown, for the clipboard, with what a reader elsewhere needs: below them stand for
/// each the indicator with unit, year and level and a scale bar, then the sources, and on maps of China the
/// approval line. Needs an open document.
QImage copiedMaps(MapGrid& maps, const MapDocument& document, const std::string& language);

/// A line below the maps; the first line of a map has its scale bar at the right end.
struct CopiedLine {
  QString text;
  bool isOfMap = false;
  std::optional<int> barOf;  ///< number of the pane
};

/// The words of it, each line no wider than `width`, those of maps with room for a scale bar beside them.
QList<CopiedLine> copiedWords(MapGrid& maps, const MapDocument& document, const std::string& language,
                              double width);

}  // namespace app::gui

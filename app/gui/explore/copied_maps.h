#pragma once

#include <QImage>
#include <QStringList>

#include <string>

#include "app/gui/map/map_grid.h"
#include "app/gui/model/map_document.h"

namespace app::gui {

/// The maps as they are shown, for the clipboard, with what a reader elsewhere needs: below them stand for
/// each the indicator with unit, year and level and a scale bar, then the sources, and on maps of China the
/// approval line. Needs an open document.
QImage copiedMaps(MapGrid& maps, const MapDocument& document, const std::string& language);

/// The words of it, by line, each no wider than `width`.
QStringList copiedWords(MapGrid& maps, const MapDocument& document, const std::string& language,
                        double width);

}  // namespace app::gui

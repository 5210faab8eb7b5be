#pragma once

#include <QString>

#include "app/gui/model/map_document.h"

namespace app::gui {

/// What is not as it should be in a workspace that was opened, or lacks; empty: nothing.
QString openingRemarks(const MapDocument& document);

}  // namespace app::gui

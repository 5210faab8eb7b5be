#pragma once

#include <memory>

#include "app/gui/model/map_document.h"
#include "planning/query/place_search.h"

namespace app::gui {

using PlaceSearchPointer = std::shared_ptr<const planning::PlaceSearch>;

/// Places and areas of a document by name, code and pinyin. Takes some milliseconds; any thread may call it.
PlaceSearchPointer makePlaceSearch(const MapDocument& document, const planning::PinyinTable& pinyin);

}  // namespace app::gui

#include "app/gui/model/place_search.h"

namespace app::gui {

PlaceSearchPointer makePlaceSearch(const MapDocument& document, const planning::PinyinTable& pinyin) {
  return std::make_shared<planning::PlaceSearch>(
      planning::PlaceSearch::Places{document.content.counties, document.prefectures,
                                    document.content.provinces, document.content.areas},
      pinyin);
}

}  // namespace app::gui

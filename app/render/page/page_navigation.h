#pragma once

#include <QRectF>

#include <string>
#include <vector>

namespace app::render {

/// What leads from page to page of a file; pages count from 0.
struct PageNavigation {
  struct Bookmark {
    std::string title;
    int page = 0;
    int level = 0;  ///< 0, or 1: below the one of level 0 before it
  };
  struct Link {
    int page = 0;  ///< where it stands
    QRectF box;    ///< points from the upper left corner of that page
    int target = 0;
  };
  std::vector<Bookmark> bookmarks;
  std::vector<Link> links;
};

}  // namespace app::render

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/render/atlas/area_tables.h"
#include "app/render/atlas/atlas_figures.h"
#include "app/render/page/map_page.h"
#include "app/render/page/printed_page.h"

namespace app::render {

/// A book of one indicator: cover, contents, the whole layer, then for each area (or province, prefecture)
/// its map and its tables. Classes, palette, paper and orientation (that of the whole layer, unless it is
/// said) are the same on every page, scales of areas are of one family. Maps are laid out when they are asked
/// for and not kept.
class Atlas {
 public:
  struct Entry {
    enum class Kind { cover, contents, whole, map, tables };
    Kind kind = Kind::cover;
    std::string area;  ///< id, of maps and tables
    QString title;
    int page = 0;  ///< its first, from 0
  };

  /// `whole`: the content as it was before contentBy(). `options.area` is heeded by no page,
  /// `options.scale` by those of areas. Keeps references
  /// to the contents. Throws DataError: no area has a unit with a polygon.
  Atlas(const MapContent& whole, const MapContent& content, const PageOptions& options,
        const AtlasFigures& figures);
  ~Atlas();
  Atlas(const Atlas&) = delete;
  Atlas& operator=(const Atlas&) = delete;

  const std::vector<Entry>& entries() const;
  int pageCount() const;
  QString title() const;
  /// Areas that have no page, because the layer draws none of their units.
  const geo::Issues& issues() const;
  PageNavigation navigation() const;

  bool isMap(int page) const;
  /// Of a page that isMap(). Throws as MapPage does.
  MapPage map(int page) const;
  /// Any page, with its number at its foot. Throws as MapPage does.
  std::unique_ptr<PrintedPage> page(int page) const;
  /// The same round a map that is laid out already.
  std::unique_ptr<PrintedPage> numbered(MapPage map, int page) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace app::render

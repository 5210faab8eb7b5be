#pragma once

#include <string>
#include <vector>

#include "app/render/atlas/atlas_figures.h"
#include "app/render/atlas/table_sheet.h"
#include "app/render/page/map_page.h"

namespace app::render {

/// The tables behind the map of one area: its indicators against all units and its rank among the areas, and
/// every value that the map shows with rank, mark, source and entry of the log.
class AreaTables {
 public:
  /// Keeps references to all three.
  AreaTables(const MapContent& content, const PageOptions& options, const AtlasFigures& figures);

  std::vector<std::unique_ptr<TableSheet>> of(const planning::Area& area, QSizeF page) const;

 private:
  SheetTable indicators(const planning::Area& area) const;
  SheetTable years(const planning::Area& area) const;
  SheetTable values(const planning::Area& area) const;
  QString rankOf(std::size_t group, std::size_t indicator) const;
  QStringList notes() const;

  const MapContent& m_content;
  const PageOptions& m_options;
  const AtlasFigures& m_figures;
  std::vector<double> m_drawn;         ///< every value of the layer, the largest first
  std::vector<std::string> m_sources;  ///< as numbered
};

}  // namespace app::render

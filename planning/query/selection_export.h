#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geo/layer/layer_writer.h"
#include "geo/table/table_writer.h"

namespace planning {

class Workspace;

struct SelectionExport {
  std::vector<std::string> units;       ///< codes of counties, in the order to be written
  std::vector<std::string> indicators;  ///< ids, in the order to be written; empty: all with figures
  std::string period;
  std::string language = "zh";  ///< of headings and names: "zh" or "en"
  bool byteOrderMark = true;    ///< of a .csv: Excel in Chinese Windows takes UTF-8 without it for GBK
};

/// One row a county: code (text), name, prefecture, province, area, then of each indicator its value, headed
/// by name, unit of measure and period, and why the value is not simply a reported one (flag, source row,
/// note). A missing value stays empty. Figures of areas stand at their members.
geo::TableToWrite selectionTable(Workspace& workspace, const SelectionExport& selection);

/// "counties.sources.csv" beside "counties.geojson".
std::filesystem::path sourceFile(const std::filesystem::path& file);

/// Writes .csv, .xlsx, .gpkg, .geojson, .json or .shp by extension. The sources (one row an indicator with
/// its id, definition, source and how many of the units have a value) are the second sheet of a workbook and
/// a file of their own beside the others (sourceFile). Each file appears whole or not at all. Returns what
/// the format could not hold. Throws DataError: no units, no such unit, indicator or figures; IoError:
/// unknown extension, read-only folder, full disk.
geo::Issues exportSelection(Workspace& workspace, const SelectionExport& selection,
                            const std::filesystem::path& file);

}  // namespace planning

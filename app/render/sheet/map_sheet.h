#pragma once

#include <filesystem>

#include "app/render/page/map_page.h"
#include "app/render/preflight/page_finding.h"
#include "app/render/sheet/map_request.h"

namespace app::render {

/// One map as it was asked for: its content, its page, and what preflight has against that. Class breaks are
/// those of the whole layer, also on the page of one area. Does not change once it is made. Needs a
/// QGuiApplication.
class MapSheet {
 public:
  /// Throws DataError, CrsError. What preflight finds is no error here.
  MapSheet(planning::Workspace& workspace, const MapRequest& request);

  const MapContent& content() const { return m_content; }
  const PageOptions& options() const { return m_options; }
  const MapPage& page() const { return m_page; }
  const PageFindings& findings() const { return m_findings; }  ///< errors first

  /// Into each file by its ending (.pdf, whose `purpose` counts, .svg, .png or .tif, whose `dpi` does).
  /// Throws DataError with the first error of preflight, with `strict` with the first warning, too; IoError.
  /// Returns what has to be told.
  geo::Issues write(const std::vector<std::filesystem::path>& files, bool strict, int dpi = 300,
                    const PdfPurpose& purpose = {}) const;
  /// The table of every value on it (map_facts.h). Throws IoError.
  void writeFacts(planning::Workspace& workspace, const std::filesystem::path& file) const;

 private:
  MapContent m_content;
  PageOptions m_options;
  MapPage m_page;
  PageFindings m_findings;
};

}  // namespace app::render

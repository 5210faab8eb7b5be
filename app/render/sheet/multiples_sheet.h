#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/render/page/multiples_page.h"
#include "app/render/preflight/page_finding.h"
#include "app/render/sheet/map_request.h"

namespace app::render {

/// Several years of one indicator on one sheet, as they were asked for, with what preflight has against it.
/// Does not change once it is made. Needs a QGuiApplication.
class MultiplesSheet {
 public:
  /// `periods`: two at least, in the order of the maps. Throws DataError, CrsError.
  MultiplesSheet(planning::Workspace& workspace, const MapRequest& request,
                 const std::vector<std::string>& periods);

  const std::vector<MapContent>& contents() const { return m_contents; }
  const PageOptions& options() const { return m_options; }
  const MultiplesPage& page() const { return m_page; }
  const PageFindings& findings() const { return m_findings; }  ///< errors first

  /// As MapSheet::write().
  geo::Issues write(const std::vector<std::filesystem::path>& files, bool strict, int dpi = 300,
                    const PdfPurpose& purpose = {}) const;
  /// Every value of every map (map_facts.h). Throws IoError.
  void writeFacts(planning::Workspace& workspace, const std::filesystem::path& file) const;

 private:
  std::vector<MapContent> m_contents;
  PageOptions m_options;
  MultiplesPage m_page;
  PageFindings m_findings;
};

}  // namespace app::render

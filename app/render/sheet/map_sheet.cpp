#include "app/render/sheet/map_sheet.h"

#include "app/render/preflight/map_rules.h"
#include "app/render/sheet/map_facts.h"

namespace app::render {

MapSheet::MapSheet(planning::Workspace& workspace, const MapRequest& request)
    : m_content(requestedContent(workspace, request)),
      m_options(pageOptions(m_content, request)),
      m_page(m_content, m_options),
      m_findings(preflight(m_page)) {}

geo::Issues MapSheet::write(const std::vector<std::filesystem::path>& files, bool strict, int dpi,
                            const PdfPurpose& purpose) const {
  geo::Issues told = requirePrintable(m_findings, strict);
  for (const auto& file : files) exportPage(m_page, file, dpi, purpose);
  return told;
}

void MapSheet::writeFacts(planning::Workspace& workspace, const std::filesystem::path& file) const {
  writeMapFacts(workspace, {&m_content, 1}, m_options, file);
}

}  // namespace app::render

#pragma once

#include <string>

#include "geo/report/issue.h"
#include "planning/plan/plan.h"

namespace planning {
class Workspace;
}

namespace app::cli {

struct PaperRequest {
  std::string file;      ///< .docx, .pdf or .xlsx
  std::string language;  ///< "zh" or "en"
  std::string date;      ///< ISO, on the cover
  int version = 0;
  std::string templateFile;  ///< .docx with fields, for a .docx; empty: none
};

struct WrittenPaper {
  int pages = 0;
  int tables = 0;
  int pictures = 0;
  int toBeSupplied = 0;  ///< texts, tables, maps and cells that are marked
  int sheets = 0;        ///< of a workbook
  geo::Issues issues;    ///< what was left out of a template
};

/// The plan as a document, or its data as a workbook; all or nothing. Throws geo::IoError, and geo::DataError
/// for a template with unknown fields.
WrittenPaper writePaper(planning::Workspace& workspace, const planning::plan::Plan& plan,
                        const PaperRequest& request);

}  // namespace app::cli

#pragma once

#include <QString>

#include <vector>

#include "app/gui/wizard/import_steps.h"
#include "app/gui/wizard/text_table.h"

namespace app::gui {

struct ReportSection {
  QString title;
  TextRows rows;
};

/// What was read and repaired, in the installed language; sections without rows are left out.
std::vector<ReportSection> reportOf(const planning::BoundaryImport& imported);

/// How rows and units matched, what is left over on both sides, and which stored figures are replaced.
std::vector<ReportSection> reportOf(const FiguresTrial& trial);

/// One sentence for the head of the report.
QString headlineOf(const planning::BoundaryImport& imported);
QString headlineOf(const FiguresTrial& trial);

}  // namespace app::gui

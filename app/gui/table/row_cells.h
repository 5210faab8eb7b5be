#pragma once

#include <memory>
#include <span>

#include "app/gui/table/unit_table_model.h"

class QMimeData;

namespace app::gui {

/// Header and rows for other programs: tab-separated text and an HTML table. Numbers have all their digits
/// and no separators, missing ones are empty; codes are marked as text, so that a spreadsheet keeps their
/// zeros.
std::unique_ptr<QMimeData> cellsOf(const UnitTableModel& model, std::span<const int> rows,
                                   std::span<const int> columns);

}  // namespace app::gui

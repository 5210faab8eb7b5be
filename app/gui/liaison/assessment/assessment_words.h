#pragma once

#include "app/gui/room/cell_table.h"

#include <string>

#include "geo/table/cell.h"

/// Words of the tables of the assessment, as the window says them.
namespace app::gui {

/// Where the yearly form stands; "not_reported" is none of its states.
QString formStandingText(const std::string& language, const std::string& word);
/// Of a score: "counted", "not_applicable", "missing", "wrong"; "given" of the grade.
QString scoreStateText(const std::string& word);
/// Whose score counts, or "formula".
QString countsText(const std::string& language, const std::string& word);
QString yesNoText(const std::string& word);  ///< of "true" and "false"; anything else: empty
/// A number as it is, at the right; empty where there is none.
TableCell numberCell(const geo::Cell& cell);

}  // namespace app::gui

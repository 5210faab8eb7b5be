#pragma once

#include "app/gui/liaison/desk/liaison_snapshot.h"
#include "app/gui/room/cell_table.h"

#include <optional>

namespace app::gui {

/// Columns of a table of promises.
enum class PromiseColumn {
  when,
  state,
  organisation,
  place,
  item,
  due,
  responsible,
  need,
  madeOn,
  closedOn,
  said,
  count
};

/// Until something is due: "in 3 days", "3 days overdue", with a colour where it is over or soon; sorted by
/// the days. Absent: nothing.
TableCell dueCell(const std::optional<int>& days);

QStringList promiseHeads();
/// One promise as a row; overdue ones have a colour.
CellTable::Row promiseCells(const LiaisonSnapshot& snapshot, const std::string& language,
                            const PromiseRow& row);

}  // namespace app::gui

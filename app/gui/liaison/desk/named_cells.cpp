#include "app/gui/liaison/desk/named_cells.h"

#include <algorithm>
#include <variant>

namespace app::gui {

const geo::Cell& NamedCells::cell(const char* column) const {
  const auto found = std::ranges::find(m_table.columns, column, &geo::Column::name);
  return m_row.at(static_cast<std::size_t>(found - m_table.columns.begin()));
}

std::string NamedCells::text(const char* column) const {
  const auto* const words = std::get_if<std::string>(&cell(column));
  return words == nullptr ? std::string() : *words;
}

}  // namespace app::gui

#include "geo/table/table.h"

#include <algorithm>

namespace geo {

std::optional<std::size_t> Table::column(const std::string& name) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace geo

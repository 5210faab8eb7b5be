#pragma once

#include <compare>
#include <string>

namespace planning {

/// Fields of a record that this program does not know: of a newer one that writes the same format. They stay
/// with the record and are written again as they were.
struct OtherFields {
  std::string json;  ///< an object with its fields in the order of their names; empty: there are none
  friend auto operator<=>(const OtherFields&, const OtherFields&) = default;
};

}  // namespace planning

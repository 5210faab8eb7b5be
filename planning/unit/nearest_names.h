#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "planning/unit/named_unit.h"

namespace planning {

/// The units whose names are nearest to one that nobody fits.
class NearestNames {
 public:
  /// `among` is to outlive it.
  explicit NearestNames(const std::vector<NamedUnit>& among);

  /// "520602 碧江区", three at most: own province first, then the smallest distance of names, of equal ones
  /// those that are not taken. `taken`: by index.
  std::vector<std::string> of(const NamedUnit& unit, const std::vector<bool>& taken);

 private:
  struct Name {
    std::u32string letters;
    std::size_t province = 0;  ///< among m_provinces
  };

  std::size_t distance(const std::u32string& a, const std::u32string& b);

  const std::vector<NamedUnit>& m_among;
  std::vector<Name> m_names;
  std::vector<std::string> m_provinces;  ///< each once
  std::vector<std::size_t> m_row;        ///< of the distance
};

}  // namespace planning

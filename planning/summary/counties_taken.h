#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace planning {

class Workspace;

/// The counties that a sum, a round, a target or an allocation took.
struct CountiesTaken {
  std::string year;  ///< at the end of which there were these; empty: nothing is known of years
  std::size_t count = 0;
  struct Other {
    std::string code;  ///< of the year
    std::string name;
    std::string unit;  ///< of the boundaries that it is; empty: none
    std::string unitName;
    std::vector<std::string> within;  ///< units that its land lies in, where it is none
  };
  std::vector<Other> others;  ///< with another code, name or land than in the boundaries; by code
};

/// `keys`: under which the figures of `period` lie, each once.
CountiesTaken countiesTaken(Workspace& workspace, const std::string& period,
                            const std::vector<std::string>& keys);

}  // namespace planning

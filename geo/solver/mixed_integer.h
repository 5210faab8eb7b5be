#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace geo {

/// A linear program some of whose variables are whole numbers: minimise the sum of costs times variables
/// within the limits of variables and rows. Limits may be infinite; equal ones fix.
struct MixedIntegerProgram {
  struct Variable {
    double lower = 0;
    double upper = 0;
    double cost = 0;
    bool isInteger = false;
  };
  struct Row {
    std::vector<std::pair<std::size_t, double>> terms;  ///< variable, factor; each variable once
    double lower = 0;
    double upper = 0;
  };
  std::vector<Variable> variables;
  std::vector<Row> rows;
};

/// The best values by variable, by branch and cut to the end; absent where no values satisfy all limits. Not
/// from two threads at once. Throws std::invalid_argument for a lower limit above its upper one.
std::optional<std::vector<double>> minimise(const MixedIntegerProgram& program);

}  // namespace geo

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "planning/figures/codebook.h"
#include "planning/figures/figure.h"

namespace planning {

/// A formula of a derived indicator:
///   share(a, b+c)   100 * a / (b + c), in percent; missing where a part is missing or the sum is 0
///   mean(a, b, c)   unweighted mean; missing where one is missing
///   rest(a, b)      a * (100 - b) / 100, what remains of a count after a share in percent
struct Formula {
  enum class Kind { share, mean, rest };
  Kind kind = Kind::share;
  std::vector<std::vector<std::string>> terms;  ///< each a sum of indicator ids

  /// Throws geo::DataError with the text and what is wrong.
  static Formula parse(const std::string& text);
  std::vector<std::string> operands() const;
  std::optional<double> evaluate(const std::function<std::optional<double>(const std::string&)>& value) const;
};

/// The derived indicators of a codebook, in an order in which they can be computed.
class Derivation {
 public:
  /// Throws what Codebook::derived() and Formula::parse() throw.
  explicit Derivation(const Codebook& codebook);

  bool isEmpty() const { return m_formulas.empty(); }
  /// What derive() adds to the figures of one unit and period, none of which comes twice.
  std::vector<Figure> of(const std::vector<Figure>& figures) const;

 private:
  std::vector<std::pair<std::string, Formula>> m_formulas;  ///< by indicator
};

/// Throws geo::DataError where formulas go round, or stand on each other in so many ways that a sum would
/// take for ever. What cannot be parsed, or is not there, counts as a figure. `source` is for the sentence.
void requireComputable(const std::vector<Indicator>& indicators, const std::string& source);

/// Adds the codebook's derived indicators for every (unit, period) that has all operands. A derived figure is
/// estimated when an operand is; figures of the same id that are there already stay. Returns only the new
/// ones.
std::vector<Figure> derive(const std::vector<Figure>& figures, const Codebook& codebook);

}  // namespace planning

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace planning::audit {

enum class Comparison { equal, less, lessEqual, greater, greaterEqual };

/// "a + b <= c" at its only comparison outside parentheses and quotes.
struct ComparedText {
  std::string left;
  Comparison comparison = Comparison::equal;
  std::string right;
};
/// Absent where there is none, more than one, or an empty side.
std::optional<ComparedText> splitComparison(const std::string& expression);

/// Words that may be names of figures, each once, in order; texts in single quotes left out.
std::vector<std::string> namesIn(const std::string& expression);

/// Sum of coefficients times figures and a constant.
struct LinearForm {
  std::vector<std::pair<std::string, double>> terms;  ///< each name once
  double constant = 0;
};
/// Of "a + 2*b - c/100 + 5"; absent where the text is not of that form (parentheses and functions are not).
std::optional<LinearForm> linearForm(const std::string& text);

/// Left minus right.
LinearForm difference(const LinearForm& left, const LinearForm& right);

}  // namespace planning::audit

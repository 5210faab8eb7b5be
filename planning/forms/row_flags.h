#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planning/figures/figure.h"

namespace planning::forms {

/// The words of a data table for how the figures of a row came about, in the user's language.
std::vector<std::pair<Flag, std::string>> rowFlagWords();

/// Of a word in either language, or of a flag's own.
std::optional<Flag> parseRowFlag(const std::string& word);

}  // namespace planning::forms

#pragma once

#include <string>

namespace planning::survey {

/// How far the submission of one county has come. From `county` on its figures are locked.
enum class State { draft, submitted, county, prefecture, province, national };
std::string toString(State state);  ///< "draft", ...
/// Throws geo::DataError for any other word.
State parseState(const std::string& text);

}  // namespace planning::survey

#pragma once

#include <string>

namespace app {

/// What a stable identifier of a report ("gap_closed", "same_code") is called in the user's language; itself
/// where it has no name.
std::string kindName(const std::string& identifier);

}  // namespace app

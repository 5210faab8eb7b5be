#pragma once

#include <string>

namespace geo::store {

/// Login name of who runs the program, as the environment says; empty where it does not.
std::string currentUser();

}  // namespace geo::store

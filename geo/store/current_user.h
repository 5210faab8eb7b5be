#pragma once

#include <string>

namespace geo::store {

/// Login name of who runs the program, as the system knows it and not as the environment says; "uid 1000"
/// where it has no name. Builds with tests take LIANPIAN_TEST_LOGIN where it is set.
std::string currentUser();

}  // namespace geo::store

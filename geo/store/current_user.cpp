#include "geo/store/current_user.h"

#include <cstdlib>

namespace geo::store {

std::string currentUser() {
  for (const char* variable : {"LOGNAME", "USER"})
    if (const char* name = std::getenv(variable)) return name;
  return {};
}

}  // namespace geo::store

#include "geo/store/current_user.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace geo::store {

std::string currentUser() {
#ifdef LIANPIAN_TEST_SEAM
  if (const char* said = std::getenv("LIANPIAN_TEST_LOGIN")) return said;
#endif
  constexpr std::size_t kLongestEntry = 16384;
  std::array<char, kLongestEntry> text{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(::getuid(), &entry, text.data(), text.size(), &found) == 0 && found != nullptr &&
      found->pw_name != nullptr)
    return found->pw_name;
  return "uid " + std::to_string(::getuid());
}

}  // namespace geo::store

#pragma once

#include <stdexcept>

namespace app::cli {

/// Options that do not go together, found after parsing; the program ends with 2. what() is a translated
/// sentence.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace app::cli

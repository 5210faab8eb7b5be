#pragma once

#include <string>

namespace CLI {
class App;
}

/// Options that several actions of `round` and `approve` have.
namespace app::cli {

inline constexpr const char* kRoundVerb = "round";
inline constexpr const char* kApproveVerb = "approve";

struct RoundSubject {
  std::string workspace;
  std::string round;
};

/// The workspace and --round, which is needed.
void addSubject(CLI::App& action, RoundSubject& subject);

}  // namespace app::cli

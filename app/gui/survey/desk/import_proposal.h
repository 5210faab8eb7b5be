#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "planning/intake/intake.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// A figure that an import would put, beside what is stored.
struct ProposedChange {
  enum class Kind {
    locked,   ///< approved figures stand against it: the import is refused
    changed,  ///< another value than the stored one
    added,    ///< nothing is stored there
  };
  Kind kind = Kind::added;
  std::optional<planning::Figure> stored;
  planning::Figure put;
};

/// A filled table that was read and compared; nothing of it is stored. Never changed afterwards.
struct ImportProposal {
  /// An empty `period`: as the table says, else `otherwise`. Throws what prepareIntake() throws.
  ImportProposal(planning::Workspace& workspace, const std::filesystem::path& path, const std::string& period,
                 const std::string& otherwise, geo::Progress* progress = nullptr);

  bool isOtherwise = false;  ///< the table did not say its period
  planning::forms::Intake intake;
  std::vector<ProposedChange> changes;  ///< locked ones first, then changed, then added
  std::size_t locked = 0;
  std::size_t changed = 0;
  std::size_t added = 0;
  std::vector<std::string> remarks;  ///< sentences about the file
};

using ProposalPointer = std::shared_ptr<const ImportProposal>;

}  // namespace app::gui

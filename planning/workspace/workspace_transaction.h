#pragma once

#include <memory>

namespace geo::store {
class Transaction;
}

namespace planning {

class Workspace;

/// Several writes of a workspace as one: kept by commit(), undone by everything else. One made within another
/// joins it. Throws geo::IoError: the workspace is in use elsewhere, or read-only.
class WorkspaceTransaction {
 public:
  explicit WorkspaceTransaction(Workspace& workspace);
  ~WorkspaceTransaction();
  WorkspaceTransaction(const WorkspaceTransaction&) = delete;
  WorkspaceTransaction& operator=(const WorkspaceTransaction&) = delete;
  void commit();

 private:
  std::unique_ptr<geo::store::Transaction> m_transaction;
};

}  // namespace planning
